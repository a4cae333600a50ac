"""Text in columns of a terminal, where a Chinese character takes two."""
import unicodedata


def width(text):
    """Columns that the text takes."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in 'WF' else 1 for c in text)


def padded(text, columns, right=False):
    """The text with blanks up to so many columns, before it if `right`."""
    blanks = ' ' * (columns - width(text))
    return blanks + text if right else text + blanks


def clipped(text, columns):
    """The text, or its beginning with … where it takes more columns."""
    if width(text) <= columns:
        return text
    kept = ''
    for c in text:
        if width(kept + c) > columns - 1:
            break
        kept += c
    return kept + '…'
