"""The base of the file's shapes and the shapes of what stands in its lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, ClassVar, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, model_validator

Item = TypeVar("Item")


def as_list(value: object) -> object:
    """Return a single value as a list of one, nothing as an empty list."""
    if value is None:
        return []
    return value if isinstance(value, list | tuple) else [value]


Text = str | None
Many = Annotated[tuple[Item | None, ...], BeforeValidator(as_list)]


class Raw(BaseModel):
    """Base of all shapes.

    ``table`` is the shape's name in the table of keys, ``short`` the key that a bare text stands for, ``keyed`` the
    closed list that the keys of a mapping come from, ``closed`` the closed list that a field's value comes from.
    """

    model_config = ConfigDict(extra="forbid", defer_build=True)
    table: ClassVar[str] = ""
    short: ClassVar[str] = ""
    keyed: ClassVar[Mapping[str, str]] = {}
    closed: ClassVar[Mapping[str, str]] = {}

    @model_validator(mode="before")
    @classmethod
    def widen(cls, value: object) -> object:
        """Return a bare text as a mapping with its one key."""
        return {cls.short: value} if cls.short and isinstance(value, str) else value


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
