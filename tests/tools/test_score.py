"""tools/score over a gold folder of its own, with a scorer that says what the test wants."""
import json
import os
import tempfile
import unittest

import tools_path
from fake_taizhang import FakeTaizhang

score = tools_path.load('score')
# Gives back the scores that the fake extraction carries, so that the test sees pages and flags arrive.
SCORER = '''
import argparse, json
parser = argparse.ArgumentParser()
parser.add_argument('pred')
for flag in ('raw', 'gold', 'id'): parser.add_argument('--' + flag, required=True)
parser.add_argument('--json', action='store_true', required=True)
options = parser.parse_args()
document = json.load(open(options.pred, encoding='utf-8'))
assert open(options.raw).read() == 'page ' + options.id
print(json.dumps(document['scores']))
'''


class WithShared(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = self._folder.name
        self.fake = FakeTaizhang(self.folder)
        self.shared, self.ledger = os.path.join(self.folder, 'shared'), os.path.join(self.folder, 'scores.tsv')
        self.write('shared/gold/score.py', SCORER)
        self.add('007', 'seeds/007_ab.txt', 0.9)
        self.add('h01', 'gold/texts/h01.txt', 0.8)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)

    def add(self, name, page, f1):
        self.write(f'shared/gold/observations_{name}.tsv', '')
        self.write('shared/' + page, 'page ' + name)
        scores = {'observations': {'f1': f1, 'tp': 9, 'fact_precision': None, 'parts': {'planned': 1}}, 'meta': {'score': f1}}
        self.fake.answer(os.path.basename(page), 'extract', {'scores': scores})

    def run_score(self, *arguments):
        return tools_path.run('score', '--shared=' + self.shared, '--ledger=' + self.ledger, '--taizhang=' + self.fake.path, *arguments)


class Scoring(WithShared):
    def test_the_table_and_the_file(self):
        code, out, error = self.run_score('--update', '--date=2026-01-01')
        self.assertEqual(code, 0, out + error)
        self.assertRegex(out, r'observations\.f1 +0\.9000 +0\.8000 +0\.8500\n')
        with open(self.ledger, encoding='utf-8') as file:
            self.assertIn('observations.f1\tmean\t0.85\t2026-01-01\t\n', file.read())
        self.assertEqual(self.run_score()[0], 0)

    def test_a_fall_is_named_and_nothing_is_written(self):
        self.run_score('--update')
        with open(self.ledger, encoding='utf-8') as file:
            before = file.read()
        self.add('h01', 'gold/texts/h01.txt', 0.79)
        code, out, _ = self.run_score()
        self.assertEqual(code, 1)
        self.assertIn('fell: observations.f1: mean is 0.845, was 0.85', out)
        self.assertEqual(self.run_score('--update')[0], 1)
        with open(self.ledger, encoding='utf-8') as file:
            self.assertEqual(file.read(), before)
        self.assertEqual(self.run_score('--update', '--reason=gold corrected')[0], 0)
        self.assertEqual(self.run_score()[0], 0)

    def test_an_empty_ledger_is_no_pass(self):
        code, out, _ = self.run_score()
        self.assertEqual(code, 1)
        self.assertIn('--update', out)

    def test_counts_and_nulls_are_left_out(self):
        self.assertEqual(score.flattened({'a': {'f1': 1, 'tp': 3, 'b': {'x': 0.5, 'n': None, 'ok': True}}}), {'a.f1': 1, 'a.b.x': 0.5})


class Failing(WithShared):
    def test_absent_shared_is_a_skip(self):
        code, out, _ = tools_path.run('score', '--shared=' + self.folder + '/none')
        self.assertEqual((code, out), (77, 'score: skipped: ../shared is absent\n'))

    def test_gold_without_its_page(self):
        self.write('shared/gold/observations_h99.tsv', '')
        code, _, error = self.run_score()
        self.assertEqual(code, 1)
        self.assertIn('h99: no page', error)

    def test_a_page_that_cannot_be_read(self):
        os.remove(os.path.join(self.fake.answers, 'h01.txt.extract.json'))
        code, _, error = self.run_score()
        self.assertEqual(code, 1)
        self.assertIn('NUL bytes', error)

    def test_a_scorer_that_fails(self):
        self.write('shared/seeds/007_ab.txt', 'another page')
        code, _, error = self.run_score()
        self.assertEqual(code, 1)
        self.assertIn('007: score.py exited with 1', error)

    def test_no_binary_and_bad_date(self):
        self.assertEqual(self.run_score('--taizhang=' + self.folder)[0], 2)
        self.assertEqual(self.run_score('--date=soon')[0], 2)

    def test_output_that_is_no_json(self):
        with open(os.path.join(self.fake.answers, 'h01.txt.extract.json'), 'w', encoding='utf-8') as file:
            file.write('{')
        self.assertIn('printed no JSON', self.run_score()[2])


if __name__ == '__main__':
    unittest.main()
