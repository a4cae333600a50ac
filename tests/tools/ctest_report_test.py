"""Runs CTest over scripts that pass, fail and skip, and reads what tools/ctest_report makes of it."""
import os
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

PROJECT = '''cmake_minimum_required(VERSION 3.25)
project(probe NONE)
enable_testing()
%s
'''


class CtestReport(unittest.TestCase):
    def run_project(self, tests, ci=''):
        with tempfile.TemporaryDirectory() as folder:
            with open(os.path.join(folder, 'CMakeLists.txt'), 'w') as f:
                f.write(PROJECT % '\n'.join(tests))
            build, junit = os.path.join(folder, 'build'), os.path.join(folder, 'tests.xml')
            subprocess.run(['cmake', '-S', folder, '-B', build], check=True, stdout=subprocess.DEVNULL)
            subprocess.run(['ctest', '--test-dir', build, '--no-tests=ignore', '--output-junit', junit],
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            run = subprocess.run([os.path.join(ROOT, 'tools', 'ctest_report'), junit], stdout=subprocess.PIPE,
                                 universal_newlines=True, env=dict(os.environ, CI=ci))
            return run.returncode, run.stdout.splitlines()

    @staticmethod
    def script(name, line):
        return '''add_test(NAME %s COMMAND sh -c [[%s]])
set_tests_properties(%s PROPERTIES SKIP_RETURN_CODE 77 SKIP_REGULAR_EXPRESSION "SKIPPED|OK .skipped=")''' % (
            name, line, name)

    def test_all_passed(self):
        code, lines = self.run_project([self.script('a', 'true'), self.script('b', 'true')])
        self.assertEqual((code, lines), (0, ['2 passed, 0 failed, 0 skipped']))

    def test_a_failure_is_printed_with_its_output(self):
        code, lines = self.run_project([self.script('a', 'true'), self.script('b', 'echo what broke; exit 3')])
        self.assertEqual(code, 1)
        self.assertIn('what broke', lines)
        self.assertTrue(any(line.startswith('FAILED: b') for line in lines), lines)
        self.assertEqual(lines[-1], '1 passed, 1 failed, 0 skipped')

    def test_a_skip_is_named_with_its_reason(self):
        code, lines = self.run_project([self.script('a', 'true'), self.script('b', 'echo skipped: no broker; exit 77')])
        self.assertEqual((code, lines), (0, ['skipped: b: no broker', '1 passed, 0 failed, 1 skipped']))

    def test_a_skip_fails_ci(self):
        code, lines = self.run_project([self.script('a', 'echo skipped: no broker; exit 77')], ci='true')
        self.assertEqual(code, 1)
        self.assertIn('no broker', lines[0])
        self.assertEqual(lines[-1], '0 passed, 1 failed, 0 skipped')

    def test_the_absence_of_shared_does_not_fail_ci(self):
        code, lines = self.run_project(
            [self.script('a', 'true'), self.script('b', 'echo skipped: ../shared is not there; exit 77')], ci='true')
        self.assertEqual(code, 0)
        self.assertEqual(lines, ['skipped: b: ../shared is not there', 'without ../shared: 1 skipped',
                                 '1 passed, 0 failed, 1 skipped'])

    def test_the_reason_of_googletest_and_of_unittest(self):
        googletest = 'echo "x.cc:1: Skipped"; echo "no server"; echo; echo "[  SKIPPED ] A.B (0 ms)"'
        python = '''echo "test_x ... skipped 'no npm'"; echo "OK (skipped=1)"'''
        _, lines = self.run_project([self.script('a', googletest), self.script('b', python)])
        self.assertEqual(lines[:2], ['skipped: a: no server', 'skipped: b: no npm'])

    def test_a_program_that_is_not_there_failed(self):
        code, lines = self.run_project(['add_test(NAME a COMMAND ./nothing_here)'])
        self.assertEqual((code, lines[-1]), (1, '0 passed, 1 failed, 0 skipped'))

    def test_no_test_is_a_failure(self):
        self.assertEqual(self.run_project([]), (1, ['0 passed, 0 failed, 0 skipped']))


if __name__ == '__main__':
    unittest.main()
