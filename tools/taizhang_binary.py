"""Runs the taizhang command line and reads the JSON it prints.

Errors: MissingBinary when it is not built; FailedRun when it exits with an error or prints something else than JSON.
"""
import json
import os
import subprocess

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DEFAULT = os.path.join(ROOT, 'build', 'dev', 'bin', 'taizhang')
SECONDS = 600  # for one page; a run beyond it hangs


class MissingBinary(Exception):
    """There is no taizhang to run."""


class FailedRun(Exception):
    """taizhang could not read the page."""


def add_flag(parser):
    parser.add_argument('--taizhang', default=DEFAULT, metavar='PATH',
                        help='the command line to run (default: build/dev/bin/taizhang)')


def require(path):
    """`path`, made absolute, once it is known to be runnable."""
    if not os.access(path, os.X_OK) or os.path.isdir(path):
        raise MissingBinary(f'{path} is not there: build it with tools/build dev, or name another with --taizhang=PATH')
    return os.path.abspath(path)


def read(binary, command, page, flags=()):
    """What `taizhang COMMAND --format=json` says about one page."""
    call = [binary, command, '--format=json', *flags, page]
    try:
        done = subprocess.run(call, capture_output=True, timeout=SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise FailedRun(f'{page}: taizhang {command} gave no answer within {SECONDS} s') from None
    if done.returncode:
        said = done.stderr.decode('utf-8', 'replace').strip().splitlines()
        said = said[-1] if said else 'without a word'
        raise FailedRun(f'{page}: taizhang {command} exited with {done.returncode}: {said}')
    try:
        return json.loads(done.stdout)
    except ValueError as error:
        raise FailedRun(f'{page}: taizhang {command} printed no JSON: {error}') from None
