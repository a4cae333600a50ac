"""The readable text of a fixture page, every character with the raw bytes it stands on.

An annotator thinks in characters, a record counts in bytes of the fetched body. This module is the bridge: it decodes a
page by the codec its page.json states, leaves out what a reader does not see (head, tags, comments, scripts, styles), undoes
what the page's options name, and keeps for every remaining character its raw extent.

Units: `begin` and `end` index the decoded raw string; `byte_at` turns such an index into a byte offset.
Errors: a body that its stated codec cannot decode, or that does not encode back to the same bytes, is a PageError.

    page = read_page(Path("03_county_communique"))
    begin, end = page.find("增长[6.1%]", after=-1)
    page.raw[begin:end]                      # "6.1%"
"""
import html
import json
import re
from pathlib import Path

HERE = Path(__file__).parent
BLOCK_TAGS = set("address article blockquote br caption center dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr html"
                 " li main nav ol p section select option table tbody td th thead title tr ul body".split())
MARKUP = re.compile(r"<!--.*?-->|<!doctype[^>]*>|<(head|script|style)\b.*?</\1\s*>|<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*>|&#?\w+;",
                    re.DOTALL | re.IGNORECASE)
READING = re.compile(r"\([a-zü\u00e0-\u01dc]+\)")
NUMBER_CHARACTER = re.compile(r"[0-9.]")


class PageError(Exception):
    """A page or an annotation that does not hold; the message names page and row."""


class PageText:
    """Readable text with, for each character, where it stands in the raw string and so in the bytes."""

    def __init__(self, name, raw, encoding, characters):
        self.name, self.raw = name, raw
        self.text = "".join(c for c, _, _ in characters)
        self._extents = [(begin, end) for _, begin, end in characters]
        self._bytes = [0]
        for character in raw:
            self._bytes.append(self._bytes[-1] + len(character.encode(encoding)))

    def byte_at(self, index):
        """The byte offset of a position in the raw string."""
        return self._bytes[index]

    def find(self, pattern, after):
        """Text extent of the [surface] that `pattern` marks: the first one that begins behind text position `after`."""
        head, surface, tail = split_pattern(pattern)
        whole, at = head + surface + tail, 0
        while (at := self.text.find(whole, at)) >= 0:
            begin = at + len(head)
            if begin > after and self._stands_alone(begin, begin + len(surface)):
                return begin, begin + len(surface)
            at += 1
        raise PageError(f"{pattern!r} is not found behind text position {after}")

    def extent(self, begin, end):
        """Raw string extent of a text extent."""
        return self._extents[begin][0], self._extents[end - 1][1]

    def _stands_alone(self, begin, end):
        """False where the surface would cut a number in two."""
        number = NUMBER_CHARACTER.match
        cut_left = begin > 0 and number(self.text[begin]) and number(self.text[begin - 1])
        cut_right = end < len(self.text) and number(self.text[end - 1]) and self.text[end].isdigit()
        return not cut_left and not cut_right


def split_pattern(pattern):
    """'context[surface]context' → its three parts; without brackets all of it is the surface."""
    if "[" not in pattern:
        return "", pattern, ""
    head, rest = pattern.split("[", 1)
    surface, tail = rest.rsplit("]", 1)
    return head, surface, tail


def body_file(folder):
    """page.txt or page.html of a page's folder."""
    files = sorted(folder.glob("page.txt")) + sorted(folder.glob("page.html"))
    if len(files) != 1:
        raise PageError(f"{folder.name}: wants one of page.txt and page.html, has {len(files)}")
    return files[0]


def read_page(folder, options=()):
    """The page of a folder as PageText. Options: join_lines, drop_readings, fold_script, first_copy (see README.md)."""
    facts = json.loads((folder / "page.json").read_text(encoding="utf-8"))
    path, encoding = body_file(folder), facts["encoding"]
    body = path.read_bytes()
    try:
        raw = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise PageError(f"{folder.name}: not {encoding}: {error}") from error
    if raw.encode(encoding) != body:
        raise PageError(f"{folder.name}: {encoding} does not give the same bytes back")
    characters = visible(raw) if path.suffix == ".html" else [(c, i, i + 1) for i, c in enumerate(raw)]
    return PageText(folder.name, raw, encoding, apply_options(characters, options))


def visible(raw):
    """What a reader sees of HTML: entities decoded, a line break for every block tag, nothing for other markup."""
    out, at = [], 0
    for match in MARKUP.finditer(raw):
        out += [(c, i, i + 1) for i, c in enumerate(raw[at:match.start()], at)]
        at = match.end()
        if match.group().startswith("&"):
            out += [(c, match.start(), at) for c in html.unescape(match.group())]
        elif (match.group(3) or "").lower() in BLOCK_TAGS:
            out.append(("\n", match.start(), at))
    return out + [(c, i, i + 1) for i, c in enumerate(raw[at:], at)]


def apply_options(characters, options):
    """Undo, for the annotator's eye, what the page is known to have suffered."""
    if "first_copy" in options:
        characters = first_copy(characters)
    if "join_lines" in options:
        characters = [c for c in characters if c[0] not in "\r\n"]
    if "drop_readings" in options:
        text = "".join(c for c, _, _ in characters)
        inserted = {i for m in READING.finditer(text) for i in range(*m.span())}
        characters = [c for i, c in enumerate(characters) if i not in inserted]
    if "fold_script" in options:
        pairs = script_pairs()
        characters = [(pairs.get(c, c), begin, end) for c, begin, end in characters]
    return characters


def first_copy(characters):
    """The text up to the line that opens it a second time."""
    text = "".join(c for c, _, _ in characters)
    lines = [line for line in text.split("\n") if len(line) >= 30]
    second = [text.find(line, text.find(line) + len(line)) for line in lines]
    found = [at for at in second if at >= 0]
    if not found:
        raise PageError("option first_copy: no line of 30 characters stands twice")
    return characters[:min(found)]


def script_pairs():
    """Traditional → simplified, for the characters of the traditional fixture pages."""
    rows = (HERE / "script_pairs.tsv").read_text(encoding="utf-8").splitlines()[1:]
    return dict(row.split("\t") for row in rows)
