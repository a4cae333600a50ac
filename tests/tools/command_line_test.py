"""The taizhang program as a user runs it: what it prints, where, and how it exits.

TAIZHANG names the program; without it build/dev/bin/taizhang. A machine without one skips, unless it is CI.
"""
import json
import os
import resource
import subprocess
import tempfile
import unittest

from tools_path import ROOT

BINARY = os.environ.get('TAIZHANG') or os.path.join(ROOT, 'build', 'dev', 'bin', 'taizhang')
ABSENT = not os.access(BINARY, os.X_OK)
STACK = 2 << 20  # bytes: a fourth of what Linux gives by default
SECONDS = 240  # of a build with sanitizers on a busy machine
TEXT = '一、绿化\n2021年民勤县植树12株，印发《节水办法》。\n'


def run(*arguments, stdin=b''):
    """(exit code, standard output, standard error)."""
    done = subprocess.run([BINARY, *arguments], input=stdin, capture_output=True, timeout=SECONDS, check=False)
    return done.returncode, done.stdout.decode('utf-8'), done.stderr.decode('utf-8', 'replace')


@unittest.skipIf(ABSENT and os.environ.get('CI') != 'true', f'{BINARY} is not built')
class CommandLineTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content=TEXT):
        path = os.path.join(self.folder, name)
        with open(path, 'wb') as out:
            out.write(content if isinstance(content, bytes) else content.encode('utf-8'))
        return path

    def extract(self, *arguments):
        code, out, err = run('extract', '--format=json', *arguments)
        self.assertEqual(code, 0, err)
        return json.loads(out)


class UsageTest(CommandLineTest):
    def test_a_small_stack_is_enough(self):
        def small_stack():
            resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
        page = self.file('page.txt')
        for arguments in (['analyze', TEXT], ['explain', page, '--at=0'], ['extract', page]):
            done = subprocess.run([BINARY, *arguments], capture_output=True, timeout=SECONDS, check=False,
                                  preexec_fn=small_stack)
            self.assertIn(done.returncode, (0, 3), (arguments, done.stderr))

    def test_help_goes_to_standard_output(self):
        for arguments in (['--help'], ['help'], ['extract', '--help'], ['analyze', '-h']):
            code, out, err = run(*arguments)
            self.assertEqual((code, err), (0, ''), arguments)
            self.assertIn('taizhang', out)

    def test_every_command_of_the_help_has_its_own(self):
        listed = run('--help')[1].split('Commands', 1)[1].split('Exit codes', 1)[0].splitlines()[1:]
        names = [line.split()[0] for line in listed if line.strip()]
        self.assertIn('extract', names)
        for name in names:
            if name != 'version':
                self.assertIn('usage: taizhang ' + name, run(name, '--help')[1])

    def test_version(self):
        code, out, _ = run('version')
        self.assertEqual(code, 0)
        self.assertRegex(out, r'^taizhang \S+ revision \S+ schema \d+\n$')

    def test_no_command_is_usage(self):
        code, out, err = run()
        self.assertEqual((code, out), (2, ''))
        self.assertIn('Commands', err)

    def test_an_unknown_command_hints_at_the_help(self):
        code, out, err = run('extrakt')
        self.assertEqual((code, out), (2, ''))
        self.assertIn('extrakt', err)
        self.assertIn('--help', err)

    def test_an_unknown_flag_hints_at_the_known_one(self):
        code, out, err = run('extract', '--formt=json', 'page')
        self.assertEqual((code, out), (2, ''))
        self.assertIn('--format', err)

    def test_bad_values_are_usage(self):
        page = self.file('page.txt')
        for arguments in (['extract', '--format=xml', page], ['extract', '--threads=0', page], ['extract'],
                          ['extract', '--reference-date=2021-02-30', page], ['extract', '--url'],
                          ['analyze', '--offset-encoding=utf7', 'x'], ['analyze', 'two', 'words'],
                          ['explain', page], ['explain', page, '--at=-1']):
            code, out, err = run(*arguments)
            self.assertEqual((code, out), (2, ''), arguments)
            self.assertIn('--help', err, arguments)


class ExtractTest(CommandLineTest):
    def test_a_page_as_json(self):
        document = self.extract(self.file('page.txt'))
        self.assertEqual([each['value'] for each in document['observations']], ['12'])
        self.assertEqual(document['citations'][0]['title'], '节水办法')

    def test_standard_input(self):
        code, out, _ = run('extract', '--format=json', '-', stdin=TEXT.encode('utf-8'))
        self.assertEqual(code, 0)
        self.assertEqual(json.loads(out)['observations'][0]['value'], '12')

    def test_a_missing_file_is_named(self):
        path = os.path.join(self.folder, 'absent.html')
        code, out, err = run('extract', path)
        self.assertEqual((code, out), (1, ''))
        self.assertIn(path, err)

    def test_a_folder_with_one_bad_file(self):
        self.file('1.txt')
        bad = self.file('2.txt', b'\x00\x01\x00\x02')
        self.file('3.txt')
        code, out, err = run('extract', '--format=jsonl', self.folder)
        self.assertEqual(code, 4)
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([os.path.basename(line['file']) for line in lines], ['1.txt', '2.txt', '3.txt'])
        self.assertTrue(all(line.startswith('{"file":') for line in out.splitlines()))
        self.assertEqual(sorted(lines[1]), ['error', 'file'])
        self.assertTrue(lines[1]['error']['code'] and lines[1]['error']['message'])
        self.assertEqual(lines[2]['observations'][0]['value'], '12')
        self.assertIn(bad, err)

    def test_only_counts(self):
        code, out, err = run('extract', '--format=none', self.file('page.txt'))
        self.assertEqual((code, out), (0, ''))
        self.assertRegex(err, r'1 documents, 0 failed, [1-9]\d* records')

    def test_an_empty_file_has_no_records(self):
        document = self.extract(self.file('empty.txt', b''))
        self.assertEqual((document['observations'], document['document']['text']), ([], ''))

    def test_an_empty_folder(self):
        code, _, err = run('extract', self.folder)
        self.assertEqual(code, 1)
        self.assertIn(self.folder, err)

    def test_nul_bytes_are_refused_with_a_reason(self):
        path = self.file('nul.txt', '植树\0三株'.encode('utf-8'))
        code, out, err = run('extract', path)
        self.assertEqual((code, out), (1, ''))
        self.assertIn(path, err)
        self.assertIn('NUL', err)

    def test_a_folder_where_one_file_is_wanted(self):
        code, _, err = run('explain', self.folder, '--at=0')
        self.assertEqual(code, 1)
        self.assertIn(self.folder, err)

    def test_a_name_that_is_no_utf8(self):
        folder = os.fsencode(self.folder)
        for name in (b'1.txt', b'2\xff.txt'):
            with open(os.path.join(folder, name), 'wb') as out:
                out.write(TEXT.encode('utf-8'))
        code, out, err = run('extract', '--format=jsonl', self.folder)
        self.assertEqual(code, 0, err)
        lines = [json.loads(line) for line in out.splitlines()]
        self.assertEqual(len(lines), 2)
        self.assertTrue(lines[1]['file'])

    def test_an_unreadable_name_is_told(self):
        path = os.path.join(self.folder, 'loop.txt')  # root reads past permissions, but not a link to itself
        os.symlink(path, path)
        code, out, err = run('extract', path)
        self.assertEqual((code, out), (1, ''))
        self.assertIn(path, err)

    def test_a_body_over_the_limit(self):
        path = self.file('large.txt', b'')
        os.truncate(path, 65 << 20)
        code, _, err = run('extract', path)
        self.assertEqual(code, 1)
        self.assertIn('RESOURCE_EXHAUSTED', err)
        self.assertIn(path, err)

    def test_a_million_nested_tags(self):
        tags = b'<html><body>' + b'<div>' * 1_000_000 + '植树12株。'.encode('utf-8')
        code, out, err = run('extract', '--format=json', self.file('deep.html', tags))
        self.assertEqual(code, 0, err)
        self.assertIn('植树12株', json.loads(out)['document']['text'])

    def test_a_wrong_charset_label_never_breaks(self):
        page = '<html><body><p>植树12株，印发《节水办法》。</p></body></html>'
        path = self.file('page.html', page.encode('gb18030'))
        right = self.extract('--content-type=text/html; charset=gb18030', path)
        self.assertEqual(right['citations'][0]['title'], '节水办法')
        wrong = self.extract('--content-type=text/html; charset=utf-8', path)
        self.assertEqual(wrong['citations'][0]['title'], '节水办法')
        unknown = self.extract('--content-type=text/html; charset=no-such', path)
        self.assertEqual(unknown['citations'][0]['title'], '节水办法')


class ExplainTest(CommandLineTest):
    def test_a_record_and_its_reasons(self):
        path = self.file('page.txt')
        at = len(TEXT.split('12株')[0].encode('utf-8'))
        code, out, err = run('explain', path, f'--at={at}')
        self.assertEqual(code, 0, err)
        for words in ('observation', '12株', 'rule', '绿化', '2021年'):
            self.assertIn(words, out)

    def test_where_nothing_stands(self):
        path = self.file('page.txt')
        for at in ('99999', str(len(TEXT.encode('utf-8')) - 4)):
            code, out, err = run('explain', path, '--at=' + at)
            self.assertEqual((code, out), (3, ''), at)
            self.assertIn(at, err)


class AnalyzeTest(CommandLineTest):
    def test_a_sentence(self):
        code, out, _ = run('analyze', '植树12株', '--format=json')
        self.assertEqual(code, 0)
        self.assertEqual(json.loads(out)['observations'][0]['value'], '12')
        self.assertIn('12株', run('analyze', '-', stdin='植树12株'.encode('utf-8'))[1])

    def test_a_sentence_without_figures_is_no_error(self):
        self.assertEqual(run('analyze', '植树')[0], 0)

    def test_lines_in_order(self):
        lines = ''.join(json.dumps({'id': i, 'text': f'植树{i}株'}) + '\n' for i in range(700))
        code, out, err = run('analyze', '--jsonl', stdin=lines.encode('utf-8'))
        self.assertEqual((code, err), (0, ''))
        answers = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([each['id'] for each in answers], list(range(700)))
        self.assertEqual([each['numerals'][0]['value'] for each in answers], [str(i) for i in range(700)])

    def test_a_bad_line_is_answered_in_its_place(self):
        lines = ['{"id":"a","text":"植树12株"}', 'no json', '{"id":"b"}', '{"id":"c","text":"今年","reference_date":"2021"}',
                 '{"id":"d","text":"今年","reference_date":"2021-03-01"}']
        code, out, err = run('analyze', '--jsonl', stdin='\n'.join(lines).encode('utf-8'))
        self.assertEqual(code, 4)
        answers = [json.loads(line) for line in out.splitlines()]
        self.assertEqual([each['id'] for each in answers], ['a', None, 'b', 'c', 'd'])
        self.assertEqual(['error' in each for each in answers], [False, True, True, True, False])
        self.assertIn('text', answers[2]['error']['message'])
        self.assertEqual(answers[4]['times'][0]['start'], '2021-01-01')
        self.assertIn('3 of 5', err)


if __name__ == '__main__':
    unittest.main()
