"""Builds a page, its offset map and its two JSON documents from pieces, for the tests of the provenance checker.

    page = SyntheticPage('gb18030')
    page.keep('全县粮食产量')       # text and bytes say the same
    page.skip(b'<br>')              # bytes without text
    page.unit('《', b'&#12298;')    # one unit
    page.record('observations', '粮食产量')
    body, normalized, extracted = page.documents()

The map is encoded here on its own, by the format's description, so that reader and writer are not one code.
"""
import base64
import hashlib

SHAPES = {(1, 1): 1, (2, 3): 2, (3, 3): 3, (4, 3): 4, (2, 2): 5, (4, 4): 6, (0, 1): 7}


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes(out + bytes([value]))


def encode_run(count, a, b, gap):
    shape = SHAPES.get((a, b), 0)
    head = varint(count << 4 | (8 if gap else 0) | shape)
    return head + (b'' if shape else varint(a) + varint(b)) + (varint(gap) if gap else b'')


def encode_map(units):
    """`units` are (source begin, source end, text bytes), in order."""
    out, at, k = b'', 0, 0
    while k < len(units):
        begin, end, size = units[k]
        count = 1
        while k + count < len(units) and units[k + count] == (begin + count * (end - begin), end + count * (end - begin), size):
            count += 1
        out += encode_run(count, end - begin, size, begin - at)
        at = begin + count * (end - begin)
        k += count
    return out


class SyntheticPage:
    def __init__(self, charset='utf-8', media_type='text/plain', encoding='OFFSET_ENCODING_UTF8'):
        self.charset, self.media_type, self.encoding = charset, media_type, encoding
        self.body, self.text, self.units, self.repairs, self.repeats = b'', '', [], [], []
        self.records, self.outline, self.fields = {}, [], []

    # -- pieces ----------------------------------------------------------------------------------------------------------

    def unit(self, text, source):
        self.units.append((len(self.body), len(self.body) + len(source), len(text.encode())))
        self.text, self.body = self.text + text, self.body + source

    def keep(self, text):
        for character in text:
            self.unit(character, character.encode(self.charset))

    def skip(self, source):
        begin = len(self.body)
        self.body += source
        return begin, len(self.body)

    def make(self, text):
        for _ in text.encode():
            self.units.append((len(self.body), len(self.body), 1))
        self.text += text

    def repair(self, kind, source, span=None, **fields):
        at = len(self.text.encode())
        begin, end = span or (at, at)
        self.repairs.append({'kind': 'REPAIR_KIND_' + kind, 'span': self.in_unit(begin, end),
                             'source': {'begin': source[0], 'end': source[1], 'part': ''}, **fields})

    # -- coordinates -----------------------------------------------------------------------------------------------------

    def bytes_of(self, words):
        begin = len(self.text[:self.text.index(words)].encode())
        return begin, begin + len(words.encode())

    def in_unit(self, begin, end):
        codec, size = {'OFFSET_ENCODING_UTF16': ('utf-16-le', 2), 'OFFSET_ENCODING_UTF32': ('utf-32-le', 4)}.get(self.encoding, ('utf-8', 1))
        text = self.text.encode()
        return {'begin': len(text[:begin].decode().encode(codec)) // size, 'end': len(text[:end].decode().encode(codec)) // size}

    def source_of(self, begin, end):
        at, touched = 0, []
        for low, high, size in self.units:
            if at < end and at + size > begin and high > low:
                touched.append((low, high))
            at += size
        return {'begin': touched[0][0], 'end': touched[-1][1], 'part': ''}

    def place(self, words):
        begin, end = self.bytes_of(words)
        return {'span': self.in_unit(begin, end), 'source': self.source_of(begin, end)}

    def record(self, kind, words, **fields):
        record = {'id': f'{kind}-{len(self.records.get(kind, []))}', 'text': words, **self.place(words), **fields}
        self.records.setdefault(kind, []).append(record)
        return record

    # -- documents -------------------------------------------------------------------------------------------------------

    def documents(self, units=None):
        normalized = {'capture': {'document_id': 'd0', 'charset': self.charset, 'media_type': self.media_type,
                                  'sha256': hashlib.sha256(self.body).hexdigest()},
                      'text': self.text, 'offset_map': base64.b64encode(encode_map(units or self.units)).decode(),
                      'repairs': self.repairs, 'repeats': self.repeats, 'fields': self.fields, 'offset_encoding': self.encoding}
        extracted = {'document': {'id': 'd0', 'text': self.text, 'repairs': self.repairs, 'offset_encoding': self.encoding},
                     'outline': self.outline, **self.records}
        return self.body, normalized, extracted
