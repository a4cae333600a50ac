"""The scorer's definitions, one by one, on expected rows written here."""
import os
import tempfile
import unittest

import tools_path  # noqa: F401
from record_scorer import BadExpectation, fold, score_page, stands_at

COLUMNS = {
    'observations': 'id begin end surface keep kind value upper unit bound indicator period_start period_end direction base modality',
    'outline': 'id begin end label number style level parent title note',
    'findings': 'id type node parent_finding kind problem status found resolved due_text due_date responsible note',
    'citations': 'id begin end surface title kind action trial term_start term_end agent',
    'times': 'id begin end_byte surface keep kind start end deadline',
    'meta': 'title issuer source_name published signed genre area_name area_code contacts',
}


def source(begin, end):
    return {'begin': begin, 'end': end, 'part': ''}


OBSERVATION = dict(id='c0', begin=10, end=20, surface='3.4%', keep='Y', kind='CHANGE', value='3.4', unit='%', bound='EXACT', indicator='粮食产量',
                   period_start='2021-01-01', period_end='2021-12-31', direction='UP', base='YOY', modality='ACTUAL')
GOT = dict(text='3.4%', source=source(10, 20), kind='OBSERVATION_KIND_CHANGE', value='3.40', upper='', unit='%', bound='BOUND_EXACT', indicator='粮食产量',
           period={'start': '2021-01-01', 'end': '2021-12-31'}, direction='DIRECTION_UP', base='CHANGE_BASE_YOY', modality='MODALITY_ACTUAL')


class Scored(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory()
        self.addCleanup(self._folder.cleanup)
        self.folder = self._folder.name

    def expect(self, name, *rows):
        columns = COLUMNS[name].split()
        with open(os.path.join(self.folder, name + '.tsv'), 'w', encoding='utf-8') as file:
            for row in (dict(zip(columns, columns)), *rows):
                self.assertLessEqual(set(row), set(columns))
                file.write('\t'.join(str(row.get(column, '')) for column in columns) + '\n')

    def score(self, **document):
        return score_page(self.folder, document)


class Observations(Scored):
    def test_right(self):
        self.expect('observations', OBSERVATION)
        values, misses = self.score(observations=[GOT])
        self.assertEqual((set(values.values()), misses), ({1.0}, []))
        self.assertIn('observations.attributes.fact', values)

    def test_each_attribute(self):
        self.expect('observations', OBSERVATION)
        for key, wrong in {'unit': 'x', 'bound': 'BOUND_ABOUT', 'kind': 'OBSERVATION_KIND_LEVEL', 'modality': 'MODALITY_PLANNED',
                           'period': {'start': '2021-01-01'}, 'indicator': '粮食', 'direction': 'DIRECTION_DOWN', 'base': None}.items():
            with self.subTest(key=key):
                values, misses = self.score(observations=[{**GOT, key: wrong}])
                self.assertEqual((values[f'observations.attributes.{key}'], values['observations.attributes.fact'], values['observations.f1']), (0, 0, 1))
                self.assertIn(f'wrong {key}', misses[0])

    def test_a_span_is_no_part_of_the_fact(self):
        self.expect('observations', OBSERVATION)
        values, _ = self.score(observations=[{**GOT, 'source': source(10, 21)}])
        self.assertEqual((values['observations.attributes.span'], values['observations.attributes.fact']), (0, 1))

    def test_another_value_is_a_miss_and_a_false_alarm(self):
        self.expect('observations', OBSERVATION)
        values, misses = self.score(observations=[{**GOT, 'value': '34'}])
        self.assertEqual((values['observations.precision'], values['observations.recall'], values['observations.f1'], len(misses)), (0, 0, 0, 2))
        self.assertEqual(values['observations.attributes.unit'], 0)

    def test_fractions_and_ranges(self):
        self.expect('observations', {**OBSERVATION, 'value': '2/3'}, {**OBSERVATION, 'id': 'c1', 'begin': 30, 'end': 40, 'upper': '5'})
        values, _ = self.score(observations=[{**GOT, 'value': '2/3'}, {**GOT, 'source': source(30, 40), 'upper': '5.0'}])
        self.assertEqual(values['observations.f1'], 1)

    def test_optional_rows_are_neither(self):
        self.expect('observations', {**OBSERVATION, 'keep': 'O'})
        for found in ([], [GOT]):
            self.assertEqual(self.score(observations=found)[0], {'observations.f1': 1.0})

    def test_a_row_that_is_none_makes_false_alarms(self):
        self.expect('observations', OBSERVATION, {'id': 'c1', 'begin': 40, 'end': 44, 'surface': '2021', 'keep': 'N'})
        values, _ = self.score(observations=[GOT, {**GOT, 'source': source(40, 44)}])
        self.assertEqual((values['observations.precision'], values['observations.recall']), (0.5, 1))

    def test_one_record_answers_one_row(self):
        self.expect('observations', OBSERVATION)
        self.assertEqual(self.score(observations=[GOT, GOT])[0]['observations.precision'], 0.5)
        self.expect('observations', OBSERVATION, {**OBSERVATION, 'id': 'c1'})
        self.assertEqual(self.score(observations=[GOT])[0]['observations.recall'], 0.5)

    def test_a_record_must_stand_there(self):
        self.assertEqual(stands_at((0, 10), (0, 10)), 1)
        self.assertEqual(stands_at((0, 10), (5, 15)), 0)
        self.assertEqual(stands_at((0, 10), (0, 100)), 0)
        self.assertGreater(stands_at((0, 10), (0, 8)), 0.5)

    def test_only_changes_have_a_base(self):
        self.expect('observations', {**OBSERVATION, 'kind': 'LEVEL', 'direction': '', 'base': ''})
        self.assertNotIn('observations.attributes.base', self.score(observations=[{**GOT, 'kind': 'OBSERVATION_KIND_LEVEL'}])[0])


class Others(Scored):
    def test_citations(self):
        row = dict(id=0, begin=0, end=30, surface='《节粮办法（试行）》', title='节粮办法（试行）', kind='REGULATION', action='ISSUE', trial=1, agent='县政府|县委')
        got = dict(text='x', title='节粮办法(试行)', source=source(0, 30), kind='CITATION_KIND_REGULATION', action='CITATION_ACTION_ISSUE', trial=True, agent='县委')
        self.expect('citations', row)
        self.assertEqual(set(self.score(citations=[got])[0].values()), {1.0})
        for key, wrong in {'kind': 'CITATION_KIND_LAW', 'action': 'CITATION_ACTION_NONE', 'trial': False, 'agent': '', 'term': {'start': '2021'}}.items():
            self.assertEqual(self.score(citations=[{**got, key: wrong}])[0][f'citations.attributes.{key}'], 0)
        self.assertEqual(self.score(citations=[{**got, 'title': '节粮'}])[0]['citations.f1'], 0)

    def test_times(self):
        row = dict(id=0, begin=0, end_byte=9, surface='年底前', keep='Y', kind='DATE', end='2021-12-31', deadline=1)
        got = dict(source=source(0, 9), kind='TIME_KIND_DATE', start='', end='2021-12-31', deadline=True)
        self.expect('times', row, {**row, 'id': 1, 'begin': 20, 'end_byte': 26, 'kind': 'DURATION', 'end': '', 'deadline': 0})
        duration = dict(source=source(20, 26), kind='TIME_KIND_DURATION', start='x')
        self.assertEqual(set(self.score(times=[got, duration])[0].values()), {1.0})
        values, misses = self.score(times=[{**got, 'end': '2021-12-30', 'deadline': False}, duration])
        self.assertEqual((values['times.attributes.value'], values['times.attributes.deadline'], values['times.f1']), (0, 0.5, 1))
        self.assertIn('times 0 at 0 年底前: wrong deadline, value', misses)

    def test_outline(self):
        rows = [dict(id=0, begin=0, end=30, label='一、', style='CHAPTER_CN', level=1, parent=-1, title='粮食'),
                dict(id=1, begin=40, end=60, label='（一）', style='SECTION_CN', level=2, parent=0, title='播种')]
        self.expect('outline', *rows)
        nodes = [dict(heading_source=source(0, 30), style='HEADING_STYLE_CHAPTER_CN', level=1, parent=-1, title='粮食。', label='一、'),
                 dict(heading_source=source(45, 60), style='HEADING_STYLE_SECTION_CN', level=2, parent=0, title='播 种', label='(一)')]
        self.assertEqual(set(self.score(outline=nodes)[0].values()), {1.0})
        values, _ = self.score(outline=nodes[1:])
        self.assertEqual((values['outline.recall'], values['outline.attributes.parent'], values['outline.attributes.title']), (0.5, 0, 0.5))
        self.assertEqual(self.score(outline=[*nodes, dict(heading_source=source(70, 80))])[0]['outline.precision'], 2 / 3)

    def test_findings(self):
        self.expect('outline', dict(id=5, begin=0, end=30, style='BARE', level=1, parent=-1), dict(id=6, begin=40, end=60, style='ORDINAL_SHI', level=2, parent=5))
        self.expect('findings', dict(id=0, type='FINDING', node=5, kind='PROBLEM', problem='用地不规范'),
                    dict(id=1, type='ACTION', node=6, status='DONE', found=9, resolved=9, due_date='2021-12-31', responsible='县委|县政府'))
        action = dict(source=source(40, 90), status='ACTION_STATUS_DONE', progress={'found': '9', 'resolved': '9'}, due={'date': '2021-12-31'}, responsible=[{'name': '县委'}])
        finding = dict(heading_source=source(0, 30), kind='FINDING_KIND_PROBLEM', problem='用地不规范', actions=[dict(source=source(31, 39), actions=[action])])
        values, _ = self.score(findings=[finding])
        self.assertEqual((values['findings.f1'], values['findings.attributes.problem'], values['actions.recall'], values['actions.precision']), (1, 1, 1, 0.5))
        self.assertEqual([values[f'actions.attributes.{key}'] for key in ('status', 'progress', 'due')], [1, 1, 1])
        self.assertAlmostEqual(values['actions.attributes.responsible'], 2 / 3)

    def test_a_doubted_status_is_not_asked(self):
        self.expect('outline', dict(id=6, begin=40, end=60, style='BARE', level=1, parent=-1))
        self.expect('findings', dict(id=1, type='ACTION', node=6, status='DONE', due_text='长期', note='doubt: two readings'))
        values, _ = self.score(findings=[dict(heading_source=source(0, 9), actions=[dict(source=source(40, 90))])])
        self.assertNotIn('actions.attributes.status', values)
        self.assertNotIn('actions.attributes.due', values)

    def test_meta(self):
        self.expect('meta', dict(title='工作报告', signed='2021-01-02', genre='WORK_REPORT', area_code='150000', contacts='PHONE=0471—123|EMAIL=a@b.example'))
        document = dict(title='工作报告', signed='2021-01-02', genre='GENRE_WORK_REPORT', area={'code': '150000'},
                        contacts=[{'kind': 'CONTACT_KIND_PHONE', 'value': '0471-123'}, {'kind': 'CONTACT_KIND_EMAIL', 'value': 'a@b.example'}])
        self.assertEqual(self.score(document=document)[0], dict.fromkeys(('meta.title', 'meta.signed', 'meta.genre', 'meta.area', 'meta.contacts'), 1.0))
        self.assertEqual(self.score(document={})[0]['meta.title'], 0)
        self.assertEqual(self.score(document={**document, 'contacts': document['contacts'][:1]})[1], ['meta.contacts: wrong'])

    def test_texts_by_their_characters(self):
        self.assertEqual(fold('（试行）“节 粮”。'), fold('(试行)"节粮"'))
        self.assertNotEqual(fold('粮食'), fold('粮'))


class Malformed(Scored):
    def test_no_expectation(self):
        with self.assertRaisesRegex(BadExpectation, 'no expected records'):
            self.score()

    def test_a_short_row(self):
        self.expect('times')
        with open(os.path.join(self.folder, 'times.tsv'), 'a', encoding='utf-8') as file:
            file.write('0\t1\n')
        with self.assertRaisesRegex(BadExpectation, r'times\.tsv:2'):
            self.score()

    def test_a_row_without_numbers(self):
        self.expect('times', dict(id=0, begin='x', end_byte=9, keep='Y', kind='DATE'))
        with self.assertRaisesRegex(BadExpectation, 'ValueError'):
            self.score(times=[{}])

    def test_a_finding_without_its_node(self):
        self.expect('findings', dict(id=0, type='FINDING', node=7))
        with self.assertRaisesRegex(BadExpectation, 'outline row 7'):
            self.score()


if __name__ == '__main__':
    unittest.main()
