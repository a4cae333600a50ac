"""Charsets by the WHATWG names and recovery, markup by the HTML tokenizer."""
import unittest

import tools_path  # noqa: F401
from page_decoder import UnknownCharset, codec_of, decode, is_html, strip_markup, undo_mojibake


class Charsets(unittest.TestCase):
    def test_gb2312_means_gb18030(self):
        self.assertEqual(decode('镕喆〇'.encode('gb18030'), 'GB2312'), '镕喆〇')
        self.assertEqual(decode('㐀'.encode('gb18030'), ' gbk '), '㐀')

    def test_big5_has_the_hong_kong_supplement(self):
        self.assertEqual(decode('嘅'.encode('big5hkscs'), 'big5'), '嘅')

    def test_utf_16(self):
        self.assertEqual(decode('县委'.encode('utf-16-le'), 'UTF-16LE'), '县委')
        self.assertEqual(decode('县委'.encode('utf-16-be'), 'utf-16be'), '县委')

    def test_iso_8859_1_means_windows_1252_with_the_open_bytes(self):
        self.assertEqual(decode(b'\x93\x81\xe9', 'iso-8859-1'), '“\x81é')

    def test_an_unknown_label_is_named(self):
        with self.assertRaisesRegex(UnknownCharset, 'klingon'):
            codec_of('klingon')


class Recovery(unittest.TestCase):
    def test_gb18030(self):
        for data, text in {b'\x80': '€', b'\xff1': '\ufffd1', b'\xb9': '\ufffd', b'\xb9<': '\ufffd<', b'\xb9 4': '\ufffd 4',
                           b'\xfe\xffA': '\ufffdA', b'\x810A': '\ufffd0A'}.items():
            with self.subTest(data=data):
                self.assertEqual(decode(data, 'gbk'), text)

    def test_big5_never_eats_ascii(self):
        self.assertEqual(decode(b'\xa4<b>', 'big5'), '\ufffd<b>')

    def test_utf_8_by_maximal_parts(self):
        self.assertEqual(decode(b'\xe5\x8e\xe5\x8e\xbf', 'utf-8'), '\ufffd县')


class Mojibake(unittest.TestCase):
    def test_way_back_over_latin1(self):
        self.assertEqual(undo_mojibake('县财政'.encode('gb18030').decode('latin-1'), 'latin1>gb18030'), '县财政')

    def test_way_back_over_windows_1252_characters(self):
        shown = '€™'.encode('cp1252').decode('latin-1') + '™'
        self.assertEqual(undo_mojibake('å\x8e¿', 'latin1>utf-8'), '县')
        self.assertEqual(undo_mojibake(shown, 'latin1>windows-1252'), '€™™')

    def test_utf_8_read_as_gbk(self):
        self.assertEqual(undo_mojibake('政府'.encode('utf-8').decode('gb18030'), 'gb18030>utf-8'), '政府')

    def test_a_way_without_end_is_refused(self):
        with self.assertRaises(UnknownCharset):
            undo_mojibake('x', 'latin1')


class Markup(unittest.TestCase):
    CASES = {
        '增长<b class="x>y">6</b>.5%': '增长6.5%',
        "a<i title='>'>b</i >c": 'abc',
        'a<!-- <b> -- > -->b': 'ab',
        'a<!-->b<!--->c': 'abc',
        'a<script>if (a<b) "</b>"</script >c': 'ac',
        'a<style>p{}</style><p>c</p>d': 'acd',
        'a<SCRIPT src=x></SCRIPT>b</p>c>d': 'abc>d',
        'a&lt;b&gt;&#24635;&nbsp;&amp;amp;': 'a<b>总\xa0&amp;',
        '3 < 5 且 a<3': '3 < 5 且 a<3',
        'a</script>b</style>c': 'abc',
        'a</>b<?xml x?>c<!doctype html>d': 'abcd',
        'a<br/>b<img src=a/b.png>c': 'abc',
        'a<a href = "x" = y>b': 'ab',
    }

    def test_is_taken_off(self):
        for page, text in self.CASES.items():
            with self.subTest(page=page):
                self.assertEqual(strip_markup(page), text)

    def test_what_is_not_closed_stays(self):
        for page in ('a<!-- b', 'a<b title="x>c', 'a<script>b', 'a<b'):
            with self.subTest(page=page):
                self.assertEqual(strip_markup(page), page)

    def test_html_by_type_or_by_bytes(self):
        self.assertTrue(is_html(b'x', 'text/html'))
        self.assertTrue(is_html(b' <!DOCTYPE html>', ''))
        self.assertTrue(is_html('<html>'.encode('utf-16-le'), ''))
        self.assertTrue(is_html(b'\n<div class="a">', ''))
        self.assertFalse(is_html(b'<divide>', ''))
        self.assertFalse(is_html('甲 < 乙'.encode(), 'text/plain'))


if __name__ == '__main__':
    unittest.main()
