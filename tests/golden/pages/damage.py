#!/usr/bin/env python3
"""Make the damaged fixture pages from their clean text, the way mirror sites damage pages.

usage: damage.py [--check]

A folder with `clean.txt` and `damage.json` gets its page.txt from them. Two kinds of damage, both of byte-level tools that
worked on GBK text without minding where a character begins:

  readings  after some characters their reading was inserted: 進(jìn)行. `{"readings": {"進": "jìn", …}, "keep_every": 3}`:
            every third occurrence of a listed character is left alone; without keep_every none is.
  lost_leads  a run of text was cut between the two bytes of a character. The lead byte, orphaned, became `?`; the rest of the
            run was read shifted by one byte; a lead byte before a digit swallowed the digit. `{"lost_leads": ["整改。[开]工"]}`:
            the run starts behind the lead byte of the character before the bracket, which ends in A3, and the bracketed
            character gives the next byte: A3BF reads ？, A3A1 ！, A3AC ，.

The forward model of the second kind: an orphaned lead byte, or one before a byte below 40, is `?` and takes that byte with it;
a pair that GBK leaves unmapped vanishes; a pair with a trail of 40..7E restores the parity when ASCII follows; a run ends
before the next 。 or ，.
"""
import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).parent
CUT_BYTE = 0xA3
RUN_ENDS = "。，\n"


def insert_readings(text, readings, keep_every):
    """The text with readings behind the listed characters."""
    seen, out = dict.fromkeys(readings, 0), []
    for character in text:
        out.append(character)
        if character in readings:
            seen[character] += 1
            if not keep_every or seen[character] % keep_every:
                out.append(f"({readings[character]})")
    return "".join(out)


def lose_lead(text, pattern):
    """The text with one run shifted; `pattern` marks the character behind the cut one."""
    head, rest = pattern.split("[", 1)
    whole = pattern.replace("[", "").replace("]", "")
    if text.count(whole) != 1 or not rest:
        raise ValueError(f"{whole!r} does not stand once in the text")
    cut = text.index(whole) + len(head) - 1
    lead_and_trail = text[cut].encode("gbk")
    if lead_and_trail[-1] != CUT_BYTE:
        raise ValueError(f"{text[cut]!r} does not end in A3")
    end = min(at for mark in RUN_ENDS if (at := text.find(mark, cut + 1)) >= 0)
    run = text[cut + 1:end].encode("gbk")
    return text[:cut] + "?" + read_shifted(bytes([CUT_BYTE]) + run) + text[end:]


def read_shifted(run):
    """GBK bytes as a careless decoder reads them."""
    out, at = [], 0
    while at < len(run):
        if run[at] < 0x80:
            out.append(chr(run[at]))
            at += 1
        elif at + 1 == len(run) or run[at + 1] < 0x40:
            out.append("?")
            at += 2
        else:
            out.append(pair(run[at:at + 2]))
            at += 2
    return "".join(out)


def pair(two):
    """Two bytes as GBK; nothing where GBK has no character for them."""
    try:
        return two.decode("gbk")
    except UnicodeDecodeError:
        return ""


def damaged(folder):
    """The page text of a folder."""
    text = (folder / "clean.txt").read_text(encoding="utf-8")
    how = json.loads((folder / "damage.json").read_text(encoding="utf-8"))
    for pattern in how.get("lost_leads", []):
        text = lose_lead(text, pattern)
    return insert_readings(text, how.get("readings", {}), how.get("keep_every", 0))


def main():
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="fail unless every damaged page is what its clean text gives")
    options = parser.parse_args()
    for source in sorted(HERE.glob("*/damage.json")):
        page, want = source.with_name("page.txt"), damaged(source.parent).encode("utf-8")
        if not options.check:
            page.write_bytes(want)
        elif page.read_bytes() != want:
            sys.exit(f"damage.py: {page.parent.name}: page.txt is not what clean.txt and damage.json give")


if __name__ == "__main__":
    main()
