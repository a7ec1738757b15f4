"""Blocks as lines of print: a run-in heading and the paragraph behind it are one line."""

from __future__ import annotations

from typing import NamedTuple

from generator.document.model import Document, Span


class Line(NamedTuple):
    """One paragraph as printed. ``head`` is a run-in heading's spans, empty for a line of one piece."""

    type: str
    level: int
    number: str
    head: tuple[Span, ...]
    spans: tuple[Span, ...]
    section: str = ""

    @property
    def text(self) -> str:
        """Return the whole line with its number."""
        return self.number + "".join(span.text for span in (*self.head, *self.spans))


def lines(document: Document) -> list[Line]:
    """Return the document's lines in order."""
    rows: list[Line] = []
    waits = False
    for kind, spans, level, number, run_in, section in document.blocks:
        if waits and kind == "paragraph":
            head = rows[-1]
            rows[-1] = Line(head.type, head.level, head.number, head.spans, spans, head.section)
        else:
            rows.append(Line(kind, level, number, (), spans, section))
        waits = run_in and kind == "heading"
    return rows
