"""Columns of a terminal."""
import os
import sys
import unittest

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', '..', 'tools'))
from display_width import clipped, padded, width


class DisplayWidth(unittest.TestCase):
    def test_width(self):
        for text, columns in (('', 0), ('abc', 3), ('公报', 4), ('1—8月', 5), ('（一）', 6), ('e\u0301', 1)):
            with self.subTest(text):
                self.assertEqual(width(text), columns)

    def test_padded(self):
        self.assertEqual(padded('公报', 6), '公报  ')
        self.assertEqual(padded('公报', 6, right=True), '  公报')
        self.assertEqual(padded('公报', 3), '公报')

    def test_clipped(self):
        self.assertEqual(clipped('公报', 4), '公报')
        self.assertEqual(clipped('统计公报', 7), '统计公…')
        self.assertEqual(clipped('统计公报', 6), '统计…')
