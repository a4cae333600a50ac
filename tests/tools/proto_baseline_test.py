"""Breaks the messages in a copy of proto/ and sees the gate of tools/check close: buf breaking against the baseline."""
import os
import re
import shutil
import subprocess

from small_tree import ROOT, SmallTree

BUF = os.path.join(ROOT, 'build', 'tools', 'npm', 'node_modules', '.bin', 'buf')
RECORDS = 'proto/taizhang/document/v1/records.proto'


class ProtoBaseline(SmallTree):
    def setUp(self):
        super().setUp()
        if not os.path.exists(BUF):
            self.skipTest('buf is not installed; tools/setup brings it')
        shutil.copytree(os.path.join(ROOT, 'proto'), os.path.join(self.root, 'proto'))
        shutil.copy(os.path.join(ROOT, 'buf.yaml'), self.root)

    def breaking(self):
        run = subprocess.run([BUF, 'breaking', '--against', 'proto/baseline.binpb'], cwd=self.root, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, universal_newlines=True)
        return run.returncode, run.stdout

    def edit(self, pattern, replacement):
        with open(os.path.join(self.root, RECORDS), encoding='utf-8') as f:
            text = f.read()
        edited, count = re.subn(pattern, replacement, text, count=1)
        self.assertEqual(count, 1, 'nothing to edit in %s' % RECORDS)
        self.write(RECORDS, edited)

    def assert_broken(self, *parts):
        code, printed = self.breaking()
        self.assertEqual(code, 100, printed)
        for part in parts:
            self.assertIn(part, printed)

    def test_the_messages_as_they_are(self):
        self.assertEqual(self.breaking(), (0, ''))

    def test_another_type(self):
        self.edit(r'string unit_code = (\d+);', r'bytes unit_code = \1;')
        self.assert_broken('unit_code', 'changed type from "string" to "bytes"')

    def test_another_number(self):
        self.edit(r'string unit_code = \d+;', 'string unit_code = 999;')
        self.assert_broken('unit_code')

    def test_another_name(self):
        self.edit(r'string unit_code =', 'string code_of_unit =')
        self.assert_broken('from "unit_code" to "code_of_unit"')

    def test_a_field_less(self):
        self.edit(r'  string unit_code = \d+;\n', '')
        self.assert_broken('was deleted')

    def test_a_field_more(self):
        self.edit(r'(  string unit_code = \d+;\n)', r'\1  // New.\n  string quite_new = 999;\n')
        self.assertEqual(self.breaking(), (0, ''))


class ProtoBaselineReason(SmallTree):
    def test_a_baseline_needs_a_reason(self):
        tool = os.path.join(ROOT, 'tools', 'proto_baseline')
        for arguments in ([], [''], ['  '], ['one', 'two'], ['a | b'], ['a\nb']):
            with self.subTest(arguments):
                run = subprocess.run([tool] + arguments, stderr=subprocess.PIPE)
                self.assertEqual(run.returncode, 2)

    def test_every_baseline_is_dated_and_explained(self):
        with open(os.path.join(ROOT, 'proto', 'README.md'), encoding='utf-8') as f:
            rows = f.read().split('| date | reason |\n| --- | --- |\n')[1].splitlines()
        self.assertTrue(rows)
        for row in rows:
            self.assertRegex(row, r'^\| \d{4}-\d\d-\d\d \| .+ \|$')
