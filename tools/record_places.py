"""Finds every stretch of a document that its JSON gives by span and source, and reads spans in any unit.

A place is `span` beside `source`, or `X` beside `X_source` (heading, body). Spans of the JSON count in the document's
offset_encoding; everything that leaves this module counts in bytes.

Errors: BadCoordinates for what is no stretch of the text. Cost: linear in the JSON.

    >>> [place.where for place in places({'times': [{'span': {}, 'source': {}}]}, '')]
    ['times[0]']
"""
import re
from dataclasses import dataclass
from functools import cached_property

RECORD_LISTS = ('observations', 'citations', 'findings', 'actions', 'commitments', 'times', 'mentions')
UNITS = {'': 'UTF8', 'OFFSET_ENCODING_UNSPECIFIED': 'UTF8', 'OFFSET_ENCODING_UTF8': 'UTF8',
         'OFFSET_ENCODING_UTF16': 'UTF16', 'OFFSET_ENCODING_UTF32': 'UTF32'}
REPAIR = re.compile(r'\brepairs\[\d+\]$')
REMARK = re.compile(r'\b(?:repairs|diagnostics)\[\d+\]$')


class BadCoordinates(ValueError):
    """A span or source that does not name a stretch."""


@dataclass(frozen=True)
class Place:
    where: str  # the path in the JSON
    id: str = ''  # of the record it belongs to
    span: dict = None
    source: dict = None
    text: str = None
    repair: str = ''  # the kind, of a repair

    @property
    def is_remark(self):
        """A remark on something taken out has an empty span beside the bytes it is about."""
        return REMARK.search(self.where) is not None


def _own_place(node, where, owner):
    kind = node.get('kind', '') if REPAIR.search(where) else ''
    return Place(where, owner, node.get('span'), node['source'], node.get('text'), kind)


def places(node, where, owner=''):
    """Every place at or below `node`."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from places(item, f'{where}[{index}]', owner)
    if not isinstance(node, dict):
        return
    owner = node.get('id') or owner
    if node.get('source') is not None:
        yield _own_place(node, where, owner)
    for key, value in node.items():
        below = f'{where}.{key}' if where else key
        if key.endswith('_source') and value is not None:
            name = below[:-len('_source')]
            yield Place(name, owner, node.get(key[:-len('_source')]), value)
        elif isinstance(value, (dict, list)):
            yield from places(value, below, owner)


def records(node, where=''):
    """Every record of the seven types, inner actions too, with its path."""
    for name in RECORD_LISTS:
        for index, item in enumerate(node.get(name) or []):
            if isinstance(item, dict):
                path = f'{where}{name}[{index}]'
                yield path, item
                yield from records(item, path + '.')


def limits(stretch, what):
    """(begin, end) of a Span or SourceSpan."""
    try:
        begin, end = int(stretch.get('begin', 0)), int(stretch.get('end', 0))
    except (TypeError, ValueError, AttributeError):
        raise BadCoordinates(f'{what} {stretch!r}') from None
    if not 0 <= begin <= end:
        raise BadCoordinates(f'{what} [{begin}, {end})')
    return begin, end


class Text:
    """The normalized text, addressed in the unit of a message's spans."""

    def __init__(self, text, encoding):
        if (encoding or '') not in UNITS:
            raise BadCoordinates(f'offset_encoding {encoding}')
        self.text, self.bytes, self.unit = text, text.encode('utf-8'), UNITS[encoding or '']

    @cached_property
    def _byte_of_unit(self):
        """The byte at which each unit begins; -1 for the second half of a surrogate pair."""
        table, at = [], 0
        for character in self.text:
            table.append(at)
            if self.unit == 'UTF16' and ord(character) > 0xFFFF:
                table.append(-1)
            at += len(character.encode('utf-8'))
        return [*table, at]

    def _byte(self, offset):
        if self.unit != 'UTF8':
            return self._byte_of_unit[offset] if offset < len(self._byte_of_unit) else -1
        inside = offset < len(self.bytes) and self.bytes[offset] & 0xC0 == 0x80
        return -1 if inside or offset > len(self.bytes) else offset

    def span(self, span):
        """The span in bytes of UTF-8."""
        begin, end = limits(span, 'span')
        first, last = self._byte(begin), self._byte(end)
        if first < 0 or last < 0:
            raise BadCoordinates(f'span [{begin}, {end}) in {self.unit}, which cuts a character or leaves the text')
        return first, last

    def slice(self, begin, end):
        return self.bytes[begin:end].decode('utf-8', 'replace')
