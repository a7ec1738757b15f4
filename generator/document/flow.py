"""Blocks as lines of print: a run-in heading and the paragraph behind it are one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.document.model import Block, Document, Span


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
    return list(_lines(document.blocks))


def _lines(blocks: Sequence[Block]) -> Iterator[Line]:
    """Yield lines; a run-in heading waits for the paragraph that follows it."""
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None:
            if block.type == "paragraph":
                yield Line("heading", waiting.level, waiting.number, waiting.spans, block.spans, waiting.section)
                waiting = None
                continue
            yield _alone(waiting)
            waiting = None
        if block.type == "heading" and block.run_in:
            waiting = block
        else:
            yield _alone(block)
    if waiting is not None:
        yield _alone(waiting)


def _alone(block: Block) -> Line:
    """Return the line of a block that stands by itself."""
    return Line(block.type, block.level, block.number, (), block.spans, block.section)
