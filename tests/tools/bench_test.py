"""What tools/bench makes of a report of Google Benchmark."""
import os

from loaded_tool import load_tool
from small_tree import SmallTree

bench = load_tool('bench')


def entry(name, aggregate, time, unit='us', **rates):
    return dict(run_type='aggregate', run_name=name, name='%s_%s' % (name, aggregate), aggregate_name=aggregate, cpu_time=time,
                time_unit=unit, **rates)


REPORT = {'benchmarks': [entry('Pack', 'median', 0.25, 'ms', bytes_per_second=4e9), entry('Pack', 'stddev', 0.005, 'ms'),
                         entry('Reference', 'median', 1000.0), entry('Reference', 'stddev', 10.0),
                         entry('Look', 'median', 2e6, 'ns', items_per_second=50.0)]}


class Bench(SmallTree):
    def test_rows(self):
        self.assertEqual([tuple(row) for row in bench.rows_from(REPORT)],
                         [('Reference', '1000.0', '1.0000', '', '', '1.0'), ('Look', '2000.0', '2.0000', '', '50', '0.0'),
                          ('Pack', '250.0', '0.2500', '4000.0', '', '2.0')])

    def test_a_run_without_reference(self):
        with self.assertRaisesRegex(ValueError, 'reference'):
            bench.rows_from({'benchmarks': REPORT['benchmarks'][:2]})

    def test_a_benchmark_that_stopped(self):
        failed = {'name': 'Pack', 'error_occurred': True, 'error_message': 'no rules'}
        with self.assertRaisesRegex(ValueError, 'Pack: no rules'):
            bench.rows_from({'benchmarks': [failed]})

    def test_a_table_is_read_back(self):
        self.write('x.tsv', bench.table_text('2 cores', '2026-01-31', bench.rows_from(REPORT)))
        self.assertEqual(bench.recorded_ratios(os.path.join(self.root, 'x.tsv')), {'Reference': 1.0, 'Look': 2.0, 'Pack': 0.25})
        self.assertEqual(bench.recorded_ratios(os.path.join(self.root, 'none.tsv')), {})

    def test_moves(self):
        rows = bench.rows_from(REPORT)
        self.assertEqual(list(bench.moves({'Reference': 1.0, 'Look': 1.95, 'Pack': 0.24}, rows)), [])
        self.assertEqual(list(bench.moves({'Look': 1.0, 'Pack': 0.5, 'Gone': 1.0}, rows)),
                         ['Look is slower: ratio 2.0000, was 1.0000', 'Pack is faster: ratio 0.2500, was 0.5000',
                          'Gone is no longer measured'])

    def test_declared_programs_are_found(self):
        self.assertIn('offset_map_bench', bench.declared_programs())
