"""A body read as its repairs say."""
import unittest

import tools_path  # noqa: F401
from offset_map import OffsetMap
from page_body import Body, merged
from page_decoder import UnknownCharset
from record_places import BadCoordinates


def body(data, *repairs, charset='utf-8', media_type='text/plain'):
    normalized = {'capture': {'charset': charset, 'media_type': media_type},
                  'repairs': [{'kind': 'REPAIR_KIND_' + kind, 'source': {'begin': begin, 'end': end, **more}} for kind, begin, end, more in repairs]}
    return Body(data, normalized, OffsetMap.parse(b''))


class Reading(unittest.TestCase):
    def test_overlapping_drops_are_one(self):
        self.assertEqual(merged([(40, 41), (10, 30), (12, 13), (30, 35)]), [(10, 35), (40, 41)])
        self.assertEqual(body(b'ab[1]cd', ('DROPPED', 2, 5, {}), ('DROPPED', 3, 4, {})).reading(4, 7), 'cd')

    def test_a_stretch_wholly_dropped_says_nothing(self):
        self.assertEqual(body(b'ab[1]cd', ('DROPPED', 2, 5, {})).reading(2, 5), '')

    def test_a_part_of_the_file_drops_nothing_of_the_body(self):
        self.assertEqual(body(b'abc', ('DROPPED', 0, 3, {'part': 'word/document.xml'})).reading(0, 3), 'abc')

    def test_containers_are_told(self):
        self.assertTrue(body(b'%PDF-1.7').is_container)
        self.assertFalse(body(b'PK').is_container)

    def test_what_cannot_be_read(self):
        with self.assertRaises(UnknownCharset):
            body(b'', charset='no-such')
        with self.assertRaises(BadCoordinates):
            body(b'').part('page:1')
        with self.assertRaises(BadCoordinates):
            body(b'', ('DROPPED', 3, 1, {}))


if __name__ == '__main__':
    unittest.main()
