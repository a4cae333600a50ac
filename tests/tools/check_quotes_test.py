"""Words of one document in a project of a few files."""
import os

from small_tree import SmallTree

TEXT = '两个黄鹂鸣翠柳，一行白鹭上青天。'
WORDS = '黄鹂鸣翠柳一'


class CheckQuotes(SmallTree):
    TOOL = 'check_quotes'

    def setUp(self):
        super().setUp()
        self.root = os.path.join(self.root, 'project')
        os.mkdir(self.root)

    def document(self, name, text=TEXT):
        self.write('../shared/' + name, text)

    def assert_found(self, path, text, *, line=1, words=WORDS, document='corpus/001'):
        self.write(path, text)
        self.assert_fails(self.TOOL, '%s:%d: %s stands in %s alone\n' % (path, line, words, document))

    def test_without_documents_it_is_skipped_by_name(self):
        code, printed = self.run_tool(self.TOOL)
        self.assertEqual((code, printed), (77, 'check_quotes: skipped: ../shared is absent\n'))

    def test_five_characters_are_no_quotation(self):
        self.document('corpus/001.txt')
        self.write('services/a/a.h', '// 黄鹂鸣翠柳, 白鹭上青天\n')
        self.assert_clean(self.TOOL)

    def test_six_are(self):
        self.document('corpus/001.txt')
        self.assert_found('services/a/a.h', '\n// 看黄鹂鸣翠柳一株\n', line=2)
        self.assert_found('proto/a/a.proto', '// 黄鹂鸣翠柳一\n')
        self.assert_found('tests/a/a_test.py', 'X = "两个黄鹂鸣翠柳一行"\n', words='两个黄鹂鸣翠柳一行')

    def test_words_of_two_documents_are_of_none(self):
        self.document('corpus/001.txt')
        self.document('seeds/000_a.txt', '他只记得黄鹂鸣翠柳，一字不差。')
        self.write('services/a/a.h', '// 黄鹂鸣翠柳一\n')
        self.assert_clean(self.TOOL)

    def test_a_text_that_stands_twice_is_one_document(self):
        self.document('corpus/001.txt')
        self.document('gold/texts/g.txt')
        self.assert_found('services/a/a.h', '// 黄鹂鸣翠柳一\n')

    def test_the_facts_beside_a_page_are_the_same_document(self):
        self.document('corpus/001.html', '<p>窗含西岭千秋雪</p>')
        self.document('corpus/001.json', '{"title": "窗含西岭千秋雪"}')
        self.assert_found('services/a/a.h', '// 窗含西岭千秋雪\n', words='窗含西岭千秋雪')

    def test_tags_blanks_and_readings_of_a_document_part_no_words(self):
        self.document('corpus/001.html', '<p>黄鹂<b>鸣</b>翠(cuì)柳，\n　　一行<!-- 门 --></p>')
        self.assert_found('services/a/a.h', '// 黄鹂鸣翠柳一\n')

    def test_a_document_in_gb18030(self):
        self.document('corpus/001.txt', '')
        with open(os.path.join(self.root, '../shared/corpus/001.txt'), 'wb') as f:
            f.write(TEXT.encode('gb18030'))
        self.assert_found('services/a/a.h', '// 黄鹂鸣翠柳一\n')

    def test_broken_lines_of_the_project_part_no_words(self):
        self.document('corpus/001.txt')
        self.assert_found('services/a/a.h', '\n// 黄鹂\n// 鸣翠柳一\n', line=2)
        self.assert_found('tests/a/a_test.cc', 'f("黄鹂鸣"\n  "翠柳一");\n')
        self.assert_found('tests/a/page.html', '<p>黄鹂<b>鸣</b>\n翠柳一</p>')

    def test_cells_do(self):
        self.document('corpus/001.txt')
        self.write('services/a/rules/a.tsv', 'word\texample\n黄鹂鸣\t翠柳一\n')
        self.write('tests/a/page.html', '<td>黄鹂鸣</td><td>翠柳一</td>')
        self.assert_clean(self.TOOL)

    def test_a_row_that_names_its_source(self):
        self.document('corpus/001.txt')
        self.write('services/a/rules/a.tsv', 'word\tsource\n黄鹂鸣翠柳一\t杜甫集\n')
        self.assert_clean(self.TOOL)
        self.assert_found('services/a/rules/a.tsv', 'word\tsource\n黄鹂鸣翠柳一\t\n', line=2)
        self.assert_found('services/a/rules/a.tsv', '# 黄鹂鸣翠柳一\nword\tsource\n')

    def test_a_page_in_the_codec_that_stands_beside_it(self):
        self.document('corpus/001.txt', '黃鸝鳴翠柳一行')
        self.write('tests/a/page.json', '{"encoding": "big5"}')
        self.write('tests/a/page.txt')
        with open(os.path.join(self.root, 'tests/a/page.txt'), 'wb') as f:
            f.write('黃鸝鳴翠柳一'.encode('big5'))
        self.assert_fails(self.TOOL, 'tests/a/page.txt:1: 黃鸝鳴翠柳一 stands in corpus/001 alone\n')
