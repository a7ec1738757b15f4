"""A text whose lines were changed before parsing, and the way back from its columns to the file's."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Mended:
    """The text as it is parsed. ``_edits`` holds for each line the columns where characters were put in or taken out."""

    lines: list[str]
    _edits: dict[int, list[tuple[int, int]]] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "\n".join(self.lines)

    def column(self, line: int, column: int) -> int:
        """Return the column (from 0) of the file for one of the mended text."""
        for start, shift in reversed(self._edits.get(line, [])):
            if column >= start:
                column -= shift
        return max(column, 0)

    def replace(self, line: int, start: int, end: int, new: str) -> None:
        """Put ``new`` in place of a stretch of a line."""
        old = self.lines[line]
        self.lines[line] = old[:start] + new + old[end:]
        if len(new) != end - start:
            self._edits.setdefault(line, []).append((start + len(new), len(new) - (end - start)))


def scan(line: str, quote: str, stack: list[str]) -> tuple[str, list[str]]:
    """Return the open quote and the open brackets after a line, given those before it."""
    before, fresh = " ", True
    for char in line:
        if quote:
            quote = "" if char == quote and before != "\\" else quote
        elif char == "#" and before in " \t":
            break
        elif char in "\"'" and fresh:
            quote = char
        elif char in "[{" and (fresh or stack):
            stack.append(char)
        elif char in "]}" and stack:
            stack.pop()
        fresh = char in "[{,，" or (char == " " and (fresh or before in ":-,")) if not quote else False
        before = char
    return quote, stack
