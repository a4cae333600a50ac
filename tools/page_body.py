"""A page as delivered, read as its repairs say it must be read.

CHARSET_BLOCK and MOJIBAKE repairs name another decoding for their bytes; the bytes of DROPPED repairs are left out, and
of READING repairs those that the offset map drops.

Units: bytes of the body. Errors: BadCoordinates, UnknownCharset. Cost: linear in the bytes read.
"""
import io
import zipfile
from bisect import bisect_right

import page_decoder
from record_places import BadCoordinates, limits

MARKUP_PARTS = ('.xml', '.rels')
CONTAINERS = (b'PK\x03\x04', b'%PDF')  # offsets count in their parts, not in the file


def merged(stretches):
    """The same bytes as sorted stretches that do not overlap."""
    result = []
    for begin, end in sorted(stretches):
        if result and begin <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((begin, end))
    return result


class Body:
    def __init__(self, data, normalized, offset_map):
        capture = normalized.get('capture') or {}
        self.data, self.charset = data, capture.get('charset') or 'utf-8'
        page_decoder.codec_of(self.charset)
        self.html = page_decoder.is_html(data, capture.get('media_type') or '')
        self.is_container = data.startswith(CONTAINERS)
        self._removed, self._blocks, self._parts = [], [], {}
        for repair in normalized.get('repairs') or []:
            self._note(repair, offset_map)
        self._removed = merged(self._removed)
        self._blocks.sort()

    def _note(self, repair, offset_map):
        kind, source = repair.get('kind', ''), repair.get('source') or {}
        begin, end = limits(source, 'source')
        if source.get('part'):
            return
        if kind == 'REPAIR_KIND_DROPPED':
            self._removed.append((begin, end))
        elif kind == 'REPAIR_KIND_READING':
            self._removed += offset_map.dropped(begin, end)
        elif kind in ('REPAIR_KIND_CHARSET_BLOCK', 'REPAIR_KIND_MOJIBAKE'):
            self._blocks.append((begin, end, kind, repair.get('after') or ''))

    def part(self, name):
        """The bytes that a source with this `part` counts in."""
        if not name:
            return self.data
        if name not in self._parts:
            try:
                with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                    self._parts[name] = archive.read(name)
            except (zipfile.BadZipFile, KeyError):
                raise BadCoordinates(f'part {name!r}, which this checker cannot read') from None
        return self._parts[name]

    def _kept(self, begin, end):
        """The bytes of [begin, end) outside declared drops."""
        pieces = []
        for low, high in self._removed[max(0, bisect_right(self._removed, (begin,)) - 1):]:
            if low >= end:
                break
            pieces.append(self.data[begin:max(begin, low)])
            begin = max(begin, high)
        return b''.join(pieces) + self.data[begin:max(begin, end)]

    def _decoded(self, begin, end, kind='', after=''):
        data = self._kept(begin, end) if begin < end else b''
        text = page_decoder.decode(data, after if kind == 'REPAIR_KIND_CHARSET_BLOCK' else self.charset)
        text = page_decoder.strip_markup(text) if self.html else text
        return page_decoder.undo_mojibake(text, after) if kind == 'REPAIR_KIND_MOJIBAKE' else text

    def reading(self, begin, end, part=''):
        """What the bytes [begin, end) say."""
        if part:
            text = page_decoder.decode(self.part(part)[begin:end], 'utf-8')
            return page_decoder.strip_markup(text) if part.endswith(MARKUP_PARTS) else text
        said = []
        for low, high, kind, after in self._blocks:
            if high > begin and low < end:
                said.append(self._decoded(begin, low))
                said.append(self._decoded(max(begin, low), min(end, high), kind, after))
                begin = max(begin, high)
        return ''.join(said) + self._decoded(begin, end)
