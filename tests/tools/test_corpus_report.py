"""tools/corpus_report over a corpus of its own: numbers, differences, and never a word of the text."""
import json
import os
import tempfile
import unittest

import tools_path
from fake_taizhang import FakeTaizhang
from synthetic_page import SyntheticPage

report = tools_path.load('corpus_report')
WORDS = '粮食产量'


def page_with(times, simhash=0):
    page = SyntheticPage()
    page.keep(WORDS)
    for _ in range(times):
        page.record('times', WORDS)
    page.record('findings', WORDS, actions=[{'id': 'a', 'text': WORDS, **page.place(WORDS), 'observations': ['o1']}])
    body, normalized, extracted = page.documents()
    extracted['diagnostics'] = [{'code': 'DIAGNOSTIC_CODE_REPEATED_TEXT', 'message': WORDS}]
    extracted['document']['signature'] = {'algorithm': 1, 'simhash': str(simhash)}
    return body, normalized, extracted


class Report(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = self._folder.name
        self.fake = FakeTaizhang(self.folder)
        self.shared, self.ledger = os.path.join(self.folder, 'shared'), os.path.join(self.folder, 'corpus.tsv')
        os.makedirs(os.path.join(self.shared, 'corpus'))
        os.makedirs(os.path.join(self.shared, 'seeds'))
        self.add('corpus/001.txt', page_with(60, 0b1111))
        self.add('seeds/000_a.txt', page_with(60, 0b1100))
        with open(os.path.join(self.shared, 'corpus', '001.json'), 'w', encoding='utf-8') as file:
            json.dump({'origin_url': 'https://a.example/1'}, file)

    def add(self, name, documents):
        body, normalized, extracted = documents
        with open(os.path.join(self.shared, name), 'wb') as file:
            file.write(body)
        self.fake.answer(os.path.basename(name), 'normalize', normalized)
        self.fake.answer(os.path.basename(name), 'extract', extracted)

    def run_report(self, *arguments):
        return tools_path.run('corpus_report', '--shared=' + self.shared, '--ledger=' + self.ledger, '--taizhang=' + self.fake.path, *arguments)

    def ledger_rows(self):
        with open(self.ledger, encoding='utf-8') as file:
            return {tuple(line.split('\t')[:2]): line.split('\t')[2] for line in file.read().splitlines()[1:]}

    def test_counts(self):
        code, out, error = self.run_report('--update')
        self.assertEqual(code, 0, out + error)
        rows = self.ledger_rows()
        for metric, value in {'records.times': '60', 'records.findings': '1', 'records.actions': '1', 'records.mentions': '0', 'characters': '4',
                              'diagnostics.REPEATED_TEXT': '1', 'provenance.exempt': '0', 'provenance.violations': '0'}.items():
            self.assertEqual(rows[metric, 'corpus/001.txt'], value, metric)
        self.assertEqual(rows['records.times', 'total'], '120')
        self.assertEqual(rows['signature.bits', 'corpus/001.txt+seeds/000_a.txt'], '2')
        self.assertEqual(self.run_report()[0], 0)

    def test_no_text_is_written(self):
        out = self.run_report('--update')[1] + self.run_report()[1]
        with open(self.ledger, encoding='utf-8') as file:
            self.assertNotRegex(file.read() + out, '[\u4e00-\u9fff]')

    def test_the_sidecar_gives_the_url(self):
        self.run_report()
        self.assertTrue(any('--url=https://a.example/1' in call for call in self.fake.calls()))
        self.assertFalse(any('001.json' in call for call in self.fake.calls()))

    def test_a_fall_of_more_than_a_hundredth(self):
        self.run_report('--update')
        self.add('corpus/001.txt', page_with(59, 0b1111))
        code, out, _ = self.run_report()
        self.assertEqual(code, 0)
        self.assertIn('differs: corpus/001.txt records.times 60 -> 59', out)
        self.add('corpus/001.txt', page_with(58, 0b1111))
        code, out, _ = self.run_report()
        self.assertEqual(code, 1)
        self.assertIn('fell: records.times: total is 118, was 120', out)
        self.assertEqual(self.run_report('--update', '--reason=furniture')[0], 0)
        self.assertEqual(self.run_report()[0], 0)

    def test_one_violation_fails_whatever_the_reason(self):
        body, normalized, extracted = page_with(60, 0b1111)
        extracted['times'][0]['source']['begin'] += 1
        self.add('corpus/001.txt', (body, normalized, extracted))
        for arguments in ((), ('--update', '--reason=maps')):
            code, out, _ = self.run_report(*arguments)
            self.assertEqual(code, 1)
            self.assertRegex(out, '[1-9][0-9]* violations of provenance')
        self.assertFalse(os.path.exists(self.ledger))

    def test_an_unreadable_page_fails_and_is_never_recorded(self):
        os.remove(os.path.join(self.fake.answers, '000_a.txt.extract.json'))
        code, out, _ = self.run_report('--update')
        self.assertEqual(code, 1)
        self.assertIn('unreadable: ', out)
        self.assertFalse(os.path.exists(self.ledger))

    def test_near_pairs(self):
        pairs = report.near_pairs({'a': (1, 0), 'b': (1, 0b111111), 'c': (1, 0b1111111), 'd': (2, 0)})
        self.assertEqual(pairs, {('a', 'b'): 6, ('b', 'c'): 1})

    def test_pages_without_a_signature(self):
        self.assertIsNone(report.signature_of({'document': {'signature': {'simhash': '0'}}}))
        self.assertIsNone(report.signature_of({}))

    def test_absent_shared_is_a_skip(self):
        code, out, _ = tools_path.run('corpus_report', '--shared=' + self.folder + '/none')
        self.assertEqual((code, out), (77, 'corpus_report: skipped: ../shared is absent\n'))

    def test_no_binary(self):
        self.assertEqual(self.run_report('--taizhang=' + self.folder)[0], 2)


if __name__ == '__main__':
    unittest.main()
