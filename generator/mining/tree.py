"""Nodes of a speech and what belongs to each of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from generator.mining.lines import Line


class Node(NamedTuple):
    """A stretch of a speech from ``(paragraph, start)`` to the next node; ``own`` is its text up to there, heading included.

    ``lead`` is what its paragraph says before the first of its row; ``parent`` the place of the node above it, or -1.
    """

    level: int
    marker: str
    heading: str
    paragraph: int
    start: int
    own: str = ""
    parent: int = -1
    lead: str = ""


def filled(nodes: Sequence[Node], paragraphs: Sequence[Line], ends: set[int]) -> list[Node]:
    """Return the nodes with their own text and parent."""
    done: list[Node] = []
    open_ones: list[int] = []
    closings = sorted(ends)
    firsts: dict[tuple[int, int], int] = {}
    for node in nodes:
        firsts.setdefault((node.paragraph, node.level), node.start)
    for number, node in enumerate(nodes):
        following = nodes[number + 1] if number + 1 < len(nodes) else None
        closed = bisect_right(closings, node.paragraph)
        stop = closings[closed] if closed < len(closings) else len(paragraphs)
        text = _between(paragraphs, node, following, stop)
        while open_ones and (
            nodes[open_ones[-1]].level >= node.level or bisect_right(closings, nodes[open_ones[-1]].paragraph) < closed
        ):
            open_ones.pop()
        done.append(
            Node(
                node.level,
                node.marker,
                node.heading,
                node.paragraph,
                node.start,
                text,
                open_ones[-1] if open_ones else -1,
                _lead(paragraphs, firsts, node),
            )
        )
        open_ones.append(number)
    return done


def _lead(paragraphs: Sequence[Line], firsts: Mapping[tuple[int, int], int], node: Node) -> str:
    """Return the sentence before the first of a row of items inside a paragraph."""
    if node.start == 0:
        return ""
    return re.split("[。！？!?]", paragraphs[node.paragraph].text[: firsts[node.paragraph, node.level]])[-1]


def _between(paragraphs: Sequence[Line], node: Node, following: Node | None, stop: int) -> str:
    """Return the text from a node to the next one, or to the closing."""
    if following is not None and following.paragraph == node.paragraph:
        return paragraphs[node.paragraph].text[node.start : following.start]
    if node.start > 0:
        return paragraphs[node.paragraph].text[node.start :]
    last = min(stop, following.paragraph if following else len(paragraphs))
    pieces = [paragraphs[node.paragraph].text[node.start :], *(line.text for line in paragraphs[node.paragraph + 1 : last])]
    if following is not None and following.paragraph < stop and following.paragraph < len(paragraphs):
        pieces.append(paragraphs[following.paragraph].text[: following.start])
    return "\n".join(pieces)
