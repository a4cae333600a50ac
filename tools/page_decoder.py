"""Decodes bytes of a page and takes its markup off, the way a browser reads them.

Charset labels and error recovery follow the WHATWG Encoding standard (gb2312 and gbk are read as GB18030, big5 with
the Hong Kong supplement), markup follows the tokenizer of the HTML standard. Built on Python's codecs; shares nothing
with the normalize stage, whose results it is used to check.

Errors: UnknownCharset. Cost: linear where the markup is closed; each opening that never closes is searched to the end.

    >>> strip_markup('全区<b>生产&#24635;值</b><!-- x -->')
    '全区生产总值'
"""
import codecs
import html
import re

LABELS = {
    'utf-8': 'utf-8', 'utf8': 'utf-8', 'unicode-1-1-utf-8': 'utf-8',
    'gb2312': 'gb18030', 'gb_2312': 'gb18030', 'gb_2312-80': 'gb18030', 'gbk': 'gb18030', 'x-gbk': 'gb18030',
    'gb18030': 'gb18030', 'chinese': 'gb18030', 'csgb2312': 'gb18030', 'csiso58gb231280': 'gb18030', 'iso-ir-58': 'gb18030',
    'big5': 'big5hkscs', 'big5-hkscs': 'big5hkscs', 'cn-big5': 'big5hkscs', 'csbig5': 'big5hkscs', 'x-x-big5': 'big5hkscs',
    'utf-16': 'utf-16-le', 'utf-16le': 'utf-16-le', 'utf-16be': 'utf-16-be', 'unicode': 'utf-16-le', 'ucs-2': 'utf-16-le',
    'windows-1252': 'cp1252', 'cp1252': 'cp1252', 'latin1': 'cp1252', 'iso-8859-1': 'cp1252',
    'ascii': 'cp1252', 'us-ascii': 'cp1252',
    'shift_jis': 'cp932', 'euc-jp': 'euc_jp', 'euc-kr': 'cp949', 'iso-2022-jp': 'iso2022_jp',
}
REPLACEMENT = '\ufffd'
BLANKS = re.compile(r'[\s/]+')
ATTRIBUTE_NAME = re.compile(r'=?[^\s/>=]*')
ATTRIBUTE_VALUE = re.compile(r'\s*=\s*(?:"[^"]*"|\'[^\']*\'|(?!["\'])[^\s>]*)')
TAG_NAME = re.compile(r'</?([A-Za-z][^\s/>]*)')
COMMENT = re.compile(r'<!--(?:-?>|.*?--!?>)', re.DOTALL)
BOGUS_COMMENT = re.compile(r'<(?:!|\?|/(?![A-Za-z]))[^>]*>')
UNRENDERED = ('script', 'style')
# What begins a page or a piece of one: the signatures of the MIME Sniffing standard and a few elements more.
FIRST_ELEMENT = re.compile(rb'(?:\xef\xbb\xbf)?[ \t\r\n\f]*(?:<!--|<(?:head|script|iframe|h[123]|div|font|table|a|style|title|b|body|br|p|meta'
                           rb'|center|span|ul|section|article|link|form)[\s/>])')
SNIFFED_BYTES = 1024


class UnknownCharset(ValueError):
    """A label that this decoder does not know."""


def codec_of(label):
    """The Python codec that reads what the WHATWG label names."""
    try:
        return LABELS[label.strip().lower()]
    except KeyError:
        raise UnknownCharset(f'charset "{label}" is not one that tools/page_decoder.py reads') from None


def _double_byte_recovery(data, at):
    """How many bytes one error takes in a legacy CJK charset: an ASCII byte after a lead is never eaten."""
    return 2 if at + 1 < len(data) and data[at + 1] >= 0x80 else 1


def _recover(error):
    if not isinstance(error, UnicodeDecodeError):
        raise error
    byte = error.object[error.start]
    if error.encoding == 'charmap':  # windows-1252 leaves five bytes open; the standard gives them their own number
        return chr(byte), error.start + 1
    if error.encoding == 'gb18030' and byte == 0x80:
        return '€', error.start + 1
    if error.encoding in ('gb18030', 'big5hkscs'):
        lead = 0x81 <= byte <= 0xFE
        return REPLACEMENT, error.start + (_double_byte_recovery(error.object, error.start) if lead else 1)
    return REPLACEMENT, error.end


codecs.register_error('whatwg', _recover)


def decode(data, label):
    """The text of `data`, with U+FFFD for what is invalid."""
    return data.decode(codec_of(label), 'whatwg')


def _byte_of(character, codec):
    """The byte or bytes that a wrong decoder turned into `character`."""
    if codec == 'cp1252' and ord(character) < 0x100:
        return bytes([ord(character)])
    try:
        return character.encode(codec)
    except UnicodeEncodeError:
        return character.encode('utf-8')  # a pair of bytes that happened to be valid UTF-8


def undo_mojibake(text, way_back):
    """Reverses a wrong decoding: of "latin1>gb18030" the text is encoded by the first and decoded by the second."""
    names = way_back.split('>')
    if len(names) % 2:
        raise UnknownCharset(f'the way back "{way_back}" is not of the form "latin1>gb18030"')
    for wrong, right in zip(names[::2], names[1::2]):
        codec = codec_of(wrong)
        text = decode(b''.join(_byte_of(character, codec) for character in text), right)
    return text


def is_html(body, media_type):
    """Whether the page is markup, by its media type or by its first bytes."""
    if 'html' in media_type.lower():
        return True
    start = body[:SNIFFED_BYTES].replace(b'\0', b'').lower()
    return b'<html' in start or b'<!doctype' in start or bool(FIRST_ELEMENT.match(start))


def _tag_end(text, at):
    """One past the tag whose name ends at `at`, quotes respected; -1 when it does not end."""
    while at < len(text):
        at = (BLANKS.match(text, at) or ATTRIBUTE_NAME.match(text, at)).end()
        value = ATTRIBUTE_VALUE.match(text, at)
        at = value.end() if value else at
        if text[at:at + 1] == '>':
            return at + 1
        if text[at:at + 1] == '=':  # the quote behind it is never closed
            return -1
    return -1


def _markup_end(text, at):
    """One past the comment, tag or unrendered element that opens at `at`; -1 when nothing does."""
    comment = text.startswith('<!--', at)
    match = (COMMENT if comment else BOGUS_COMMENT).match(text, at)
    if match or comment:
        return match.end() if match else -1
    name = TAG_NAME.match(text, at)
    if not name:
        return -1
    end = _tag_end(text, name.end())
    element = name.group(1).lower()
    if end > 0 and element in UNRENDERED and text[at + 1] != '/':
        close = re.compile(rf'</{element}(?:>|[\s/][^>]*>)', re.IGNORECASE).search(text, end)
        return close.end() if close else -1
    return end


def strip_markup(text):
    """The text without tags, comments, script and style elements, entities decoded.

    Markup that is not closed within `text` stays, for it would be a mistake of whoever cut it.
    """
    kept, at = [], 0
    while True:
        mark = text.find('<', at)
        if mark < 0:
            kept.append(html.unescape(text[at:]))
            return ''.join(kept)
        kept.append(html.unescape(text[at:mark]))
        end = _markup_end(text, mark)
        kept.append('<' if end < 0 else '')
        at = mark + 1 if end < 0 else end
