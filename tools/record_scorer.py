"""Scores an ExtractedDocument against the expected records of a page (the TSVs of tests/golden/pages).

Rows carry keep = Y (must be found), N (is no record), O (optional); without the column a row is Y. A record *stands at*
a row when their source ranges share at least half of the bytes they cover together. Rows and records are paired one to
one, largest share first.

  observations  found: stands there, and value and upper are equal as numbers
  citations     found: stands there, and the title is the same
  times         found: stands there
  outline       found: its heading begins within the heading of the row, or the row's within its own
  findings, actions  found: as outline, by the node that the row names

precision = found / (found + false alarms), where a record that stands at an O row, or shares a byte with one, is neither;
recall = found / Y rows; f1 is their harmonic mean, 1 where there was nothing to find and nothing was reported.
Every attribute is a share of all Y rows to which it applies, so a missed row fails all of its own; `fact` is the share of
observations with every attribute but `span` right. Texts are compared by their characters alone: width, blanks and
quotation marks folded, marks at either end left out.

Errors: BadExpectation names file and row. Cost: rows times records of one page.
"""
import csv
import os
import re
import unicodedata
from decimal import Decimal, InvalidOperation

TYPES = ('observations', 'outline', 'citations', 'times', 'findings', 'meta')
QUOTES = str.maketrans({'“': '"', '”': '"', '‘': "'", '’': "'", '—': '-', '–': '-', '～': '~', '〜': '~', '·': '.'})
EDGES = '。.,;:、!?'
META_TEXTS = ('title', 'issuer', 'source_name', 'published', 'signed')


class BadExpectation(ValueError):
    """An expected row that cannot be read."""


# ---- comparing ---------------------------------------------------------------------------------------------------------

def fold(text):
    return re.sub(r'\s+', '', unicodedata.normalize('NFKC', text or '').translate(QUOTES)).strip(EDGES)


def number(text):
    """A decimal as a number, a fraction as it stands, nothing as None."""
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return text


def is_enum(got, prefix, want):
    """Whether the JSON's full enum name is the expected short one; an expected nothing is an unset enum."""
    return (got or f'{prefix}_UNSPECIFIED') == f'{prefix}_{want or "UNSPECIFIED"}'


def source_of(record, name='source'):
    stretch = record.get(name) or {}
    return int(stretch.get('begin', 0)), int(stretch.get('end', 0))


def shared(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def stands_at(a, b):
    """How much of what two ranges cover they share, if that is half or more; else 0."""
    covered = max(a[1], b[1]) - min(a[0], b[0])
    part = shared(a, b) / covered if covered else 0
    return part if part >= 0.5 else 0


def pair(rows, items, closeness):
    """{row index: item index}, one to one, closest first; closeness 0 never pairs."""
    close = [(closeness(row, item), r, i) for r, row in enumerate(rows) for i, item in enumerate(items)]
    pairs, taken = {}, set()
    for _, r, i in sorted((c for c in close if c[0] > 0), key=lambda c: (-c[0], c[1], c[2])):
        if r not in pairs and i not in taken:
            pairs[r] = i
            taken.add(i)
    return pairs


# ---- measuring ---------------------------------------------------------------------------------------------------------

class Tally:
    """Hits and misses of one type of records."""

    def __init__(self, misses):
        self.found = self.false = self.wanted = 0
        self.right, self.asked, self.misses = {}, {}, misses

    def row(self, name, found, attributes):
        """One expected row; `attributes` is {name: right or not}."""
        self.wanted += 1
        self.found += found
        for key, right in attributes.items():
            self.asked[key] = self.asked.get(key, 0) + 1
            self.right[key] = self.right.get(key, 0) + float(right)
        wrong = [key for key, right in attributes.items() if right is False]
        if not found or wrong:
            self.misses.append(f'{name}: ' + (f'wrong {", ".join(wrong)}' if found else 'missed'))

    def false_alarm(self, name):
        self.false += 1
        self.misses.append(f'{name}: false alarm')

    def scores(self):
        precision = self.found / (self.found + self.false) if self.found + self.false else 0.0
        recall = self.found / self.wanted if self.wanted else 0.0
        empty = not (self.found or self.false or self.wanted)
        f1 = 1.0 if empty else 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {'f1': f1, **({'precision': precision} if self.found + self.false else {}),
                **({'recall': recall} if self.wanted else {}),
                **{f'attributes.{key}': self.right[key] / self.asked[key] for key in self.asked}}


def key_of(row, end='end'):
    return int(row['begin']), int(row[end])


def kept(rows, mark):
    return [row for row in rows if (row.get('keep') or 'Y') == mark]


def surplus(items, pairs, optional):
    """The unpaired records that do not touch an optional row."""
    taken = set(pairs.values())
    return [item for index, item in enumerate(items)
            if index not in taken and not any(shared(source_of(item), key) for key in optional)]


def observation_attributes(row, got):
    period = got.get('period') or {}
    checks = {
        'unit': fold(got.get('unit')) == fold(row['unit']),
        'span': source_of(got) == key_of(row),
        'bound': is_enum(got.get('bound'), 'BOUND', row['bound']),
        'kind': is_enum(got.get('kind'), 'OBSERVATION_KIND', row['kind']),
        'modality': is_enum(got.get('modality'), 'MODALITY', row['modality']),
        'period': (period.get('start') or '', period.get('end') or '') == (row['period_start'], row['period_end']),
        'indicator': fold(got.get('indicator')) == fold(row['indicator']),
    }
    if row['kind'] == 'CHANGE':
        checks['direction'] = is_enum(got.get('direction'), 'DIRECTION', row['direction'])
        checks['base'] = is_enum(got.get('base'), 'CHANGE_BASE', row['base'])
    return {**checks, 'fact': all(right for key, right in checks.items() if key != 'span')}


def score_observations(rows, records, tally):
    def closeness(row, item):
        same = number(row['value']) == number(item.get('value')) and number(row['upper']) == number(item.get('upper'))
        return same and stands_at(key_of(row), source_of(item))

    score_rows(rows, records, tally, closeness, observation_attributes)


def measure(rows, items, pairs, attributes, tally, name_of):
    """Each row with the attributes of its record; a missed row fails all of them."""
    for index, row in enumerate(rows):
        found = index in pairs
        got = attributes(row, items[pairs[index]] if found else {})
        tally.row(name_of(row), found, got if found else dict.fromkeys(got, False))


def score_rows(rows, records, tally, closeness, attributes, end='end'):
    """The common course: pair, measure each row, count what is left over."""
    wanted, optional = kept(rows, 'Y'), [key_of(row, end) for row in kept(rows, 'O')]
    pairs = pair(wanted, records, closeness)
    measure(wanted, records, pairs, attributes, tally, lambda row: f'{row["id"]} at {row["begin"]} {row["surface"]}')
    for item in surplus(records, pairs, optional):
        tally.false_alarm(f'{item.get("text")} at {source_of(item)[0]}')


def citation_attributes(row, got):
    term = got.get('term') or {}
    checks = {
        'kind': is_enum(got.get('kind'), 'CITATION_KIND', row['kind']),
        'action': is_enum(got.get('action'), 'CITATION_ACTION', row['action']),
        'trial': bool(got.get('trial')) == (row['trial'] == '1'),
        'term': tuple((term.get(end) or '')[:4] for end in ('start', 'end')) == (row['term_start'], row['term_end']),
    }
    if row['agent']:
        checks['agent'] = fold(got.get('agent')) in map(fold, row['agent'].split('|'))
    return checks


def score_citations(rows, records, tally):
    def closeness(row, item):
        return fold(item.get('title')) == fold(row['title']) and stands_at(key_of(row), source_of(item))

    score_rows(rows, records, tally, closeness, citation_attributes)


def time_attributes(row, got):
    checks = {'kind': is_enum(got.get('kind'), 'TIME_KIND', row['kind']),
              'deadline': bool(got.get('deadline')) == (row['deadline'] == '1')}
    if row['kind'] not in ('DURATION', 'RECURRENCE'):
        checks['value'] = (got.get('start') or '', got.get('end') or '') == (row['start'], row['end'])
    return checks


def score_times(rows, records, tally):
    def closeness(row, item):
        return stands_at(key_of(row, 'end_byte'), source_of(item))

    score_rows(rows, records, tally, closeness, time_attributes, 'end_byte')


def same_heading(heading, got):
    """1 where one of two headings begins within the other."""
    return float(heading[0] <= got[0] < max(heading[1], heading[0] + 1) or got[0] <= heading[0] < got[1])


def score_outline(rows, nodes, tally):
    wanted, optional = kept(rows, 'Y'), kept(rows, 'O')
    heads = [source_of(node, 'heading_source') for node in nodes]
    pairs = pair(wanted, heads, lambda row, head: same_heading(key_of(row), head))
    index_of = {row['id']: pairs.get(index) for index, row in enumerate(wanted)}
    for index, row in enumerate(wanted):
        got = nodes[pairs[index]] if index in pairs else None
        name = f'{row["id"]} at {row["begin"]} {row["label"]}{row["title"]}'
        tally.row(name, got is not None, node_attributes(row, got, index_of))
    for index, node in enumerate(nodes):
        if index not in pairs.values() and not any(same_heading(key_of(row), heads[index]) for row in optional):
            tally.false_alarm(f'{node.get("label")}{node.get("title")} at {heads[index][0]}')


def node_attributes(row, got, index_of):
    parent = -1 if row['parent'] == '-1' else index_of.get(row['parent'])
    return {
        'style': got is not None and is_enum(got.get('style'), 'HEADING_STYLE', row['style']),
        'level': got is not None and int(got.get('level', 0)) == int(row['level']),
        'title': got is not None and fold(got.get('title')) == fold(row['title']),
        'parent': got is not None and parent is not None and int(got.get('parent', 0)) == parent,
    }


def inner_actions(items):
    for item in items:
        yield item
        yield from inner_actions(item.get('actions') or [])


def score_findings(rows, outline, findings, tallies):
    """Findings and their actions, placed by the outline rows they name."""
    heading = {row['id']: key_of(row) for row in outline}
    for row in rows:
        if row['node'] not in heading:
            raise BadExpectation(f'findings.tsv: row {row["id"]} names outline row {row["node"]}, which is not there')
    actions = list(inner_actions([action for finding in findings for action in finding.get('actions') or []]))
    for kind, items, name, attributes in (('FINDING', findings, 'heading_source', finding_attributes),
                                          ('ACTION', actions, 'source', action_attributes)):
        wanted = [row for row in rows if row['type'] == kind]
        pairs = pair(wanted, items, lambda row, item: same_heading(heading[row['node']], source_of(item, name)))
        tally = tallies[kind]
        measure(wanted, items, pairs, attributes, tally, lambda row: f'{kind} {row["id"]} at {heading[row["node"]][0]}')
        for index in set(range(len(items))) - set(pairs.values()):
            tally.false_alarm(f'{kind} at {source_of(items[index], name)[0]}')


def finding_attributes(row, got):
    checks = {'kind': is_enum(got.get('kind'), 'FINDING_KIND', row['kind'])}
    if row['problem']:
        checks['problem'] = fold(got.get('problem')) == fold(row['problem'])
    return checks


def action_attributes(row, got):
    """A row in doubt has no status to be right about; a due in words alone has no date."""
    due, progress = got.get('due') or {}, got.get('progress') or {}
    checks = {'progress': all(int(progress.get(key, 0)) == int(row[key] or 0) for key in ('found', 'resolved'))}
    if 'doubt' not in row['note']:
        checks['status'] = is_enum(got.get('status'), 'ACTION_STATUS', row['status'])
    if row['due_date'] or not row['due_text']:
        checks['due'] = (due.get('date') or '') == row['due_date']
    if row['responsible']:
        bodies = {fold(body.get('name')) for body in got.get('responsible') or []}
        checks['responsible'] = overlap_f1(bodies, set(map(fold, row['responsible'].split('|'))))
    return checks


def overlap_f1(got, want):
    return 2 * len(got & want) / (len(got) + len(want))


def contacts_of(text):
    return {tuple(contact.split('=', 1)) for contact in text.split('|') if contact}


def score_meta(row, document):
    """{field: right or not} of the fields that the row fills."""
    checks = {name: fold(document.get(name)) == fold(row[name]) for name in META_TEXTS if row[name]}
    if row['genre']:
        checks['genre'] = is_enum(document.get('genre'), 'GENRE', row['genre'])
    if row['area_code']:
        checks['area'] = (document.get('area') or {}).get('code') == row['area_code']
    if row['contacts']:
        got = {(contact.get('kind', '').replace('CONTACT_KIND_', ''), fold(contact.get('value')))
               for contact in document.get('contacts') or []}
        checks['contacts'] = got == {(kind, fold(value)) for kind, value in contacts_of(row['contacts'])}
    return checks


# ---- one page ----------------------------------------------------------------------------------------------------------

def read_table(folder, name):
    """The rows of NAME.tsv, None where the page has none."""
    path = os.path.join(folder, name + '.tsv')
    if not os.path.exists(path):
        return None
    with open(path, encoding='utf-8', newline='') as file:
        rows = list(csv.DictReader(file, delimiter='\t', quoting=csv.QUOTE_NONE))
    for at, row in enumerate(rows, 2):
        if None in row or None in row.values():
            raise BadExpectation(f'{path}:{at}: the row has not as many cells as the header')
    return rows


def score_page(folder, document):
    """({metric: value}, misses) of one extracted page."""
    expected = {name: read_table(folder, name) for name in TYPES}
    if not any(rows is not None for rows in expected.values()):
        raise BadExpectation(f'{folder}: no expected records')
    values, misses = {}, []
    try:
        for name, rows in expected.items():
            if rows is not None:
                _score_type(name, rows, expected, document, values, misses)
    except BadExpectation:
        raise
    except (KeyError, ValueError) as error:
        raise BadExpectation(f'{folder}: {type(error).__name__} {error}') from None
    return values, misses


def _score_type(name, rows, expected, document, values, misses):
    if name == 'meta':
        checks = score_meta(rows[0], document.get('document') or {})
        values.update({f'meta.{key}': float(right) for key, right in checks.items()})
        misses += [f'meta.{key}: wrong' for key, right in checks.items() if not right]
        return
    records, said = document.get(name) or [], []
    if name == 'findings':
        tallies = {'FINDING': Tally(said), 'ACTION': Tally(said)}
        score_findings(rows, expected['outline'] or [], records, tallies)
        named = (('findings', tallies['FINDING']), ('actions', tallies['ACTION']))
    else:
        tally = Tally(said)
        SCORERS[name](rows, records, tally)
        named = ((name, tally),)
    values.update({f'{title}.{key}': value for title, tally in named for key, value in tally.scores().items()})
    misses += [f'{name} {miss}' for miss in said]


SCORERS = {'observations': score_observations, 'outline': score_outline, 'citations': score_citations, 'times': score_times}
