"""Text inside XML: escaping, and what XML 1.0 does not allow at all."""

from __future__ import annotations

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

LINE_SEPARATOR = "\u2028"
"""Unicode's own line break, which the title's lines are joined with on their way into XML."""

_MARKUP = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_NONCHARACTERS = ("\ufffe", "\uffff")
_ALLOWED = bytes.maketrans(bytes(range(32)), bytes(32 if code in b"\t\n\v\f\r" else 0 for code in range(32)))
"""Line breaks and tabs to blanks, the other controls to zero: zero bytes are then looked for and dropped."""


def escaped(text: str) -> str:
    """Return a text as it stands between tags."""
    if "&" in text or "<" in text or ">" in text:
        return text.translate(_MARKUP)
    return text


def part(xml: str) -> bytes:
    """Return a finished part as UTF-8 bytes that any XML 1.0 reader takes.

    The characters XML forbids (controls, lone surrogates, U+FFFE, U+FFFF; XML 1.0, 2.2) are dropped, line breaks and
    tabs become blanks. One pass over the whole part: in UTF-8 the bytes below 32 never stand inside a character.
    """
    if _NONCHARACTERS[0] in xml or _NONCHARACTERS[1] in xml:
        xml = xml.replace(_NONCHARACTERS[0], "").replace(_NONCHARACTERS[1], "")
    content = xml.encode("utf-8", "ignore").translate(_ALLOWED)
    return content.replace(b"\0", b"") if b"\0" in content else content
