"""Stretches of a text that are names or figures, and the text without them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

HOLE = "\ue100"
"""What stands in place of an entity in a masked text."""
START, END = itemgetter(0), itemgetter(1)


class Span(NamedTuple):
    """An entity at ``[start, end)`` of a text."""

    start: int
    end: int
    type: str


made: Callable[[tuple[int, int, str]], Span] = partial(tuple.__new__, Span)
"""Makes a span of its three parts: very many are made, and this is twice as fast as the class."""


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order without overlaps: what overlaps becomes one span with the type of its longest part."""
    result: list[Span] = []
    longest, last = 0, Span(0, 0, "")
    for span in sorted(sorted(spans, key=END, reverse=True), key=START):
        start, end, kind = span
        if start >= last.end:
            result.append(span)
            last, longest = span, end - start
            continue
        kind = kind if end - start > longest else last.type
        longest = max(longest, end - start)
        if end > last.end or kind != last.type:
            last = result[-1] = Span(last.start, max(last.end, end), kind)
    return result


def masked(
    text: str, spans: Sequence[Span], start: int, end: int, first: int = 0, own: Mapping[str, str] = MappingProxyType({})
) -> str:
    """Return ``text[start:end]`` with every span replaced by the hole; the spans are sorted and merged.

    ``first`` is the place of the first that ends behind ``start``. ``own`` gives holes of their own for some wordings.
    """
    hidden, place = "", start
    while first < len(spans) and spans[first].start < end:
        begin, stop, _ = spans[first]
        hole = own.get(text[begin:stop], HOLE)
        hidden += text[place:begin] + hole if begin > place else hole
        place, first = stop, first + 1
    return hidden + text[place:end]
