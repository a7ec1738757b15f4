"""Text in columns where a Chinese character is two columns wide."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from unicodedata import east_asian_width

WIDEST = 96
FIRST_COLUMN = 30
GAP = 2
_PIECE = re.compile(r"[!-~]+[，。；：、！？）”》]*|.[，。；：、！？）”》]*", re.S)


def width(text: str) -> int:
    """Return the columns a text takes."""
    return sum(2 if east_asian_width(char) in "WFA" else 1 for char in text)


def pad(text: str, columns: int) -> str:
    """Return the text with blanks up to ``columns``."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Return the lines of a text, at most ``columns`` wide where words and closing marks, which are not torn off, allow."""
    lines = []
    for paragraph in text.split("\n"):
        line = ""
        for piece in _PIECE.findall(paragraph):
            if line and width(line) + width(piece.rstrip()) > columns:
                lines.append(line.rstrip())
                line = ""
            line += piece if line or piece.strip() else ""
        lines.append(line.rstrip())
    return lines


def table(rows: Sequence[tuple[str, str]], indent: int = 2) -> str:
    """Return two columns, the second wrapped and aligned; a long first cell has the line to itself."""
    screen = min(shutil.get_terminal_size().columns, WIDEST)
    first = min(max((width(name) for name, _ in rows), default=0), FIRST_COLUMN)
    margin = " " * indent
    lines = []
    for name, text in rows:
        body = wrap(text, max(screen - indent - first - GAP, 20))
        if width(name) > first:
            lines.append(margin + name)
            body.insert(0, "")
        else:
            lines.append((margin + pad(name, first + GAP) + body[0]).rstrip())
        lines += [(margin + " " * (first + GAP) + line).rstrip() for line in body[1:]]
    return "\n".join(lines)
