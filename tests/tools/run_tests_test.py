"""tools/test over a small CMake project in the place of ours."""
import os
import shutil
import subprocess

from small_tree import ROOT, SmallTree

PROJECT = '''cmake_minimum_required(VERSION 3.25)
project(probe NONE)
enable_testing()
add_test(NAME quick COMMAND true)
add_test(NAME broken COMMAND false)
add_test(NAME long COMMAND true)
add_test(NAME tsan_options COMMAND sh -c [[test "$TSAN_OPTIONS" = ignore_noninstrumented_modules=1]])
set_tests_properties(quick PROPERTIES LABELS unit)
set_tests_properties(broken PROPERTIES LABELS faults)
set_tests_properties(long PROPERTIES LABELS "unit;slow")
set_tests_properties(tsan_options PROPERTIES LABELS kafka)
'''


class TestCommand(SmallTree):
    def setUp(self):
        super().setUp()
        self.write('tools/setup', '#!/bin/sh\necho setup "$@"\n')
        self.write('tools/build', '#!/bin/sh\ncmake -S . -B "build/$1" >/dev/null\n')
        self.write('CMakeLists.txt', PROJECT)
        for name in ('test', 'ctest_report'):
            shutil.copy(os.path.join(ROOT, 'tools', name), os.path.join(self.root, 'tools', name))
        for name in ('setup', 'build'):
            os.chmod(os.path.join(self.root, 'tools', name), 0o755)

    def run_tests(self, *arguments):
        environment = {name: value for name, value in os.environ.items() if name not in ('CI', 'TSAN_OPTIONS')}
        run = subprocess.run([os.path.join(self.root, 'tools', 'test')] + list(arguments), stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, universal_newlines=True, env=environment)
        return run.returncode, run.stdout

    def assert_closes(self, code, line, *arguments):
        found, printed = self.run_tests(*arguments)
        self.assertEqual((found, printed.splitlines()[-1]), (code, line), printed)
        return printed

    def test_slow_tests_are_left_out_and_named(self):
        printed = self.assert_closes(0, '1 passed, 0 failed, 0 skipped', '-L', 'unit')
        self.assertIn('tools/test --all runs them): long\n', printed)

    def test_all_runs_them(self):
        printed = self.assert_closes(0, '2 passed, 0 failed, 0 skipped', '-L', 'unit', '--all')
        self.assertNotIn('left out', printed)

    def test_the_label_slow_runs_them(self):
        self.assert_closes(0, '1 passed, 0 failed, 0 skipped', '-L', 'slow')

    def test_a_failure(self):
        self.assertIn('FAILED: broken', self.assert_closes(1, '1 passed, 2 failed, 0 skipped'))

    def test_a_label_is_a_whole_word(self):
        self.assert_closes(1, '0 passed, 0 failed, 0 skipped', '-L', 'uni')

    def test_tsan(self):
        self.assert_closes(0, '1 passed, 0 failed, 0 skipped', '-L', 'kafka', '--preset=tsan')
        self.assert_closes(1, '0 passed, 1 failed, 0 skipped', '-L', 'kafka')

    def test_usage(self):
        for arguments in (['-L'], ['--preset=fuzz'], ['--some'], ['unit']):
            with self.subTest(arguments):
                self.assertEqual(self.run_tests(*arguments)[0], 2)
