"""Runs a stand-in for a libFuzzer program, which writes what it was told, and reads what tools/fuzz makes of it."""
import os

from loaded_tool import load_tool
from small_tree import SmallTree

# $1 is -merge=1 or the time; the last two arguments are the folders.
PROGRAM = '''#!/bin/sh
for last; do before=$now; now=$last; done
case $1 in
  -merge=1) for file in "$now"/*; do cp "$file" "$before"; done; exit 0 ;;
esac
echo "#7	NEW    cov: 31 ft: 40"
%s
'''
HELD = 'echo x >"$before/one"; echo y >"$before/two"'
CRASHED = 'echo "artifact; Test unit written to build/fuzz/crashes/x_fuzz/crash-1"; exit 77'


class Fuzz(SmallTree):
    def run_target(self, script):
        self.write('tests/fuzz/corpus/x_fuzz/seed', 's')
        self.write('build/fuzz/bin/x_fuzz', PROGRAM % script)
        os.chmod(os.path.join(self.root, 'build/fuzz/bin/x_fuzz'), 0o755)
        return load_tool('fuzz').Target(self.root, 'x_fuzz').run(1)

    def test_what_is_found_joins_the_corpus(self):
        text, held = self.run_target(HELD)
        self.assertEqual((text, held), ('x_fuzz: held; 7 runs, 31 edges; 2 inputs joined 1', True))
        self.assertEqual(sorted(os.listdir(os.path.join(self.root, 'tests/fuzz/corpus/x_fuzz'))), ['one', 'seed', 'two'])

    def test_a_crash_comes_with_the_command_that_repeats_it(self):
        text, held = self.run_target(CRASHED)
        self.assertFalse(held)
        self.assertIn('to repeat: build/fuzz/bin/x_fuzz build/fuzz/crashes/x_fuzz/crash-1', text)

    def test_a_program_that_dies_without_a_crash_file_failed(self):
        text, held = self.run_target('exit 1')
        self.assertFalse(held)
        self.assertIn('x_fuzz: FAILED (exit code 1)', text)

    def test_targets_are_the_sources(self):
        for path in ('a_fuzz.cc', 'b_fuzz.cc', 'replay_main.cc', 'corpus/c_fuzz.cc'):
            self.write('tests/fuzz/' + path)
        self.assertEqual(load_tool('fuzz').known_targets(self.root), ['a_fuzz', 'b_fuzz'])
