"""Texts that no person wrote: whatever is read in them, the whole ends, without a crash and within bounds.

Each has a few hundred thousand bytes. A cost that grows with the square of a line, a sentence, a paragraph or the number of
records takes minutes here and meets the limit; a linear one takes about a second, also under sanitizers.
"""

import os
import subprocess
import tempfile
import unittest

from tools_path import ROOT

BINARY = os.environ.get('TAIZHANG') or os.path.join(ROOT, 'build', 'dev', 'bin', 'taizhang')
LIMIT_SECONDS = 100

TEXTS = {
    'one clause of figures': '、'.join('甲%d项投资%d亿元' % (i, i) for i in range(6000)),
    'one sentence of clauses': '，'.join('完成投资%d亿元' % i for i in range(8000)),
    'one paragraph of sentences': '。'.join('完成投资%d亿元，同比增长%d%%' % (i, i) for i in range(6000)),
    'one sentence joined by semicolons': '；'.join('完成投资%d亿元' % i for i in range(8000)),
    'one paragraph of dates': '。'.join('%d月%d日召开会议' % (i % 12 + 1, i % 28 + 1) for i in range(8000)),
    'distributed values': '甲和乙分别增长8%、9%，' * 8000,
    'one distributed list': '甲、' * 4000 + '分别增长' + '8%、' * 4000,
    'titles with verbs': '印发《甲办法》、' * 12000,
    'titles in sentences': '县政府印发《甲办法》。' * 9000,
    'open titles': '《' * 100000,
    'places': '北京市' * 40000,
    'owners in brackets': '（县教育局负责）' * 12000,
    'bodies': '县教育局、' * 16000,
    'persons': '县委书记王明、' * 12000,
    'digits': '1234567890' * 30000,
    'han numerals': '十' * 100000,
    'dotted numbers': '1.' * 100000,
    'headings': '一、\n' * 50000,
    'run-in headings': '（一）完成投资12亿元。\n' * 9000,
    'actions': '一、整改\n' + ''.join('%d.清理堆场。完成%d处，2021年底前完成。\n' % (i, i) for i in range(6000)),
    'enumerations': '一、整改\n' + '一是清理堆场。二是清理堆场。' * 6000,
    'measures': '一、整改\n' + '整改措施：清理堆场\n责任单位：县教育局\n完成时限：2021年底\n' * 3000,
    'table rows': '| 指标 | 数值 |\n' + '| 产量 | 12万吨 |\n' * 9000,
    'tabs': '产量\t12万吨\t同比增长8%\n' * 9000,
    'question marks': '县?' * 60000,
    'readings': '縣(xiàn)' * 20000,
    'heading of figures': '一、' + '2021年投资5亿元' * 6000 + '\n' + '完成投资5亿元。\n' * 3000,
    'contacts': '联系电话：0471-1234567；' * 8000,
}


@unittest.skipUnless(os.path.exists(BINARY) or os.environ.get('CI'), 'no %s; tools/build dev makes it' % BINARY)
class HostileTextTest(unittest.TestCase):

    def test_every_text_is_read_to_its_end(self):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in TEXTS.items():
                with self.subTest(name):
                    path = os.path.join(folder, 'page.txt')
                    with open(path, 'w', encoding='utf-8') as out:
                        out.write(text)
                    run = subprocess.run([BINARY, 'extract', '--format=none', '--threads=1', path], capture_output=True,
                                         text=True, timeout=LIMIT_SECONDS)
                    self.assertEqual(run.returncode, 0, run.stderr[-500:])
                    self.assertIn('1 documents, 0 failed', run.stderr)


if __name__ == '__main__':
    unittest.main()
