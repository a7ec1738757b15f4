"""The outline: an ordered tree of nodes, each with its move, its facts and its weight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.brief.model import EMPTY
from generator.document import Unused


class Node(NamedTuple):
    """A stretch of the speech.

    ``id`` is its stable path (``tasks/sector.coal_mine``); ``title`` is the name under which heading families have it, ``part``
    that of its building block. ``themes`` holds for a section the parts one of which its theme needs, for a point (in
    second place) the theme it would give by itself; ``level`` is 0 for opening and closing, 1 for a numbered
    section, 2 for a point in it. ``facts`` holds brief values by group; ``headed`` tells whether it has a heading of
    its own. ``weight`` (1–9) decides what goes first when space is short; ``budget`` is in characters.
    """

    id: str
    level: int
    move: str
    template: str
    theme: str = ""
    title: str = ""
    part: str = ""
    themes: tuple[tuple[str, ...], str] = ((), "")
    sector: str = ""
    facts: Mapping[str, Any] = EMPTY
    weight: int = 5
    headed: bool = False
    budget: int = 0
    children: tuple[Node, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield the node and everything below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


class Outline(NamedTuple):
    """The plan of one speech. ``target`` is the length aimed at, ``limit`` the least and greatest, in characters."""

    plan: str
    occasion: str
    numbering: str
    nodes: tuple[Node, ...]
    target: int
    least: int
    greatest: int
    unused: tuple[Unused, ...] = ()

    def walk(self) -> Iterator[Node]:
        """Yield all nodes in reading order."""
        for node in self.nodes:
            yield from node.walk()
