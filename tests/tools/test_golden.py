"""tools/golden over a page of its own."""
import json
import os
import tempfile
import unittest

import tools_path
from fake_taizhang import FakeTaizhang

TIMES = 'id\tbegin\tend_byte\tsurface\tkeep\tkind\tstart\tend\tdeadline\n0\t0\t7\t2021年\tY\tDATE\t2021-01-01\t2021-12-31\t0\n'
TIME = {'text': '2021年', 'source': {'begin': 0, 'end': 7}, 'kind': 'TIME_KIND_DATE', 'start': '2021-01-01', 'end': '2021-12-31', 'deadline': False}


class Golden(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = self._folder.name
        self.fake = FakeTaizhang(self.folder)
        self.pages, self.ledger = os.path.join(self.folder, 'pages'), os.path.join(self.folder, 'pages.tsv')
        self.write('01_notice/page.txt', '2021年')
        self.write('01_notice/page.json', json.dumps({'url': 'https://a.example/1', 'content_type': 'text/plain', 'charset': '', 'why': 'dates'}))
        self.write('01_notice/times.tsv', TIMES)
        self.fake.answer('page.txt', 'extract', {'times': [TIME]})

    def write(self, name, text):
        path = os.path.join(self.pages, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)

    def run_golden(self, *arguments):
        return tools_path.run('golden', '--pages=' + self.pages, '--ledger=' + self.ledger, '--taizhang=' + self.fake.path, *arguments)

    def test_reached_and_held(self):
        code, out, error = self.run_golden('--update')
        self.assertEqual(code, 0, out + error)
        self.assertRegex(out, r'times\.f1 +1\.0000 +1\.0000\n')
        self.assertEqual(self.run_golden()[0], 0)

    def test_the_page_is_described_to_taizhang(self):
        self.run_golden()
        [call] = self.fake.calls()
        self.assertTrue(call.startswith('extract --format=json --url=https://a.example/1 --content-type=text/plain /'), call)

    def test_a_fall_and_its_misses(self):
        self.run_golden('--update')
        self.fake.answer('page.txt', 'extract', {'times': [{**TIME, 'end': '2021-12-30'}]})
        code, out, _ = self.run_golden('--misses=5')
        self.assertEqual(code, 1)
        self.assertIn('01_notice times 0 at 0 2021年: wrong value', out)
        self.assertIn('fell: times.attributes.value: mean is 0, was 1', out)
        self.assertNotIn('wrong value', self.run_golden()[1])

    def test_what_is_no_page(self):
        for name, text, said in (('02_x/page.json', '{}', '0 of page.txt and page.html'), ('02_x/page.json', '{', 'page.json: '),
                                 ('01_notice/times.tsv', TIMES + '1\n', 'times.tsv:3')):
            with self.subTest(said=said):
                self.write(name, text)
                if name.startswith('02_x') and text == '{':
                    self.write('02_x/page.txt', '')
                code, _, error = self.run_golden()
                self.assertEqual(code, 1)
                self.assertIn(said, error)
                for extra in ('02_x/page.json', '02_x/page.txt'):
                    if os.path.exists(os.path.join(self.pages, extra)):
                        os.remove(os.path.join(self.pages, extra))

    def test_no_pages_is_no_pass(self):
        code, _, error = tools_path.run('golden', '--pages=' + self.folder + '/none', '--taizhang=' + self.fake.path)
        self.assertEqual(code, 1)
        self.assertIn('no page.json', error)

    def test_no_binary(self):
        self.assertEqual(self.run_golden('--taizhang=' + self.folder)[0], 2)


if __name__ == '__main__':
    unittest.main()
