"""Runs a stand-in for taizhang, which prints the answer beside the page, and reads the tables."""
import json
import os
import subprocess

from loaded_tool import load_tool
from small_tree import ROOT, SmallTree

quickstart = load_tool('quickstart_table')

# Prints FOLDER/answer, after noting the flags it was given; without one it fails.
TAIZHANG = '''#!/bin/sh
for page; do :; done
folder=$(dirname "$page")
echo "$@" > "$folder/flags"
cat "$folder/answer"
'''


def observation(indicator, value, **more):
    sentence = '到年末,%s达到%s万元。' % (indicator, value)
    return dict(indicator=indicator, value=value, unit='元', text=value, quote={'text': sentence}, span={'begin': 41, 'end': 43}, **more)


def answer(observations=(), **counts):
    extracted = {'document': {'text': '正文', 'genre': 'GENRE_WORK_REPORT', 'capture': {'charset': 'gb18030'}}, 'observations': list(observations)}
    extracted.update({name: [{}] * count for name, count in counts.items()})
    return json.dumps(extracted)


class QuickstartTable(SmallTree):
    def setUp(self):
        super().setUp()
        self.write('taizhang', TAIZHANG)
        os.chmod(os.path.join(self.root, 'taizhang'), 0o755)

    def page(self, name, answer_text, told=None, file='page.html'):
        self.write('pages/%s/%s' % (name, file), 'x')
        self.write('pages/%s/page.json' % name, json.dumps(told or {'url': 'https://a.example/1', 'charset': 'gb2312', 'content_type': ''}))
        self.write('pages/%s/answer' % name, answer_text)

    def run_table(self):
        run = subprocess.run([os.path.join(ROOT, 'tools', 'quickstart_table'), os.path.join(self.root, 'taizhang'),
                              os.path.join(self.root, 'pages')], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return run.returncode, run.stdout.decode('utf-8'), run.stderr.decode('utf-8')

    def test_a_line_for_each_document_and_the_totals(self):
        self.page('01_report', answer([observation('固定资产投资', '12')], outline=3, citations=2, times=4))
        self.page('02_notice', answer(findings=5, times=1), file='page.txt')
        code, printed, said = self.run_table()
        self.assertEqual((code, said), (0, ''))
        rows = [line.split() for line in printed.splitlines()]
        self.assertIn(['01_report', 'work_report', 'gb18030', '3', '1', '2', '4', '0'], rows)
        self.assertIn(['02_notice', 'work_report', 'gb18030', '0', '0', '0', '1', '5'], rows)
        self.assertIn(['2', 'documents', '3', '1', '2', '5', '5'], rows)
        self.assertIn('2 pages in ', printed)
        self.assertIn('固定资产投资', printed)
        self.assertIn('01_report/page.html --at=41\n', printed)

    def test_pages_without_figures(self):
        self.page('01_report', answer())
        self.assertIn('No observation was found', self.run_table()[1])

    def test_what_came_with_the_page_is_passed_on(self):
        self.page('01_report', answer())
        self.run_table()
        with open(os.path.join(self.root, 'pages/01_report/flags'), encoding='utf-8') as f:
            self.assertRegex(f.read(), '^extract --format=json --url=https://a.example/1 --charset=gb2312 .*/page.html$')

    def assert_unreadable(self, *parts):
        code, printed, said = self.run_table()
        self.assertEqual((code, printed), (1, ''))
        for part in parts:
            self.assertIn(part, said)

    def test_every_page_that_cannot_be_read_is_named(self):
        self.page('01_good', answer())
        self.page('02_no_json', 'oops')
        self.page('03_empty', json.dumps({'document': {'text': ''}}))
        self.page('04_fails', answer())
        os.remove(os.path.join(self.root, 'pages/04_fails/answer'))
        self.assert_unreadable('02_no_json/page.html: taizhang printed no JSON', '03_empty/page.html: taizhang read no text',
                               '04_fails/page.html: taizhang exited with 1')

    def test_a_folder_that_is_no_page(self):
        self.page('01_both', answer())
        self.write('pages/01_both/page.txt')
        self.assert_unreadable('one of page.txt and page.html is wanted, there are 2')

    def test_no_page_json(self):
        self.write('pages/01_bare/page.txt')
        self.assert_unreadable('page.json')

    def test_no_pages_and_no_binary(self):
        self.assert_unreadable('there is no such folder')
        self.write('pages/README.md')
        self.assert_unreadable('holds no page')
        self.page('01_report', answer())
        os.remove(os.path.join(self.root, 'taizhang'))
        self.assert_unreadable('taizhang')

    def test_examples_come_from_the_documents_in_turn_the_most_complete_first(self):
        whole = dict(period={'end': '2024-12-31'}, area={'name': '安县'})
        read = {'a': {'observations': [observation('甲', '1'), observation('乙', '2', **whole), observation('丙', '3')]},
                'b': {'observations': []}, 'c': {'observations': [observation('丁', '4')]}}
        self.assertEqual([o['indicator'] for o in quickstart.examples(read, 3)], ['乙', '丁', '甲'])

    def test_values(self):
        for given, shown in (({'value': '1234567.50'}, '1,234,567.50'), ({'value': '3', 'upper': '5000'}, '3–5,000'),
                             ({'value': '2/3'}, '2/3'), ({'value': '3.4', 'direction': 'DIRECTION_UP'}, '+3.4'),
                             ({'value': '3.4', 'direction': 'DIRECTION_DOWN'}, '-3.4'), ({'value': ''}, '')):
            with self.subTest(given):
                self.assertEqual(quickstart.value_text(given), shown)

    def test_periods(self):
        for period, shown in (({'start': '2024-01-01', 'end': '2024-12-31'}, '2024'), ({'start': '2024-01-01', 'end': '2024-08-31'}, '2024-01-01…2024-08-31'),
                              ({'start': '2024-01-01', 'end': ''}, 'since 2024-01-01'), ({'start': '', 'end': '2024-06-30'}, '2024-06-30'),
                              ({'start': '', 'end': '2024-06-30', 'kind': 'PERIOD_KIND_DEADLINE'}, 'by 2024-06-30'), (None, '')):
            with self.subTest(period):
                self.assertEqual(quickstart.period_text(period), shown)

    def test_the_figure_is_seen_in_its_sentence(self):
        far = {'text': '987亩', 'quote': {'text': '前' * 60 + '新增987亩。'}}
        self.assertIn('987亩', quickstart.quote_text(far))
        self.assertEqual(quickstart.quote_text(observation('丁', '4')), '到年末,丁达到4万元。')

    def test_columns_of_chinese_text_are_aligned(self):
        lines = list(quickstart.table([('名称', '1'), ('a', '22'), ('很长的名称', '3')], right=(1,)))
        self.assertEqual(lines, ['名称         1', 'a           22', '很长的名称   3'])
