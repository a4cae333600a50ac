"""A small project in a temporary folder, for the tests of the tools that read one."""
import os
import shutil
import subprocess
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class SmallTree(unittest.TestCase):
    """Each test writes its tree and runs one tool over it."""

    def setUp(self):
        self.root = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.root)

    def write(self, path, text=''):
        whole = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        with open(whole, 'w', encoding='utf-8') as f:
            f.write(text)

    def run_tool(self, name):
        """(exit code, what it printed) of tools/NAME over the tree."""
        run = subprocess.run([os.path.join(ROOT, 'tools', name), self.root], stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, universal_newlines=True)
        return run.returncode, run.stdout

    def assert_clean(self, name):
        code, printed = self.run_tool(name)
        self.assertEqual(code, 0, printed)

    def assert_fails(self, name, *parts):
        """The tool fails, and names each of these."""
        code, printed = self.run_tool(name)
        self.assertEqual(code, 1, printed)
        for part in parts:
            self.assertIn(part, printed)
