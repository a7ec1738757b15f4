"""Stretches of a text that are names or figures, and the text without them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

HOLE = "\ue100"
"""What stands in place of an entity in a masked text."""


class Span(NamedTuple):
    """An entity at ``[start, end)`` of a text."""

    start: int
    end: int
    type: str


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order without overlaps: what overlaps becomes one span with the type of its longest part."""
    result: list[Span] = []
    longest = 0
    for span in sorted(spans, key=lambda one: (one.start, -one.end)):
        if result and span.start < result[-1].end:
            last = result[-1]
            kind = span.type if span.end - span.start > longest else last.type
            longest = max(longest, span.end - span.start)
            if span.end > last.end or kind != last.type:
                result[-1] = Span(last.start, max(last.end, span.end), kind)
        else:
            result.append(span)
            longest = span.end - span.start
    return result


def masked(text: str, spans: Sequence[Span], start: int, end: int) -> str:
    """Return ``text[start:end]`` with every one of its (sorted, merged) spans replaced by the hole."""
    pieces, place = [], start
    for span in spans:
        pieces += [text[place : max(place, span.start)], HOLE]
        place = min(span.end, end)
    return "".join(pieces) + text[place:end]
