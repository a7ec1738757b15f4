"""YAML text → nodes that keep every value as text with its line and column.

Nothing is interpreted (6.50 stays 6.50, 2026-02-26 stays text); tags, anchors that refer to themselves, keys that
stand twice, deep nesting and alias bombs are problems. Built from parser events, so a file is never expanded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from generator.brief.encodings import cleaned
from generator.brief.mended import Mended
from generator.brief.report import Place, Report

MAX_DEPTH = 20
MAX_NODES = 20_000
Parsed: TypeAlias = Any
"""A parser event or mark; which attributes it has depends on its class."""
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_WIDE = (("\u2e80", "\u9fff"), ("\uf900", "\ufaff"), ("\uff00", "\uff60"), ("\u2014", "\u2026"))


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, None when nothing is written."""

    place: Place
    text: str | None
    weight: int = 1


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list. ``weight`` counts the nodes with every alias expanded."""

    place: Place
    items: tuple[Node, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order of the file."""

    place: Place
    pairs: tuple[tuple[Scalar, Node], ...]
    weight: int


Node = Scalar | Sequence | Mapping
Anchors = dict[str, Node | None]


class UnreadableError(Exception):
    """The text cannot be read further; ``args`` are the place, the message's id and its values."""


def tidy(text: str, folded: bool = False) -> str:
    """Return a text without outer blanks and control characters, its lines joined (without a blank beside Chinese).

    ``folded``: the parser has joined the lines already, with blanks.
    """
    text = cleaned(text)
    joined = ""
    for piece in text.split() if folded else map(str.strip, text.split("\n")):
        blank = joined and piece and not _is_wide(joined[-1]) and not _is_wide(piece[0])
        joined += f" {piece}" if blank else piece
    return joined


def _is_wide(char: str) -> bool:
    """Return whether a character is one of Chinese text, beside which YAML's folding blank would be wrong."""
    return any(first <= char <= last for first, last in _WIDE)


class Composer:
    """Builds the nodes of one text."""

    def __init__(self, mended: Mended, report: Report, first_line: int = 0, anchors: Anchors | None = None) -> None:
        """Keep what the nodes' places are computed from.

        ``first_line`` is the number of lines before the text, ``anchors`` what stands under a name in it.
        """
        self._mended, self._report, self._first = mended, report, first_line
        self._anchors: Anchors = {} if anchors is None else anchors

    def compose(self, text: str) -> Node | None:
        """Return the only document of the text, None when it is empty. Raises UnreadableError, yaml.YAMLError."""
        events = iter(yaml.parse(text, Loader=LOADER))
        root: Node | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._report.problem_at(self.place(event.start_mark), "second_document")
                    break
                root = self._node(next(events), events, 0)
        return root

    def place(self, mark: Parsed, key: str = "") -> Place:
        """Return the place a mark of the mended text has in the file."""
        line = mark.line + self._first
        return Place(line + 1, self._mended.column(line, mark.column) + 1, key)

    def _node(self, event: Parsed, events: Iterator[Parsed], depth: int) -> Node:
        """Return the node an event begins."""
        place = self.place(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event, place)
        if depth > MAX_DEPTH:
            raise UnreadableError(place, "too_deep", {"limit": MAX_DEPTH})
        if event.tag not in {None, "!"}:
            self._report.problem_at(place, "tag", tag=event.tag)
        if event.anchor:
            self._anchors[event.anchor] = None
        node = self._content(event, events, depth, place)
        if node.weight > MAX_NODES:
            raise UnreadableError(place, "too_many", {"limit": MAX_NODES})
        if event.anchor:
            self._anchors[event.anchor] = node
        return node

    def _content(self, event: Parsed, events: Iterator[Parsed], depth: int, place: Place) -> Node:
        """Return the scalar, list or mapping an event begins."""
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, depth, place)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, depth, place)
        empty = event.style is None and event.value in NULLS
        folded = event.style != "|" and event.start_mark.line != event.end_mark.line
        return Scalar(place, None if empty else tidy(event.value, folded))

    def _alias(self, event: Parsed, place: Place) -> Node:
        """Return the node an alias stands for."""
        node = self._anchors.get(event.anchor)
        if node is None:
            raise UnreadableError(place, "syntax_start", {"char": "*"})
        return node

    def _sequence(self, events: Iterator[Parsed], depth: int, place: Place) -> Sequence:
        """Return the list whose items follow."""
        items: list[Node] = []
        weight = 1
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, depth + 1))
            weight = self._weighed(weight + items[-1].weight, place)
        return Sequence(place, tuple(items), weight)

    def _mapping(self, events: Iterator[Parsed], depth: int, place: Place) -> Mapping:
        """Return the mapping whose pairs follow; a key that stands twice is a problem, the first one counts."""
        pairs: dict[str, tuple[Scalar, Node]] = {}
        weight = 1
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._node(event, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            weight = self._weighed(weight + value.weight + 1, place)
            if not isinstance(key, Scalar) or not key.text:
                self._report.problem_at(key.place, "key_shape")
            elif key.text in pairs:
                first = pairs[key.text][0].place.line
                self._report.problem_at(Place(key.place.line, key.place.column, key.text), "duplicate_key", first=first)
            else:
                pairs[key.text] = (key, value)
        return Mapping(place, tuple(pairs.values()), weight)

    def _weighed(self, weight: int, place: Place) -> int:
        """Return the weight, raising UnreadableError when aliases blow it up."""
        if weight > MAX_NODES:
            raise UnreadableError(place, "too_many", {"limit": MAX_NODES})
        return weight
