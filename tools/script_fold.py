"""Folds Traditional and Simplified characters onto one representative, for comparing only.

The classes come from OpenCC's own dictionaries (packages opencc and libopencc-data), read afresh in each run with
opencc_dict: a character falls together with everything that TSCharacters gives for it, and with the character that
stands at its place on the other side of a TSPhrases row of equal length (答覆 for 答复).

Errors: none; load() gives None where the dictionaries or opencc_dict are absent, and the caller says so.
"""
import os
import shutil
import subprocess
import tempfile

DICTIONARIES = '/usr/share/opencc'
EXTRA_PAIRS = (('著', '着'),)  # decided by the words around it, so either may stand in the text


def _rows(directory, name):
    with tempfile.TemporaryDirectory() as scratch:
        path = os.path.join(scratch, name)
        dictionary = os.path.join(directory, name + '.ocd2')
        subprocess.run(['opencc_dict', '-i', dictionary, '-o', path, '-f', 'ocd2', '-t', 'text'],
                       check=True, capture_output=True)
        with open(path, encoding='utf-8') as lines:
            for line in lines:
                key, _, values = line.rstrip('\n').partition('\t')
                yield key, values.split()


def pairs_of(characters, phrases):
    """The pairs of characters that may stand for each other."""
    for key, values in characters:
        yield from ((key, value) for value in values)
    for key, values in phrases:
        for value in values:
            if len(key) == len(value):
                yield from zip(key, value)


def classes(pairs):
    """A str.translate table that takes each character to the representative of its class."""
    parent = {}

    def root(character):
        while parent.get(character, character) != character:
            character = parent[character]
        return character

    for left, right in pairs:
        if root(left) != root(right):
            parent[root(left)] = root(right)
    return {ord(character): root(character) for character in parent}


def load(directory=DICTIONARIES):
    """The table, or None where it cannot be had."""
    if not shutil.which('opencc_dict') or not os.path.exists(os.path.join(directory, 'TSCharacters.ocd2')):
        return None
    return classes([*pairs_of(_rows(directory, 'TSCharacters'), _rows(directory, 'TSPhrases')), *EXTRA_PAIRS])
