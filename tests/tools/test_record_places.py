"""Places are found wherever the JSON has them, and spans are read in every unit."""
import unittest

import tools_path  # noqa: F401
from record_places import BadCoordinates, Text, limits, places, records

SPAN, SOURCE = {'begin': 0, 'end': 3}, {'begin': 4, 'end': 6, 'part': ''}


class Places(unittest.TestCase):
    def test_nested_ones_carry_the_id_above_them(self):
        document = {'findings': [{'id': 'f', 'actions': [{'id': 'a', 'due': {'text': '年底前', 'span': SPAN, 'source': SOURCE}}]}]}
        [place] = places(document, '')
        self.assertEqual((place.where, place.id, place.text), ('findings[0].actions[0].due', 'a', '年底前'))

    def test_heading_and_body(self):
        found = list(places({'outline': [{'heading': SPAN, 'heading_source': SOURCE, 'body_source': SOURCE}]}, ''))
        self.assertEqual([(place.where, place.span) for place in found], [('outline[0].heading', SPAN), ('outline[0].body', None)])

    def test_repairs_are_told_apart(self):
        [place] = places({'document': {'repairs': [{'kind': 'REPAIR_KIND_DROPPED', 'source': SOURCE}]}}, '')
        self.assertEqual((place.repair, place.is_remark), ('REPAIR_KIND_DROPPED', True))

    def test_records_take_in_inner_actions_and_pass_over_ids(self):
        document = {'findings': [{'actions': [{'observations': ['o1'], 'actions': [{}]}]}], 'observations': [{}]}
        self.assertEqual([path for path, _ in records(document)],
                         ['observations[0]', 'findings[0]', 'findings[0].actions[0]', 'findings[0].actions[0].actions[0]'])


class Spans(unittest.TestCase):
    TEXT = '县𠮷a'

    def test_units(self):
        for encoding, span in {None: (3, 7), 'OFFSET_ENCODING_UTF8': (3, 7), 'OFFSET_ENCODING_UTF16': (1, 3), 'OFFSET_ENCODING_UTF32': (1, 2)}.items():
            with self.subTest(encoding=encoding):
                self.assertEqual(Text(self.TEXT, encoding).span({'begin': span[0], 'end': span[1]}), (3, 7))

    def test_a_cut_character_is_refused(self):
        for encoding, span in {'OFFSET_ENCODING_UTF8': (1, 3), 'OFFSET_ENCODING_UTF16': (1, 2), 'OFFSET_ENCODING_UTF32': (0, 9)}.items():
            with self.subTest(encoding=encoding), self.assertRaises(BadCoordinates):
                Text(self.TEXT, encoding).span({'begin': span[0], 'end': span[1]})

    def test_an_unknown_unit_is_refused(self):
        with self.assertRaises(BadCoordinates):
            Text('', 'OFFSET_ENCODING_UTF7')

    def test_limits(self):
        self.assertEqual(limits({'end': 4}, 'span'), (0, 4))
        for stretch in ({'begin': 5, 'end': 4}, {'begin': -1, 'end': 4}, {'begin': 'x'}, 'x', None):
            with self.subTest(stretch=stretch), self.assertRaises(BadCoordinates):
                limits(stretch, 'span')


if __name__ == '__main__':
    unittest.main()
