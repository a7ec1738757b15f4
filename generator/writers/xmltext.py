"""Text inside XML: escaping, and what XML 1.0 does not allow at all."""

from __future__ import annotations

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

LINE_SEPARATOR = "\u2028"
"""Unicode's own line break, which the title's lines are joined with on their way into XML."""

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_SPACES = bytes.maketrans(b"\t\n\r\v\f", b"     ")
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\v\f")
_NONCHARACTERS = (b"\xef\xbf\xbe", b"\xef\xbf\xbf")


def escaped(text: str) -> str:
    """Return a text as it stands between tags or in a double-quoted attribute."""
    if "&" in text or "<" in text or ">" in text or '"' in text:
        return text.translate(_MARKUP)
    return text


def part(xml: str) -> bytes:
    """Return a finished part as UTF-8 bytes that any XML 1.0 reader takes.

    The characters XML forbids (controls, lone surrogates, U+FFFE, U+FFFF; XML 1.0, 2.2) are dropped, line breaks and
    tabs become blanks. One pass over the whole part: in UTF-8 the bytes below 32 never stand inside a character.
    """
    content = xml.encode("utf-8", "ignore").translate(_SPACES, _CONTROLS)
    for noncharacter in _NONCHARACTERS:
        if noncharacter in content:
            content = content.replace(noncharacter, b"")
    return content
