"""The ratchet's rule: a summary falls only with a newer, dated reason."""
import os
import tempfile
import unittest

import tools_path  # noqa: F401
from ratchet import Limit, Ratchet, RatchetError, Row, with_means

HEADER = 'metric\tdocument\tvalue\tdate\treason\n'


class WithFile(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.path = os.path.join(self._folder.name, 'deep', 'scores.tsv')

    def write(self, *lines):
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        with open(self.path, 'w', encoding='utf-8') as file:
            file.write(HEADER + ''.join('\t'.join(line) + '\n' for line in lines))

    def ratchet(self, limit=Limit(0.003)):
        return Ratchet(self.path, 'mean', lambda metric: limit)

    def lines(self):
        with open(self.path, encoding='utf-8') as file:
            return [line.split('\t') for line in file.read().splitlines()[1:]]


class Comparing(WithFile):
    def test_a_fall_beyond_the_limit_is_named(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''))
        [fall] = self.ratchet().falls({('f1', 'mean'): 0.8969})
        self.assertEqual(str(fall), 'f1: mean is 0.8969, was 0.9 on 2026-01-01')

    def test_a_fall_within_the_limit_is_none(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''))
        self.assertEqual(self.ratchet().falls({('f1', 'mean'): 0.897}), [])

    def test_a_rise_and_a_document_are_free(self):
        self.write(('f1', 'mean', '0.5', '2026-01-01', ''), ('f1', '01', '0.9', '2026-01-01', ''))
        self.assertEqual(self.ratchet().falls({('f1', 'mean'): 0.6, ('f1', '01'): 0.1}), [])

    def test_a_metric_that_vanishes_falls(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''))
        self.assertIn('no longer measured', str(self.ratchet().falls({})[0]))

    def test_a_newer_row_with_a_reason_takes_the_place(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''), ('f1', 'mean', '0.8', '2026-02-01', 'the gold was corrected'))
        self.assertEqual(self.ratchet().falls({('f1', 'mean'): 0.8}), [])
        self.assertEqual(len(self.ratchet().falls({('f1', 'mean'): 0.79})), 1)

    def test_a_share_of_the_recorded_value(self):
        self.write(('records.times', 'mean', '1000', '2026-01-01', ''))
        ratchet = self.ratchet(Limit(0.01, share=True))
        self.assertEqual(ratchet.falls({('records.times', 'mean'): 990}), [])
        self.assertEqual(len(ratchet.falls({('records.times', 'mean'): 989})), 1)

    def test_less_is_better(self):
        self.write(('exempt', 'mean', '4', '2026-01-01', ''))
        ratchet = self.ratchet(Limit(0, rising=False))
        self.assertEqual(ratchet.falls({('exempt', 'mean'): 3}), [])
        self.assertEqual(len(ratchet.falls({('exempt', 'mean'): 5})), 1)

    def test_changes_tell_both_sides(self):
        self.write(('a', 'mean', '1', '2026-01-01', ''), ('b', 'mean', '1', '2026-01-01', ''))
        self.assertEqual(self.ratchet().changes({('a', 'mean'): 1, ('c', 'mean'): 2}), [(('b', 'mean'), 1, None), (('c', 'mean'), None, 2)])


class Refusing(WithFile):
    def test_what_is_no_ratchet_file(self):
        for name, line in {'cells': ('f1', 'mean', '0.9'), 'value': ('f1', 'mean', 'high', '2026-01-01', ''),
                           'date': ('f1', 'mean', '0.9', 'today', '')}.items():
            self.write(line)
            with self.subTest(name), self.assertRaisesRegex(RatchetError, r'scores\.tsv:2: '):
                self.ratchet()

    def test_another_header(self):
        self.write()
        with open(self.path, 'w', encoding='utf-8') as file:
            file.write('metric\tvalue\n')
        with self.assertRaisesRegex(RatchetError, 'header'):
            self.ratchet()

    def test_a_lower_row_without_a_reason(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''), ('f1', 'mean', '0.8', '2026-02-01', ' '))
        with self.assertRaisesRegex(RatchetError, ':3: f1 falls from 0.9 to 0.8 without a reason'):
            self.ratchet()

    def test_an_older_row_below_a_newer_one(self):
        self.write(('f1', 'mean', '0.9', '2026-02-01', ''), ('f1', 'mean', '0.8', '2026-01-01', 'because'))
        with self.assertRaisesRegex(RatchetError, '2026-01-01 stands below'):
            self.ratchet()


class Updating(WithFile):
    def test_a_first_file(self):
        self.ratchet().update({('f1', 'mean'): 0.91239, ('f1', '01'): 1.0}, '2026-01-01')
        self.assertEqual(self.lines(), [['f1', '01', '1', '2026-01-01', ''], ['f1', 'mean', '0.9124', '2026-01-01', '']])

    def test_a_fall_needs_a_reason(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''))
        with self.assertRaisesRegex(RatchetError, 'f1: mean is 0.8'):
            self.ratchet().update({('f1', 'mean'): 0.8}, '2026-02-01')
        self.ratchet().update({('f1', 'mean'): 0.8}, '2026-02-01', 'gold corrected')
        self.assertEqual(self.lines(), [['f1', 'mean', '0.8', '2026-02-01', 'gold corrected']])
        self.assertEqual(self.ratchet().falls({('f1', 'mean'): 0.8}), [])

    def test_reasons_are_kept_and_still_read(self):
        self.write(('f1', 'mean', '0.8', '2026-01-01', 'gold corrected'))
        self.ratchet().update({('f1', 'mean'): 0.9}, '2026-02-01')
        self.assertEqual([line[2:] for line in self.lines()], [['0.8', '2026-01-01', 'gold corrected'], ['0.9', '2026-02-01', '']])
        self.assertEqual(self.ratchet().latest['f1', 'mean'], Row('f1', 'mean', 0.9, '2026-02-01'))

    def test_small_steps_down_do_not_add_up(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''))
        self.ratchet().update({('f1', 'mean'): 0.898}, '2026-02-01')
        self.assertEqual(self.lines(), [['f1', 'mean', '0.9', '2026-01-01', '']])

    def test_a_reason_without_a_fall_is_not_written(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''))
        self.ratchet().update({('f1', 'mean'): 0.95}, '2026-02-01', 'not needed')
        self.assertEqual(self.lines(), [['f1', 'mean', '0.95', '2026-02-01', '']])

    def test_a_vanished_metric_goes_with_a_reason(self):
        self.write(('f1', 'mean', '0.9', '2026-01-01', ''), ('f1', '01', '0.9', '2026-01-01', ''))
        self.ratchet().update({}, '2026-02-01', 'no longer scored')
        self.assertEqual(self.lines(), [['f1', 'mean', '0', '2026-02-01', 'no longer scored']])
        self.assertEqual(self.ratchet().falls({}), [])

    def test_means(self):
        self.assertEqual(with_means({('f1', 'a'): 1.0, ('f1', 'b'): 0.5, ('r', 'b'): 0.2})[('f1', 'mean')], 0.75)


if __name__ == '__main__':
    unittest.main()
