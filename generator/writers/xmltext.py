"""Text inside XML: escaping, and what XML 1.0 does not allow at all.

A part is made of pieces in turn: markup at the even places, text at the odd ones.
"""

from __future__ import annotations

from collections.abc import Sequence

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

_IDEOGRAPHIC_SPACE = "\u3000"
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_BLANKS = dict.fromkeys("\t\n\v\f\r", " ")
_FORBIDDEN = dict.fromkeys(map(chr, (*range(32), 0xFFFE, 0xFFFF)))
_TABLE = str.maketrans({**_FORBIDDEN, **_BLANKS, **_MARKUP})


def escaped(text: str) -> str:
    """Return a text as it stands between tags: line breaks and tabs as blanks, other controls dropped (XML 1.0, 2.2)."""
    return text.translate(_TABLE)


def part(pieces: Sequence[str]) -> bytes:
    """Return a finished part as UTF-8 bytes that any XML 1.0 reader takes; lone surrogates are dropped.

    One look at all the text tells whether any of it must be escaped: mostly none must.
    """
    texts = pieces[1::2]
    if _doubtful("".join(texts)):
        pieces = list(pieces)
        pieces[1::2] = map(escaped, texts)
    return "".join(pieces).encode("utf-8", "ignore")


def _doubtful(text: str) -> bool:
    """Return whether a text may hold what must be escaped. What prints is allowed in XML; so is the wide blank."""
    if "&" in text or "<" in text or ">" in text:
        return True
    return not (text.isprintable() or text.replace(_IDEOGRAPHIC_SPACE, "").isprintable())
