"""A taizhang that answers from files, for the tests of the tools.

answers/NAME.COMMAND.json is what it prints for a page of that name; without one it fails as taizhang does. Every call is
written to calls.txt.
"""
import json
import os
import stat
import sys

SCRIPT = '''#!{python}
import os, sys
command, page = sys.argv[1], sys.argv[-1]
with open({calls!r}, 'a') as calls:
    print(' '.join(sys.argv[1:]), file=calls)
try:
    sys.stdout.write(open(os.path.join({answers!r}, os.path.basename(page) + '.' + command + '.json'), encoding='utf-8').read())
except FileNotFoundError:
    sys.exit('invalid argument: ' + page + ': NUL bytes without a byte-order mark')
'''


class FakeTaizhang:
    def __init__(self, folder):
        self.answers, self.path, self._calls = os.path.join(folder, 'answers'), os.path.join(folder, 'taizhang'), os.path.join(folder, 'calls.txt')
        os.makedirs(self.answers)
        with open(self.path, 'w', encoding='utf-8') as script:
            script.write(SCRIPT.format(python=sys.executable, calls=self._calls, answers=self.answers))
        os.chmod(self.path, stat.S_IRWXU)

    def answer(self, name, command, document):
        with open(os.path.join(self.answers, f'{name}.{command}.json'), 'w', encoding='utf-8') as file:
            json.dump(document, file)

    def calls(self):
        with open(self._calls, encoding='utf-8') as file:
            return file.read().splitlines()
