"""The ratchet: a recorded measure may rise freely and falls only with a dated reason.

A ratchet file is a TSV with the columns metric, document, value, date, reason. One row for each document records what
was measured; the row of the summary ("mean", "total") is what the rule holds. A later row for the same summary that is
worse by more than the limit needs a reason, in the file as on the command line; a worse one within the limit leaves the
recorded value where it was, so that small steps down do not add up.

Errors: RatchetError names file and line.

    >>> Limit(0.003).broken(0.91, 0.906), Limit(0.003).broken(0.91, 0.908)
    (True, False)
"""
import datetime
import os
from dataclasses import dataclass

COLUMNS = ('metric', 'document', 'value', 'date', 'reason')
ROUNDING = 1e-9  # of sums in binary


class RatchetError(ValueError):
    """The file breaks the rule by itself, or is not a ratchet file."""


@dataclass(frozen=True)
class Limit:
    """How much worse a summary may be than the recorded one."""

    tolerance: float
    share: bool = False  # of the recorded value, instead of absolute
    rising: bool = True  # more is better; False: less is better

    def _loss(self, recorded, measured):
        return recorded - measured if self.rising else measured - recorded

    def broken(self, recorded, measured):
        allowed = self.tolerance * abs(recorded) if self.share else self.tolerance
        return self._loss(recorded, measured) > allowed + ROUNDING

    def kept(self, recorded, measured):
        return recorded if self._loss(recorded, measured) > 0 else measured


@dataclass(frozen=True)
class Row:
    metric: str
    document: str
    value: float
    date: str
    reason: str = ''

    @property
    def key(self):
        return self.metric, self.document

    def line(self):
        return '\t'.join((self.metric, self.document, number(self.value), self.date, self.reason))


@dataclass(frozen=True)
class Fall:
    """A summary that is worse than the recorded one by more than its limit."""

    metric: str
    recorded: Row
    measured: float  # None: it is no longer measured

    def __str__(self):
        now = 'is no longer measured' if self.measured is None else f'is {number(self.measured)}'
        return f'{self.metric}: {self.recorded.document} {now}, was {number(self.recorded.value)} on {self.recorded.date}'


def number(value):
    return f'{value:.4f}'.rstrip('0').rstrip('.')


def _row(line, where):
    cells = line.split('\t')
    if len(cells) != len(COLUMNS):
        raise RatchetError(f'{where}: {len(cells)} cells, {len(COLUMNS)} wanted')
    try:
        datetime.date.fromisoformat(cells[3])
        return Row(cells[0], cells[1], float(cells[2]), cells[3], cells[4].strip())
    except ValueError as error:
        raise RatchetError(f'{where}: {error}') from None


class Ratchet:
    """One ratchet file. `limits` gives the Limit of a metric, or None for one that is only recorded."""

    def __init__(self, path, summary, limits):
        self.path, self.summary, self.limits = path, summary, limits
        self.rows, self.latest = [], {}
        if os.path.exists(path):
            with open(path, encoding='utf-8') as file:
                self._load(file.read().splitlines())

    def _load(self, lines):
        if not lines or tuple(lines[0].split('\t')) != COLUMNS:
            raise RatchetError(f'{self.path}:1: the header is not {" ".join(COLUMNS)}')
        for at, line in enumerate(lines[1:], 2):
            row = _row(line, f'{self.path}:{at}')
            self._admit(row, f'{self.path}:{at}')
            self.rows.append(row)
            self.latest[row.key] = row

    def _admit(self, row, where):
        before = self.latest.get(row.key)
        if not before:
            return
        if row.date < before.date:
            raise RatchetError(f'{where}: {row.date} stands below {before.date}')
        if row.document == self.summary and not row.reason and self._broken(row.metric, before.value, row.value):
            raise RatchetError(f'{where}: {row.metric} falls from {number(before.value)} to {number(row.value)}'
                               ' without a reason')

    def _broken(self, metric, recorded, measured):
        limit = self.limits(metric)
        return limit is not None and limit.broken(recorded, measured)

    def falls(self, measured):
        """The summaries that fall; `measured` is {(metric, document): value}."""
        found = []
        for (metric, document), row in self.latest.items():
            if document == self.summary and self.limits(metric):
                value = measured.get(row.key)
                if self._broken(metric, row.value, 0.0 if value is None else value):
                    found.append(Fall(metric, row, value))
        return found

    def changes(self, measured):
        """(key, recorded, measured) of everything that differs, None for what is absent on one side."""
        recorded = {key: row.value for key, row in self.latest.items()}
        return [(key, recorded.get(key), measured.get(key)) for key in sorted({*recorded, *measured})
                if key not in recorded or key not in measured or abs(recorded[key] - measured[key]) > 5e-5]

    def _summary_value(self, row, value):
        limit = self.limits(row.metric)
        return limit.kept(row.value, value) if limit and not limit.broken(row.value, value) else value

    def _updated(self, key, value, date, reason):
        before = self.latest.get(key)
        if before and key[1] == self.summary:
            broken = self._broken(key[0], before.value, value)
            value = self._summary_value(before, value)
            reason = reason if broken else ''
        else:
            reason = ''
        return before if before and number(before.value) == number(value) else Row(*key, value, date, reason)

    def update(self, measured, date, reason=''):
        """Writes what was measured. RatchetError when a summary falls and no reason is given."""
        falls = self.falls(measured)
        if falls and not reason:
            raise RatchetError('; '.join(map(str, falls)) + ': give --reason="…"')
        wanted = {**measured, **{fall.recorded.key: 0.0 for fall in falls if fall.measured is None}}
        rows = [self._updated(key, value, date, reason) for key, value in wanted.items()]
        history = [row for row in self.rows if row.reason and row not in rows]
        self._write(sorted([*history, *rows], key=lambda row: (row.key, row.date)))

    def _write(self, rows):
        os.makedirs(os.path.dirname(self.path) or '.', exist_ok=True)
        with open(self.path, 'w', encoding='utf-8') as file:
            file.write('\n'.join(['\t'.join(COLUMNS), *(row.line() for row in rows)]) + '\n')


def _date(text):
    return datetime.date.fromisoformat(text).isoformat()


def add_flags(parser):
    parser.add_argument('--update', action='store_true', help='write what was measured')
    parser.add_argument('--reason', default='',
                        help='with --update: why a summary may fall; goes into the file with the date')
    parser.add_argument('--date', default=datetime.date.today().isoformat(), type=_date,
                        help='with --update: the date of the rows (default: today)')


def with_means(values):
    """{(metric, document): value} with a row "mean" for each metric."""
    by_metric = {}
    for (metric, _), value in values.items():
        by_metric.setdefault(metric, []).append(value)
    return {**values, **{(metric, 'mean'): sum(of) / len(of) for metric, of in by_metric.items()}}


def settle(ratchet, measured, options):
    """Writes or compares, says what fell, and gives the exit code."""
    if options.update:
        ratchet.update(measured, options.date, ' '.join(options.reason.split()))
        print(f'written: {os.path.relpath(ratchet.path)}')
        return 0
    if not ratchet.rows:
        print(f'{os.path.relpath(ratchet.path)} holds nothing yet: run with --update')
        return 1
    falls = ratchet.falls(measured)
    for fall in falls:
        print(f'fell: {fall}')
    return 1 if falls else 0
