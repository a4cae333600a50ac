"""The provenance checker: honest pages pass, and each way of being wrong is caught by its rule."""
import copy
import io
import json
import os
import tempfile
import unittest
import zipfile

import tools_path
from fake_taizhang import FakeTaizhang
from script_fold import classes
from synthetic_page import SyntheticPage

verify = tools_path.load('verify_provenance')
SCRIPT = classes([('縣', '县'), ('糧', '粮'), ('產', '产')])


def plain(charset='utf-8', **fields):
    """A plain page with a record of each sort of place."""
    page = SyntheticPage(charset, **fields)
    page.keep('一、粮食生产\n全县播种面积12.5万亩，')
    page.skip('\r\n  '.encode(charset))
    page.keep('比上年增加300亩。完成整改9项。\n')
    page.record('observations', '12.5万亩', quote={'text': '全县播种面积12.5万亩，比上年增加300亩。', **page.place('全县播种面积12.5万亩，比上年增加300亩。')},
                evidence=[{'field': 'indicator', **page.place('播种面积'), 'via': 'EVIDENCE_VIA_CLAUSE'}])
    page.record('times', '上年')
    heading, body = page.place('一、粮食生产'), page.place('全县播种面积12.5万亩，比上年增加300亩。完成整改9项。')
    page.outline.append({'heading': heading['span'], 'heading_source': heading['source'], 'body': body['span'], 'body_source': body['source']})
    return page


def markup():
    """An HTML page with entities, tags inside words, a table cell and furniture inside the body."""
    page = SyntheticPage(media_type='text/html')
    page.skip('<html><head><title>粮食</title><script>var a="<p>9亩</p>";</script></head><body><h1>'.encode())
    page.keep('全县')
    page.unit('总', b'&#24635;')
    page.keep('产')
    page.skip(b'</h1><p>')
    page.make('\n')
    page.keep('产量')
    page.skip(b'<b class="x>y">')
    page.keep('8')
    page.skip(b'</b><!-- 7 -->')
    page.keep('.5万吨，')
    page.unit('《', b'&#12298;')
    page.keep('节粮')
    page.unit(' ', b'&nbsp;')
    page.keep('办法')
    page.unit('》', b'&#x300b;')
    page.repair('DROPPED', page.skip('<div>分享到</div>'.encode()))
    page.skip(b'<style>p{}</style>')
    page.keep('施行。')
    page.skip(b'</p></body></html>')
    page.record('observations', '8.5万吨', quote={'text': '产量8.5万吨，《节粮 办法》施行。', **page.place('产量8.5万吨，《节粮 办法》施行。')})
    page.record('citations', '《节粮 办法》')
    return page


def repaired():
    """A Traditional GB18030 page with readings, width, doubled marks and lines joined."""
    page = SyntheticPage('gb18030')
    page.unit('县', '縣'.encode('gb18030'))
    begin = len(page.body) - 2
    page.skip('(xiàn)'.encode('gb18030'))
    page.repair('READING', (begin, len(page.body)))
    page.unit('粮', '糧'.encode('gb18030'))
    page.unit('产', '產'.encode('gb18030'))
    page.unit('，', b',')
    page.skip(b',')
    page.unit('9', '９'.encode('gb18030'))
    page.skip(b'\r\n')
    page.unit('.', '．'.encode('gb18030'))
    page.keep('5吨')
    page.unit('。', '。'.encode('gb18030'))
    page.repairs.append({'kind': 'REPAIR_KIND_SCRIPT', **page.place('县粮产，9.5吨。')})
    page.record('observations', '9.5吨')
    page.record('mentions', '县粮产')
    return page


def check(page, units=None, change=None, script=SCRIPT):
    body, normalized, extracted = page.documents(units)
    normalized, extracted = copy.deepcopy((normalized, extracted))
    changed = change(normalized, extracted) if change else None
    body = changed if isinstance(changed, bytes) else body
    return verify.Checker(body, normalized, extracted, script).run()


def shifted(units, first=0, by=1):
    return [(low + by, high + by, size) if k >= first else (low, high, size) for k, (low, high, size) in enumerate(units)]


def resourced(page, units):
    """The page's documents under another map, every source made the image under it, as a wrong map would give them."""
    honest, page.units = page.units, units
    body, normalized, extracted = page.documents()
    page.units = honest

    def renew(node):
        for item in node if isinstance(node, list) else node.values() if isinstance(node, dict) else ():
            renew(item)
        if isinstance(node, dict) and node.get('source') and node['span']['begin'] < node['span']['end']:
            page.units = units
            node['source'] = page.source_of(node['span']['begin'], node['span']['end'])
            page.units = honest

    normalized, extracted = copy.deepcopy((normalized, extracted))
    renew([normalized, extracted])
    extracted['outline'] = []
    return verify.Checker(body, normalized, extracted, SCRIPT).run()


class Honest(unittest.TestCase):
    def assert_holds(self, report):
        self.assertEqual([str(violation) for violation in report.violations], [])
        self.assertGreater(report.records, 1)

    def test_plain_pages_of_each_charset(self):
        for codec, label in (('utf-8', 'UTF-8'), ('gb18030', 'gb2312'), ('gb18030', 'GB18030'), ('utf-16-le', 'UTF-16LE'), ('utf-16-be', 'utf-16be')):
            with self.subTest(label=label):
                page = plain(codec)
                page.charset = label
                self.assert_holds(check(page))

    def test_big5(self):
        page = SyntheticPage('big5hkscs')
        for text, source in (('县', '縣'), ('粮', '糧'), ('产', '產')):
            page.unit(text, source.encode('big5hkscs'))
        page.keep('9.5%。')
        page.charset = 'big5'
        page.record('observations', '9.5%')
        page.record('mentions', '县粮产9.5%。')
        self.assert_holds(check(page))

    def test_other_units_of_the_spans(self):
        for encoding in ('OFFSET_ENCODING_UTF16', 'OFFSET_ENCODING_UTF32'):
            with self.subTest(encoding=encoding):
                self.assert_holds(check(plain(encoding=encoding)))

    def test_markup(self):
        self.assert_holds(check(markup()))

    def test_repairs(self):
        self.assert_holds(check(repaired()))

    def test_without_a_script_table_only_chinese_characters_may_differ(self):
        self.assert_holds(check(repaired(), script=None))

        def other_digit(normalized, extracted):
            return repaired().body.replace('９'.encode('gb18030'), '８'.encode('gb18030'))

        report = check(repaired(), change=lambda n, e: n['capture'].pop('sha256') and other_digit(n, e), script=None)
        self.assertIn(2, {violation.rule for violation in report.violations})

    def test_with_a_script_table_strangers_differ(self):
        def other_character(normalized, extracted):
            normalized['capture'].pop('sha256')
            return repaired().body.replace('糧'.encode('gb18030'), '林'.encode('gb18030'))

        self.assertIn(2, {violation.rule for violation in check(repaired(), change=other_character).violations})

    def test_a_reading_is_taken_out_as_its_repair_says(self):
        page = SyntheticPage()
        page.keep('一致')
        page.repair('READING', page.skip('[yī zhì]'.encode()))
        page.keep('9亩')
        page.record('mentions', '一致9亩')
        self.assert_holds(check(page))

    def test_drops_that_overlap(self):
        page = SyntheticPage()
        page.keep('增长')
        begin, end = page.skip('[1]注[2]'.encode())
        page.repair('DROPPED', (begin, end))
        page.repair('DROPPED', (begin + 1, begin + 2))
        page.keep('9亩')
        page.record('mentions', '增长9亩')
        self.assert_holds(check(page))

    def test_blocks_in_another_charset_and_mojibake(self):
        page = SyntheticPage()
        page.keep('正文')
        page.repair('CHARSET_BLOCK', page_block(page, '县委9项', 'gb18030'), page.bytes_of('县委9项'), after='gb18030')
        page.keep('，')
        begin = len(page.body)
        for character in '财政8万元':
            page.unit(character, character.encode('gb18030').decode('latin-1').encode())
        page.repair('MOJIBAKE', (begin, len(page.body)), page.bytes_of('财政8万元'), after='latin1>gb18030')
        page.keep('。')
        page.record('observations', '8万元')
        page.record('mentions', '县委')
        page.record('mentions', '正文县委9项，财政8万元。')
        self.assert_holds(check(page))
        page.repairs = page.repairs[1:]
        self.assertIn(2, {violation.rule for violation in check(page).violations})

    def test_text_without_source_has_an_empty_one(self):
        page = plain()
        page.make('\n')
        page.keep('件')
        at = len(page.text.encode()) - 4
        page.fields.append({'name': 'title', 'span': {'begin': at, 'end': at + 1}, 'source': {'begin': len(page.body) - 3, 'end': len(page.body) - 3}})
        self.assert_holds(check(page))
        page.fields[0]['source']['end'] += 3
        self.assertEqual([violation.rule for violation in check(page).violations], [1, 2])

    def test_zip_members(self):
        page = SyntheticPage()
        page.skip('<w:t>'.encode())
        page.keep('整改9项')
        page.skip(b'</w:t>')
        page.record('observations', '9项')['source']['part'] = 'word/document.xml'
        xml, normalized, extracted = page.documents()
        normalized['capture'].pop('sha256')
        archive = io.BytesIO()
        with zipfile.ZipFile(archive, 'w') as file:
            file.writestr('word/document.xml', xml)
        report = verify.Checker(archive.getvalue(), normalized, extracted, SCRIPT).run()
        self.assertEqual(report.violations, [])
        extracted['observations'][0]['source']['part'] = 'page:1'
        report = verify.Checker(archive.getvalue(), normalized, extracted, SCRIPT).run()
        self.assertIn("'page:1'", report.violations[0].found)

    def test_repeats_repeat(self):
        page = plain()
        begin, end = page.skip('完成整改9 项。'.encode())
        span = page.place('完成整改9项。')['span']
        page.repeats.append({'source': {'begin': begin, 'end': end}, 'repeats': span})
        self.assert_holds(check(page))
        page.repeats[0]['source']['begin'] += 3
        self.assertEqual([(violation.where, violation.rule) for violation in check(page).violations], [('repeats[0]', 2)])


def page_block(page, text, charset):
    begin = len(page.body)
    for character in text:
        page.unit(character, character.encode(charset))
    return begin, len(page.body)


class LostBytes(unittest.TestCase):
    def page(self):
        page = SyntheticPage('gb18030')
        page.keep('整改')
        begin = len(page.body)
        page.unit('成效', b'?\xb3\xc9')
        page.repair('LOST_BYTES', (begin, len(page.body)), page.bytes_of('成效'))
        page.keep('9项。')
        page.record('mentions', '整改成效')
        page.record('observations', '9项')
        return page

    def test_only_what_touches_is_exempt(self):
        report = check(self.page())
        self.assertEqual(report.violations, [])
        self.assertEqual(report.exempt, 3)  # the mention, and the repair in both documents

    def test_the_neighbour_is_held(self):
        page = self.page()
        page.records['observations'][0]['text'] = '8项'
        self.assertEqual([violation.rule for violation in check(page).violations], [1])

    def test_a_hole_without_text_exempts_by_its_bytes(self):
        page = SyntheticPage()
        page.keep('约')
        page.repair('LOST_BYTES', page.skip(b'?'))
        page.keep('4座。9项')
        page.records = {}
        page.repairs[0].pop('span')
        page.record('mentions', '约4座')
        page.record('observations', '9项')
        report = check(page)
        self.assertEqual((report.violations, report.exempt), ([], 1))

    def test_no_repair_no_exemption(self):
        page = self.page()
        page.repairs = []
        self.assertIn(2, {violation.rule for violation in check(page).violations})


class Wrong(unittest.TestCase):
    def rules(self, report):
        return {violation.rule for violation in report.violations}

    def test_a_map_shifted_by_one_byte(self):
        for page, by in ((plain(), 1), (plain('gb18030'), 1), (plain('utf-16-le'), 1), (markup(), 1), (markup(), -1), (repaired(), 1)):
            page.skip(b'\n\n')
            page.charset = {'utf-16-le': 'UTF-16LE'}.get(page.charset, page.charset)
            units = shifted(page.units, by=by)
            with self.subTest(page=page.text[:4], charset=page.charset, by=by):
                self.assertIn(1, self.rules(check(page, units)))
                report = resourced(page, units)
                self.assertNotIn(1, self.rules(report))
                self.assertLessEqual({2, 3}, self.rules(report))

    def test_a_shift_that_spares_the_record_is_caught_beside_it(self):
        page = plain('gb18030')
        page.skip(b'\n')
        page.records = {'times': [page.records['times'][0]]}
        page.outline = []
        after = page.text.index('上年') + 2
        report = check(page, shifted(page.units, first=after))
        self.assertEqual(self.rules(report), {3})

    def test_a_map_that_does_not_cover_the_text(self):
        page = plain()
        self.assertEqual(self.rules(check(page, page.units[:-1])), {0})

    def test_a_map_beyond_the_body(self):
        page = plain()
        self.assertEqual(self.rules(check(page, shifted(page.units))), {0})

    def test_a_map_that_is_none(self):
        for value in ('!!', 'gA==', None, 'gICAgICAgICAgIAB'):
            with self.subTest(value=value):
                self.assertEqual(self.rules(check(plain(), change=lambda n, e: n.update(offset_map=value))), {0})

    def test_two_texts(self):
        self.assertEqual(self.rules(check(plain(), change=lambda n, e: e['document'].update(text='别的'))), {0})

    def test_another_body(self):
        report = check(plain(), change=lambda n, e: plain().body + b' ')
        self.assertEqual(self.rules(report), {0})

    def test_a_source_off_by_one(self):
        for end, by in (('begin', 1), ('begin', -1), ('end', 1), ('end', -1)):
            with self.subTest(end=end, by=by):
                def change(normalized, extracted):
                    extracted['observations'][0]['source'][end] += by
                self.assertIn(1, self.rules(check(plain(), change=change)))

    def test_a_nested_place(self):
        for where in ('quote', 'evidence'):
            with self.subTest(where=where):
                def change(normalized, extracted):
                    nested = extracted['observations'][0][where]
                    (nested[0] if isinstance(nested, list) else nested)['source']['end'] += 1
                [violation, *_] = check(plain(), change=change).violations
                self.assertEqual((violation.rule, violation.id), (1, 'observations-0'))
                self.assertTrue(violation.where.startswith('observations[0].' + where))

    def test_a_heading(self):
        def change(normalized, extracted):
            extracted['outline'][0]['body_source']['begin'] -= 1
        [violation, *_] = check(plain(), change=change).violations
        self.assertEqual((violation.where, violation.rule), ('outline[0].body', 1))

    def test_a_finding_under_another_heading(self):
        page = plain()
        page.record('findings', '一、粮食生产', node=0, heading_source=page.outline[0]['heading_source'])
        self.assertEqual(check(page).violations, [])
        page.records['findings'][0]['heading_source'] = page.outline[0]['body_source']
        self.assertEqual(self.rules(check(page)), {1})

    def test_a_text_that_is_not_its_span(self):
        self.assertEqual(self.rules(check(plain(), change=lambda n, e: e['times'][0].update(text='本年'))), {1})

    def test_a_record_without_coordinates(self):
        for missing in ('span', 'source'):
            with self.subTest(missing=missing):
                self.assertIn(1, self.rules(check(plain(), change=lambda n, e: e['times'][0].pop(missing))))

    def test_a_record_of_nothing(self):
        empty = {'span': {'begin': 3, 'end': 3}, 'source': {'begin': 3, 'end': 3}, 'text': ''}
        self.assertEqual(self.rules(check(plain(), change=lambda n, e: e['times'][0].update(empty))), {1})

    def test_a_span_that_cuts_a_character(self):
        self.assertIn(1, self.rules(check(plain(), change=lambda n, e: e['times'][0]['span'].update(begin=1))))

    def test_a_source_beyond_the_body(self):
        self.assertIn(1, self.rules(check(plain(), change=lambda n, e: e['times'][0]['source'].update(end=9999))))

    def test_a_drop_that_is_not_declared(self):
        page = markup()
        page.repairs = []
        [violation] = check(page).violations
        self.assertEqual((violation.where, violation.rule), ('observations[0].quote', 2))

    def test_a_reading_that_is_not_one(self):
        page = SyntheticPage()
        page.keep('增长')
        page.skip('(约)'.encode())
        page.keep('9亩。')
        page.record('mentions', '增长9亩。')
        self.assertEqual(self.rules(check(page)), {2})

    def test_another_charset(self):
        for charset in ('big5', 'no-such-charset'):
            with self.subTest(charset=charset):
                self.assertTrue(self.rules(check(plain('gb18030'), change=lambda n, e: n['capture'].update(charset=charset))))

    def test_an_entity_read_as_another(self):
        page = markup()
        body = page.body.replace(b'&#x300b;', b'&#x300d;')

        def change(normalized, extracted):
            normalized['capture'].pop('sha256')
            return body
        self.assertIn(2, self.rules(check(page, change=change)))


class Folding(unittest.TestCase):
    def test_what_may_differ(self):
        for left, right in (('（９．５％）', '(9.5%)'), ('“甲”', '"甲"'), ('1—8月', '1-8 月'), ('，，', '，'), ('1·8', '1.8'),
                            ('㎡', 'm2'), ('甲\u3000\u200b乙\r\n', '甲乙'), ('會(huì )議', '會議'), ('縣', '县'), ('～', '~'), ('\ue78d', '，'), ('\ue7c7', 'ḿ')):
            with self.subTest(left=left):
                self.assertEqual(verify.fold(left, SCRIPT), verify.fold(right, SCRIPT))

    def test_what_may_not(self):
        for left, right in (('9.5', '95'), ('(GDP)增长', '增长'), ('县(市)', '县'), ('甲、乙', '甲，乙'), ('11', '1'), ('万', '亿'), ('(xian)', '')):
            with self.subTest(left=left):
                self.assertNotEqual(verify.fold(left, SCRIPT), verify.fold(right, SCRIPT))


class CommandLine(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = self._folder.name
        self.fake = FakeTaizhang(self.folder)
        self.pages = os.path.join(self.folder, 'pages')
        os.mkdir(self.pages)

    def add(self, name, page, change=None):
        body, normalized, extracted = page.documents()
        if change:
            change(normalized, extracted)
        path = os.path.join(self.pages, name)
        with open(path, 'wb') as file:
            file.write(body)
        self.fake.answer(name, 'normalize', normalized)
        self.fake.answer(name, 'extract', extracted)
        return path

    def test_a_folder_of_good_pages(self):
        self.add('a.txt', plain())
        self.add('b.html', markup())
        code, out, _ = tools_path.run('verify_provenance', '--taizhang=' + self.fake.path, '--charset=gbk', '--url=https://a.example/b', self.pages)
        self.assertEqual(code, 0, out)
        self.assertRegex(out, r'a\.txt records=\d+ exempt=0 violations=0\n.*b\.html records=\d+ exempt=0 violations=0\ntotal records=\d+ exempt=0 violations=0 unreadable=0\n$')
        self.assertIn('extract --format=json --url=https://a.example/b --charset=gbk', self.fake.calls()[1])

    def test_a_violation_is_told(self):
        path = self.add('a.txt', plain(), lambda n, e: e['times'][0].update(text='本年'))
        code, out, _ = tools_path.run('verify_provenance', '--taizhang=' + self.fake.path, path)
        self.assertEqual(code, 1)
        self.assertIn("times[0] times-0: rule 1 (image): expected text '上年' by its span, found '本年'", out)
        self.assertIn('violations=1 unreadable=0', out)

    def test_the_limit_counts_the_rest(self):
        path = self.add('a.txt', plain(), lambda n, e: [record.update(text='x') for record in (*e['times'], *e['observations'])])
        code, out, _ = tools_path.run('verify_provenance', '--taizhang=' + self.fake.path, '--limit=1', path)
        self.assertIn('violations=2\n', out)
        self.assertIn('… and 1 more', out)

    def test_an_unreadable_page(self):
        self.add('a.txt', plain())
        with open(os.path.join(self.pages, 'b.bin'), 'wb') as file:
            file.write(b'\0')
        code, out, _ = tools_path.run('verify_provenance', '--taizhang=' + self.fake.path, self.pages)
        self.assertEqual(code, 1)
        self.assertRegex(out, r'b\.bin unreadable: .*NUL bytes')

    def test_ready_json(self):
        path = self.add('a.txt', plain())
        ready = [f'--{name}={os.path.join(self.fake.answers, "a.txt." + command + ".json")}' for name, command in (('normalized', 'normalize'), ('extracted', 'extract'))]
        code, out, _ = tools_path.run('verify_provenance', path, *ready)
        self.assertEqual(code, 0, out)
        with open(ready[0].partition('=')[2], 'w', encoding='utf-8') as file:
            json.dump([], file)
        self.assertEqual(tools_path.run('verify_provenance', path, *ready)[0], 1)

    def test_usage(self):
        path = self.add('a.txt', plain())
        for arguments in ([], [path + '.no'], [path, '--normalized=x'], [self.pages, '--normalized=x', '--extracted=y'], [self.empty_folder()]):
            with self.subTest(arguments=arguments):
                self.assertEqual(tools_path.run('verify_provenance', *arguments)[0], 2)

    def empty_folder(self):
        path = os.path.join(self.folder, 'empty')
        os.makedirs(path, exist_ok=True)
        return path

    def test_no_binary(self):
        code, _, error = tools_path.run('verify_provenance', '--taizhang=' + self.folder + '/none', self.add('a.txt', plain()))
        self.assertEqual(code, 2)
        self.assertIn('tools/build dev', error)

    def test_help_opens_with_examples(self):
        code, out, _ = tools_path.run('verify_provenance', '--help')
        self.assertEqual(code, 0)
        self.assertLess(out.index('examples:'), out.index('--taizhang'))


if __name__ == '__main__':
    unittest.main()
