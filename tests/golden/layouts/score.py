#!/usr/bin/env python3
"""Score the main content of our own pages in ten layouts of government content systems.

usage: score.py --taizhang=BINARY [--update]

A folder has page.html, expected.txt (what a reader takes for the document: information block, title, body with what
stands in its element, annex links) and fields.tsv (fields of the page; `annex` and `page` rows end as the link's URL does, a page row begins with its
rel). The body's score is the F1 of its characters without blanks, by their longest common blocks; fields are right or wrong.

scores.tsv keeps both for the code as it was before a layout was opened and for the code as it is. The test fails where the
F1 is below 0.98, a field is wrong, or a score is below the one kept.
"""
import argparse
import csv
import difflib
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
LEAST = 0.98


def rows_of(path):
    """The rows of a TSV below its header."""
    with open(path, encoding='utf-8', newline='') as lines:
        return list(csv.DictReader(lines, delimiter='\t', quoting=csv.QUOTE_NONE))


def body_f1(text, expected):
    """F1 of the characters that two texts have in common, blanks left out."""
    text, expected = ''.join(text.split()), ''.join(expected.split())
    blocks = difflib.SequenceMatcher(None, text, expected, autojunk=False).get_matching_blocks()
    return 2 * sum(block.size for block in blocks) / max(1, len(text) + len(expected))


def is_told(row, page):
    """Whether the normalized page has what a row of fields.tsv wants."""
    if row['field'] == 'annex':
        return any(annex['url'].endswith(row['value']) for annex in page['attachments'])
    if row['field'] == 'page':
        rel, url = row['value'].split(' ')
        return any(link['rel'] == rel and link['url'].endswith(url) for link in page['links'])
    return any(field['name'] == row['field'] and field['value'] == row['value'] for field in page['fields'])


def score(binary, folder):
    """F1, the number of fields right, the wrong ones."""
    done = subprocess.run([binary, 'normalize', '--format=json', folder / 'page.html'], capture_output=True, check=True)
    page = json.loads(done.stdout)
    wanted = rows_of(folder / 'fields.tsv')
    wrong = [row for row in wanted if not is_told(row, page)]
    f1 = body_f1(page['text'], (folder / 'expected.txt').read_text(encoding='utf-8'))
    return f1, len(wanted) - len(wrong), wrong


def main():
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--taizhang', required=True)
    parser.add_argument('--update', action='store_true', help='write the scores; those before are kept')
    options = parser.parse_args()
    table = HERE / 'scores.tsv'
    kept = {row['layout']: row for row in rows_of(table)} if table.exists() else {}
    failed, rows = False, []
    for folder in sorted(path.parent for path in HERE.glob('*/page.html')):
        f1, right, wrong = score(options.taizhang, folder)
        fields = f'{right}/{right + len(wrong)}'
        before = kept.get(folder.name, {'f1_before': f'{f1:.4f}', 'fields_before': fields, 'f1': '0'})
        rows.append([folder.name, before['f1_before'], before['fields_before'], f'{f1:.4f}', fields])
        print('  '.join(rows[-1]), ' '.join('{field}={value}'.format(**row) for row in wrong))
        failed = failed or f1 < LEAST or bool(wrong) or f1 < float(before['f1']) - 0.0001
    if options.update:
        lines = [['layout', 'f1_before', 'fields_before', 'f1', 'fields']] + rows
        table.write_text(''.join('\t'.join(row) + '\n' for row in lines), encoding='utf-8')
        return
    sys.exit(failed)


if __name__ == '__main__':
    main()
