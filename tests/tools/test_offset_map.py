"""The map reader, against maps spelt out by hand from the proto's description."""
import unittest

import tools_path  # noqa: F401  (puts tools/ on the path)
from offset_map import OffsetMap, OffsetMapError
from synthetic_page import varint


def head(count, shape, gap=False):
    return varint(count << 4 | gap << 3 | shape)


class Shapes(unittest.TestCase):
    def test_every_shape_gives_its_bytes(self):
        for shape, (a, b) in {1: (1, 1), 2: (2, 3), 3: (3, 3), 4: (4, 3), 5: (2, 2), 6: (4, 4), 7: (0, 1)}.items():
            with self.subTest(shape=shape):
                whole = OffsetMap.parse(head(3, shape))
                self.assertEqual((whole.source_end, whole.text_end), (3 * a, 3 * b))

    def test_shape_zero_spells_out_both_sizes(self):
        self.assertEqual(OffsetMap.parse(head(1, 0) + varint(6) + varint(1)).image(0, 1), (0, 6))

    def test_gap_comes_last_and_counts_from_the_run_before(self):
        whole = OffsetMap.parse(head(2, 2, True) + varint(10) + head(1, 0, True) + varint(5) + varint(3) + varint(4))
        self.assertEqual(whole.image(0, 6), (10, 14))
        self.assertEqual(whole.image(6, 9), (18, 23))
        self.assertEqual(whole.dropped(0, 23), [(0, 10), (14, 18)])

    def test_count_and_gap_of_several_bytes(self):
        whole = OffsetMap.parse(head(5000, 1, True) + varint(70000))
        self.assertEqual(whole.image(4999, 5000), (74999, 75000))


class Malformed(unittest.TestCase):
    def test_each_is_refused(self):
        for name, data in {'varint cut': b'\x80', 'no units': head(0, 1), 'units of nothing': head(1, 0) + b'\0\0',
                           'varint of eleven bytes': b'\xff' * 11, 'beyond uint32': head(2**31, 3),
                           'gap missing': head(1, 1, True), 'sizes missing': head(1, 0) + b'\1'}.items():
            with self.subTest(name), self.assertRaises(OffsetMapError):
                OffsetMap.parse(data)

    def test_empty_map_is_the_map_of_an_empty_text(self):
        self.assertEqual(OffsetMap.parse(b'').text_end, 0)


class Images(unittest.TestCase):
    # text: 3+3 bytes from [2,6), 2 bytes from nothing, 3 bytes from [9,11), 1 byte from [11,16)
    MAP = OffsetMap.parse(head(2, 2, True) + b'\2' + head(2, 7) + head(1, 2, True) + b'\3' + head(1, 0) + b'\5\1')

    def test_image(self):
        for span, image in {(0, 3): (2, 4), (3, 6): (4, 6), (0, 6): (2, 6), (0, 9): (2, 11), (6, 11): (9, 11),
                            (8, 12): (9, 16), (6, 8): None, (0, 8): (2, 6), (0, 12): (2, 16)}.items():
            with self.subTest(span=span):
                self.assertEqual(self.MAP.image(*span), image)

    def test_a_span_that_cuts_a_unit_has_the_whole_unit(self):
        self.assertEqual(self.MAP.image(1, 2), (2, 4))
        self.assertEqual(self.MAP.image(2, 4), (2, 6))

    def test_an_empty_image_stands_between_its_neighbours(self):
        self.assertEqual(self.MAP.place(6, 8), (6, 9))
        self.assertEqual(self.MAP.place(3, 3), (4, 4))
        self.assertEqual(self.MAP.place(12, 12), (16, 16))
        self.assertEqual(self.MAP.place(0, 0), (0, 2))

    def test_neighbours_pass_over_runs_without_source(self):
        self.assertEqual(self.MAP.neighbours(8, 11), (0, 3))
        self.assertEqual(self.MAP.neighbours(3, 6), (0, 2))
        self.assertEqual(self.MAP.neighbours(0, 12), (None, None))

    def test_dropped_is_clipped(self):
        self.assertEqual(self.MAP.dropped(1, 10), [(1, 2), (6, 9)])
        self.assertEqual(self.MAP.dropped(7, 8), [(7, 8)])
        self.assertEqual(self.MAP.dropped(9, 11), [])
        self.assertEqual(self.MAP.dropped(15, 20), [(16, 20)])

    def test_units_that_gave_no_text_are_a_gap(self):
        whole = OffsetMap.parse(head(1, 2) + head(1, 0) + b'\7\0' + head(1, 2))
        self.assertEqual((whole.image(3, 6), whole.dropped(0, 11), whole.text_end), ((9, 11), [(2, 9)], 6))


if __name__ == '__main__':
    unittest.main()
