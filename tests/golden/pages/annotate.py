#!/usr/bin/env python3
"""Make the expected records (*.tsv) of the fixture pages from their annotation sources.

usage: annotate.py [--check | --uncovered] [FOLDER ...]

Each page folder holds the raw page (page.txt or page.html), page.json and `expected.txt`, the annotation a person wrote.
annotate.py finds every annotated surface in the page, in the page's own encoding, and writes observations.tsv,
outline.tsv, findings.tsv, citations.tsv, times.tsv and meta.tsv with byte offsets. Without FOLDER: all pages.

  --check      write nothing; fail unless every TSV is up to date and every row's surface equals the bytes at its offsets
  --uncovered  print the digit strings that no observation or time row covers, to see what an annotation forgot

expected.txt has sections; '#' opens a comment line; fields are parted by ' | '. A surface is written with as much context
as makes it unique, in square brackets: `占全县[23%]`. Rows stand in the order of the page.

  [options]       names, one a line: join_lines, drop_readings, fold_script, first_copy, findings_open (README.md)
  [meta]          `key = value` with the keys of meta.tsv
  [outline]       `STYLE | label | heading text`; two blanks of indent a level; `+` before the style: run-in;
                  a fourth field is the title where the page's own words are damaged
    ! FINDING TOPIC                          the node above is a finding, or
    ! FINDING PROBLEM | the problem
    ! ACTION STATUS | found=N | resolved=N | due=text,date | responsible=a,b | note=…
  [observations]  `[surface] | KIND flags | indicator | period`
                  flags: UP DOWN FLAT, YOY YEAR_START PREVIOUS_PERIOD NAMED NONE, a bound, PLANNED, and
                  `=value unit` or `=low..high unit` where the surface alone does not say it
                  period: `2021`, `2021-08`, `2021-01..2021-08`, `..2021-08-31`, `2021-01-01..`, `-`
  [citations]     `[《title》] | KIND ACTION | agent`
  [times]         `[surface] | KIND | period | deadline`; periods as above; the last field only for deadlines
  `O ` before an observation or a time makes it optional, `N ` says it is none (surface alone).

Exit code 1 and a message with page and row on the first thing that does not hold.
"""
import argparse
import calendar
import json
import re
import sys
from pathlib import Path

from numerals import quantity
from page_text import HERE, PageError, read_page

COLUMNS = {
    "observations": "id begin end surface keep kind value upper unit bound indicator period_start period_end direction base"
                    " modality",
    "outline": "id begin end label number style level parent title note",
    "findings": "id type node parent_finding kind problem status found resolved due_text due_date responsible note",
    "citations": "id begin end surface title kind action trial term_start term_end agent",
    "times": "id begin end_byte surface keep kind start end deadline",
    "meta": "title issuer source_name published signed genre area_name area_code contacts",
}
DIRECTIONS = {"UP", "DOWN", "FLAT"}
BASES = {"YOY", "YEAR_START", "PREVIOUS_PERIOD", "NAMED", "NONE"}
BOUNDS = {"EXACT", "ABOUT", "AT_LEAST", "AT_MOST", "MORE_THAN", "LESS_THAN"}
KINDS = {"LEVEL", "CHANGE", "SHARE", "RANK", "PLAN_RATIO", "THRESHOLD"}
STYLES = {"CHAPTER_CN", "SECTION_CN", "ARABIC", "ARABIC_PAREN", "ORDINAL_SHI", "BRACKET", "ARTICLE", "SECTION", "CHAPTER",
          "CIRCLED", "DASH", "BARE"}
STATUSES = {"DONE", "ONGOING", "PLANNED", "UNKNOWN"}
CITATION_KINDS = {"LAW", "REGULATION", "PLAN", "SCHEME", "OPINION", "NOTICE", "STANDARD", "LIST", "REPORT", "MEDIA", "OTHER"}
CITATION_ACTIONS = {"ISSUE", "DRAFT", "REVISE", "REPEAL", "IMPLEMENT", "NONE"}
TIME_KINDS = {"DATE", "TIME", "INTERVAL", "DURATION", "RECURRENCE", "VAGUE"}
GENRES = {"RECTIFICATION_REPORT", "WORK_REPORT", "YEARBOOK", "STATISTICAL_COMMUNIQUE", "AUDIT_REPORT", "BUDGET_REPORT",
          "INSPECTION_FEEDBACK", "PLAN", "OPINION", "REGULATION", "NOTICE", "REPLY", "NEWS", "OTHER"}
HAN_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}


def demand(condition, message):
    """Fail with the message unless the condition holds."""
    if not condition:
        raise PageError(message)


# --- reading expected.txt ---------------------------------------------------------------------------------------------

def read_sections(path):
    """expected.txt as {section: [(line number, line)]}; comments and empty lines left out."""
    sections, rows = {}, None
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        if re.fullmatch(r"\[[a-z]+\]", line.strip()):
            name = line.strip()[1:-1]
            demand(name in COLUMNS or name == "options", f"unknown section {line}")
            rows = sections.setdefault(name, [])
        else:
            demand(rows is not None, f"line {number} stands before the first section")
            rows.append((number, line.rstrip()))
    return sections


def fields(line):
    """The fields of a row."""
    return [field.strip(" ") for field in line.strip(" ").split(" | ")]


def kept(line):
    """('Y'|'O'|'N', rest of the row)."""
    return (line[0], line[2:]) if re.match(r"[ON] ", line) else ("Y", line)


def dates(period):
    """A period of the source as (first day, last day), either of them empty where it is open."""
    if period in ("", "-"):
        return "", ""
    first, _, last = period.partition("..")
    if ".." not in period:
        last = first
    return first and day(first, False), last and day(last, True)


def day(text, is_end):
    """YYYY, YYYY-MM or YYYY-MM-DD as a day: the first of the period or the last."""
    demand(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text), f"{text!r} is no date")
    parts = [int(p) for p in text.split("-")]
    if len(parts) == 1:
        parts.append(12 if is_end else 1)
    if len(parts) == 2:
        parts.append(calendar.monthrange(*parts)[1] if is_end else 1)
    demand(1 <= parts[2] <= calendar.monthrange(*parts[:2])[1], f"{text!r} is no day")
    return "%04d-%02d-%02d" % tuple(parts)


# --- placing surfaces -------------------------------------------------------------------------------------------------

def escape(raw):
    """A surface for a TSV cell: line breaks and tabs written as \\n, \\r, \\t."""
    return raw.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")


class Cursor:
    """Finds the rows of one section in the order of the page."""

    def __init__(self, page):
        self.page, self.at = page, -1

    def place(self, pattern):
        """(begin byte, end byte, surface as it stands in the page, surface as it reads)."""
        begin, end = self.page.find(pattern, self.at)
        self.at = begin
        first, last = self.page.extent(begin, end)
        raw = self.page.raw[first:last]
        return self.page.byte_at(first), self.page.byte_at(last), escape(raw), self.page.text[begin:end]


# --- the kinds of records ---------------------------------------------------------------------------------------------

def observations(rows, page):
    """Rows of observations.tsv."""
    cursor, out = Cursor(page), []
    for ordinal, (number, line) in enumerate(rows):
        row = at_row(page, number, lambda: observation(line, cursor))
        out.append(dict(row, id=f"c{ordinal}"))
    return out


def observation(line, cursor):
    """One row of observations.tsv."""
    keep, rest = kept(line)
    pattern, *more = fields(rest)
    begin, end, surface, read = cursor.place(pattern)
    row = dict(begin=begin, end=end, surface=surface, keep=keep)
    if keep == "N":
        demand(not more, "an N row is a surface alone")
        return row
    demand(len(more) == 3, "wants surface | kind | indicator | period")
    start, stop = dates(more[2])
    row.update(indicator=more[1], period_start=start, period_end=stop)
    row.update(measure(more[0], read))
    demand(row["kind"] != "THRESHOLD" or not (start or stop), "a THRESHOLD takes no period")
    return row


def measure(flags, surface):
    """Kind, value, unit, bound, direction, base and modality, from the flags and the surface."""
    flags, _, explicit = flags.partition("=")
    kind, *names = flags.split()
    demand(kind in KINDS, f"{kind!r} is no observation kind")
    value = quantity(surface, kind == "RANK")
    if explicit:
        value.update(explicit_value(explicit))
    demand(value.get("value"), f"{surface!r} does not say its value: write =value unit")
    row = dict(bound="EXACT", modality="ACTUAL", direction="", base="") | value | dict(kind=kind)
    for name in names:
        field = ("direction" if name in DIRECTIONS else "base" if name in BASES else "bound" if name in BOUNDS
                 else "modality" if name == "PLANNED" else "")
        demand(field, f"{name!r} is no flag")
        row[field] = name
    demand((kind == "CHANGE") == bool(row["direction"]) == bool(row["base"]), "a CHANGE, and it alone, has direction and base")
    return row


def explicit_value(text):
    """`value unit` or `low..high unit` written by hand."""
    number, _, unit = text.partition(" ")
    value, _, upper = number.partition("..")
    return dict(value=value, upper=upper, unit=unit.strip())


def outline(rows, page):
    """Rows of outline.tsv and of findings.tsv, which hangs on it."""
    cursor, nodes, found, open_nodes = Cursor(page), [], [], []
    for number, line in rows:
        if line.strip().startswith("!"):
            at_row(page, number, lambda: found.append(finding(fields(line.strip()[1:]), nodes, found)))
            continue
        depth = (len(line) - len(line.lstrip(" "))) // 2
        demand(depth <= len(open_nodes), f"{page.name}: line {number} is indented too far")
        del open_nodes[depth:]
        parent = open_nodes[-1] if open_nodes else -1
        node = at_row(page, number, lambda: heading(line.strip(), cursor))
        nodes.append(dict(node, id=len(nodes), level=depth + 1, parent=parent))
        open_nodes.append(len(nodes) - 1)
    return nodes, found


def heading(line, cursor):
    """One row of outline.tsv, without its place in the tree."""
    run_in = line.startswith("+")
    style, label, words, *title = fields(line.lstrip("+"))
    demand(style in STYLES, f"{style!r} is no heading style")
    brackets = style == "BRACKET"
    pattern = f"【{words}】" if brackets else label + words
    begin, end, _, _ = cursor.place(f"[{pattern}]")
    if run_in and not title and not brackets:
        check_run_in_title(cursor.page.text, cursor.at + len(label), words)
    return dict(begin=begin, end=end, label="【】" if brackets else label.strip(), style=style, number=label_number(label),
                title=title[0] if title else words, note="runin" if run_in else "")


def check_run_in_title(text, begin, title):
    """A run-in title is the first sentence, or its first clause when the sentence is longer than 40 characters."""
    sentence = re.split(r"[。！？\n]", text[begin:], maxsplit=1)[0].strip().rstrip("；，：")
    want = sentence if len(sentence) <= 40 else re.split(r"[，；：]", sentence, maxsplit=1)[0]
    demand(title == want, f"run-in title is {title!r}, by the rule {want!r}")


def label_number(label):
    """The number in a label: 第十二条 → 12; empty without one."""
    if digits := re.search(r"\d+", label):
        return int(digits.group())
    han = re.search(r"[一二三四五六七八九十]+", label)
    if not han:
        return ""
    tens, _, ones = han.group().rpartition("十")
    if "十" not in han.group():
        return HAN_DIGITS[ones]
    return HAN_DIGITS.get(tens, 1) * 10 + HAN_DIGITS.get(ones, 0)


def finding(words, nodes, found):
    """One row of findings.tsv, for the node above it."""
    kind, detail = words[0].split()
    node = nodes[-1]["id"]
    row = dict(id=len(found), type=kind, node=node, parent_finding="")
    if kind == "FINDING":
        demand(detail in ("TOPIC", "PROBLEM") and (detail == "PROBLEM") == (len(words) == 2), "FINDING TOPIC, or PROBLEM | problem")
        return dict(row, kind=detail, problem=words[1] if len(words) == 2 else "")
    demand(kind == "ACTION" and detail in STATUSES, f"{words[0]!r} is neither FINDING nor ACTION STATUS")
    given = dict(word.split("=", 1) for word in words[1:])
    demand(set(given) <= {"found", "resolved", "due", "responsible", "note"}, f"unknown field in {given}")
    due_text, _, due_date = given.pop("due", "").partition(",")
    given["responsible"] = given.get("responsible", "").replace(",", "|")
    return dict(row, parent_finding=owner(node, nodes, found), status=detail, due_text=due_text, due_date=due_date, **given)


def owner(node, nodes, found):
    """The id of the nearest finding or action above a node."""
    by_node = {row["node"]: row["id"] for row in found}
    up = nodes[node]["parent"]
    while up != -1 and up not in by_node:
        up = nodes[up]["parent"]
    demand(up != -1, "an action stands under no finding")
    return by_node[up]


def citations(rows, page):
    """Rows of citations.tsv."""
    cursor, out = Cursor(page), []
    for number, line in rows:
        out.append(dict(at_row(page, number, lambda: citation(fields(line), cursor)), id=len(out)))
    return out


def citation(words, cursor):
    """One row of citations.tsv; trial and term are read off the title."""
    begin, end, surface, read = cursor.place(words[0])
    kind, action = words[1].split()
    demand(kind in CITATION_KINDS and action in CITATION_ACTIONS, f"{words[1]!r} is no kind and action")
    demand(read[0] == "《" and read[-1] == "》", f"{read!r} is not a title with its marks")
    term = re.search(r"(\d{4})年?(?:—|-|－|～|至)(\d{4})年", read)
    return dict(begin=begin, end=end, surface=surface, title=read[1:-1], kind=kind, action=action, trial=int("试行" in read),
                term_start=term.group(1) if term else "", term_end=term.group(2) if term else "",
                agent=words[2] if len(words) > 2 else "")


def times(rows, page):
    """Rows of times.tsv."""
    cursor, out = Cursor(page), []
    for number, line in rows:
        out.append(dict(at_row(page, number, lambda: time(line, cursor)), id=len(out)))
    return out


def time(line, cursor):
    """One row of times.tsv."""
    keep, rest = kept(line)
    pattern, kind, period, *deadline = fields(rest)
    demand(kind in TIME_KINDS, f"{kind!r} is no kind of time")
    demand(deadline in ([], ["deadline"]), f"{deadline} is not 'deadline'")
    begin, end, surface, _ = cursor.place(pattern)
    start, stop = dates(period)
    return dict(begin=begin, end_byte=end, surface=surface, keep=keep, kind=kind, start=start, end=stop, deadline=len(deadline))


def meta(rows, page):
    """The row of meta.tsv."""
    row = dict(re.split(r"\s*=\s*", line.strip(), maxsplit=1) for _, line in rows)
    demand(set(row) <= set(COLUMNS["meta"].split()), f"{page.name}: unknown key in [meta]")
    demand(row.get("genre") in GENRES, f"{page.name}: unknown genre")
    for key in ("published", "signed"):
        demand(key not in row or day(row[key], False) == row[key], f"{page.name}: {key} is no day")
    return [row]


def at_row(page, number, build):
    """Run `build`; a failure names page and row."""
    try:
        return build()
    except (PageError, ValueError) as error:
        raise PageError(f"{page.name}: expected.txt line {number}: {error}") from error


# --- writing and checking ---------------------------------------------------------------------------------------------

def expected_tables(folder):
    """({table: rows}, the page as it stands)."""
    sections = read_sections(folder / "expected.txt")
    options = [line.strip() for _, line in sections.get("options", [])]
    page = read_page(folder, options)
    nodes, found = outline(sections.get("outline", []), page)
    tables = dict(outline=nodes, findings=found, observations=observations(sections.get("observations", []), page),
                  citations=citations(sections.get("citations", []), page), times=times(sections.get("times", []), page),
                  meta=meta(sections["meta"], page))
    if "findings_open" in options:
        demand(not found, f"{page.name}: findings_open and findings")
        del tables["findings"]
    return tables, page


def to_tsv(name, rows):
    """A table as text."""
    columns = COLUMNS[name].split()
    lines = ["\t".join(columns)] + ["\t".join(str(row.get(c, "")) for c in columns) for row in rows]
    return "\n".join(lines) + "\n"


def last_byte(row):
    """Where a row's surface ends; in times.tsv `end` is a day."""
    return row.get("end_byte", row.get("end"))


def verify_bytes(folder, page, tables):
    """Every surface equals the bytes at its offsets, read from the file itself."""
    body = next(folder.glob("page.[th]*")).read_bytes()
    encoding = json.loads((folder / "page.json").read_text(encoding="utf-8"))["encoding"]
    for name, rows in tables.items():
        for row in (r for r in rows if "begin" in r):
            stretch = escape(body[row["begin"]:last_byte(row)].decode(encoding))
            want = row.get("surface", stretch)
            demand(stretch and stretch == want, f"{page.name}: {name} row {row['id']}: {want!r} but the bytes say {stretch!r}")


def check(folder, tables):
    """The committed tables are these, no more and no less."""
    for name in COLUMNS:
        path = folder / f"{name}.tsv"
        have = path.read_text(encoding="utf-8") if path.exists() else None
        want = to_tsv(name, tables[name]) if name in tables else None
        demand(have == want, f"{folder.name}: {path.name} is not up to date: run annotate.py")


def write(folder, tables):
    """The tables, beside the page."""
    for name in COLUMNS:
        path = folder / f"{name}.tsv"
        if name in tables:
            path.write_text(to_tsv(name, tables[name]), encoding="utf-8", newline="\n")
        elif path.exists():
            path.unlink()


def uncovered(page, tables):
    """Digit strings of the readable text that no observation, time or heading covers."""
    spans = [(r["begin"], last_byte(r)) for n in ("observations", "times") for r in tables[n]]
    for match in re.finditer(r"[0-9０-９]+(\.[0-9]+)?", page.text):
        first, last = page.extent(*match.span())
        begin, end = page.byte_at(first), page.byte_at(last)
        if not any(b < end and begin < e for b, e in spans):
            yield page.text[max(0, match.start() - 12):match.end() + 8].replace("\n", "⏎")


def main():
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--uncovered", action="store_true")
    parser.add_argument("folders", nargs="*", type=Path)
    options = parser.parse_args()
    folders = options.folders or sorted(path.parent for path in HERE.glob("*/page.json"))
    for folder in folders:
        tables, page = expected_tables(folder)
        verify_bytes(folder, page, tables)
        if options.check:
            check(folder, tables)
        elif options.uncovered:
            print(*(f"{page.name}: {line}" for line in uncovered(page, tables)), sep="\n")
        else:
            write(folder, tables)
        print(f"{page.name}: " + ", ".join(f"{len(rows)} {name}" for name, rows in tables.items()), file=sys.stderr)


if __name__ == "__main__":
    try:
        main()
    except PageError as error:
        sys.exit(f"annotate.py: {error}")
