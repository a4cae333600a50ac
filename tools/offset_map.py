"""Reads NormalizedDocument.offset_map: the way from normalized text back to the bytes of the page.

Written from the format's description in proto/taizhang/document/v1/normalized.proto alone, and from nothing of the
stage that writes it: a checker that shares the writer's code would share its mistakes.

Units: every offset is a byte, of the text in UTF-8 or of the body. Errors: OffsetMapError names the byte of the map.
Cost: parsing is linear in the map; an image or a neighbour takes a binary search.

    >>> OffsetMap.parse(bytes([2 << 4 | 2])).image(3, 6)     # two GBK characters; the second one's source
    (2, 4)
"""
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

# (source bytes, text bytes) of one unit, by shape; shape 0 spells both out.
SHAPES = {1: (1, 1), 2: (2, 3), 3: (3, 3), 4: (4, 3), 5: (2, 2), 6: (4, 4), 7: (0, 1)}
LARGEST_OFFSET = 2**32 - 1  # spans are uint32


class OffsetMapError(ValueError):
    """The bytes are not an offset map."""


@dataclass(frozen=True)
class Run:
    """`count` units, each of `a` source bytes that gave `b` text bytes."""

    text: int
    source: int
    count: int
    a: int
    b: int

    @property
    def text_end(self):
        return self.text + self.count * self.b

    @property
    def source_end(self):
        return self.source + self.count * self.a

    def unit_source(self, offset):
        """The source range of the unit that holds the text byte `offset`."""
        begin = self.source + (offset - self.text) // self.b * self.a
        return begin, begin + self.a


class _Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def varint(self):
        begin, value, shift = self.at, 0, 0
        while self.at < len(self.data):
            byte = self.data[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte < 0x80:
                return value
            if shift >= 70:
                raise OffsetMapError(f'byte {begin} of the map: a varint of more than ten bytes')
        raise OffsetMapError(f'byte {begin} of the map: it ends inside a varint')


def _read_run(reader, text, source):
    begin = reader.at
    head = reader.varint()
    count, gap_follows, shape = head >> 4, head >> 3 & 1, head & 7
    a, b = SHAPES[shape] if shape else (reader.varint(), reader.varint())
    gap = reader.varint() if gap_follows else 0
    run = Run(text, source + gap, count, a, b)
    if not count or not (a or b):
        raise OffsetMapError(f'byte {begin} of the map: a run without units or with units of nothing')
    if max(run.text_end, run.source_end) > LARGEST_OFFSET:
        raise OffsetMapError(f'byte {begin} of the map: the run ends beyond the largest offset')
    return run


class OffsetMap:
    """The runs of one document, with the look-ups that a checker needs."""

    def __init__(self, runs):
        self.source_end = runs[-1].source_end if runs else 0
        self.runs = [run for run in runs if run.b]  # a run that gave no text is a gap in all but name
        self.text_end = self.runs[-1].text_end if self.runs else 0
        self._text_begins = [run.text for run in self.runs]
        self._filled = [i for i, run in enumerate(self.runs) if run.a]
        self._filled_sources = [self.runs[i].source for i in self._filled]

    @classmethod
    def parse(cls, data):
        reader, runs, text, source = _Reader(data), [], 0, 0
        while reader.at < len(data):
            runs.append(_read_run(reader, text, source))
            text, source = runs[-1].text_end, runs[-1].source_end
        return cls(runs)

    def run_at(self, offset):
        """Index of the run that holds the text byte `offset`."""
        return bisect_right(self._text_begins, offset) - 1

    def image(self, begin, end):
        """The source range of the text [begin, end), or None where no unit in it has a source."""
        if begin >= end:
            return None
        first, last = self.run_at(begin), self.run_at(end - 1)
        low, high = bisect_left(self._filled, first), bisect_right(self._filled, last) - 1
        if low > high:
            return None
        head, tail = self.runs[self._filled[low]], self.runs[self._filled[high]]
        return (head.unit_source(max(begin, head.text))[0],
                tail.unit_source(min(end, tail.text_end) - 1)[1])

    def place(self, begin, end):
        """Where the empty image of [begin, end) may stand: from the unit before it to the unit after it."""
        left, right = self.neighbours(begin, end)
        before = 0 if left is None else self.runs[left].unit_source(min(begin, self.runs[left].text_end) - 1)[1]
        after = self.source_end if right is None else self.runs[right].unit_source(max(end, self.runs[right].text))[0]
        return min(before, after), max(before, after)  # swapped when the place is inside one unit

    def neighbours(self, begin, end):
        """Indices of the runs with a source that stand nearest before `begin` and after `end`; None where none does.

        A run that reaches beyond the span is its own neighbour.
        """
        left = bisect_right(self._filled, self.run_at(begin - 1)) - 1 if begin else -1
        right = bisect_left(self._filled, self.run_at(end)) if end < self.text_end else len(self._filled)
        return (self._filled[left] if left >= 0 else None,
                self._filled[right] if right < len(self._filled) else None)

    def dropped(self, begin, end):
        """The stretches of the source [begin, end) that gave no text."""
        stretches, at = [], begin
        for k in range(max(bisect_right(self._filled_sources, begin) - 1, 0), len(self._filled)):
            run = self.runs[self._filled[k]]
            if run.source >= end:
                break
            if run.source > at:
                stretches.append((at, run.source))
            at = max(at, run.source_end)
        if at < end:
            stretches.append((at, end))
        return stretches
