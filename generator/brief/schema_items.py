"""The base of the file's shapes and the shapes of what stands in its lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, TypeVar

Item = TypeVar("Item")
Text = str | None
Many = tuple[Item | None, ...]


class Raw:
    """Base of all shapes: fields with their defaults, which ``validate`` fills. Plain classes, for every start pays for them.

    ``table`` is the shape's name in the table of keys, ``short`` the key that a bare text stands for, ``keyed`` the
    closed list that the keys of a mapping come from, ``closed`` the closed list that a field's value comes from.
    """

    table: ClassVar[str] = ""
    short: ClassVar[str] = ""
    keyed: ClassVar[Mapping[str, str]] = {}
    closed: ClassVar[Mapping[str, str]] = {}

    def __init__(self, **stated: object) -> None:
        """Take the fields that are stated."""
        self.__dict__.update(stated)


class RawTask(Raw):
    """A task, of a sector or of the whole."""

    table, short = "task", "what"
    closed: ClassVar[Mapping[str, str]] = {"move": "moves"}
    who: Text = None
    what: Text = None
    by: Text = None
    move: Text = None


class RawFocus(Raw):
    """One of ``focus_sectors``."""

    table, short = "focus_sector", "sector"
    closed: ClassVar[Mapping[str, str]] = {"sector": "sectors"}
    sector: Text = None
    situation: Many[str] = ()
    tasks: Many[RawTask] = ()


class RawProblem(Raw):
    """One of ``problems``."""

    table, short = "problem", "what"
    closed: ClassVar[Mapping[str, str]] = {"sector": "sectors"}
    what: Text = None
    sector: Text = None


class RawCase(Raw):
    """One of ``cases``."""

    table, short = "case", "what"
    closed: ClassVar[Mapping[str, str]] = {"sector": "sectors"}
    date: Text = None
    place: Text = None
    what: Text = None
    deaths: Text = None
    injured: Text = None
    lesson: Text = None
    source: Text = None
    sector: Text = None


class RawBackground(Raw):
    """One of ``background``."""

    table, short = "background", "what"
    what: Text = None
    source: Text = None


class RawObjective(Raw):
    """One of ``objectives``."""

    table, short = "objective", "text"
    closed: ClassVar[Mapping[str, str]] = {"indicator": "indicators"}
    text: Text = None
    indicator: Text = None
    change: Text = None


class RawDocument(Raw):
    """One of ``documents``."""

    table, short = "document", "title"
    title: Text = None
    number: Text = None
    points: Many[str] = ()


class RawScheme(Raw):
    """``style.scheme``."""

    table, short = "scheme", "name"
    name: Text = None
    items: Many[str] = ()
