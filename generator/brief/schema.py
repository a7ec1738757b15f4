"""The shape of a brief as it stands in the file: every leaf is text, short forms widened, unknown keys refused.

Nothing is required here: what is missing, unknown or contradictory is said by ``convert`` and ``consistency``,
so that one mistake hides no other.
"""

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


class RawLocality(Raw):
    """``locality``."""

    table, short = "locality", "name"
    keyed = {"divisions": "divisions", "departments": "functions"}
    closed = {"level": "levels"}
    name: Text = None
    level: Text = None
    parent: Text = None
    upper: Many[str] = ()
    divisions: dict[str, Text] | None = None
    departments: dict[str, Text] | None = None


class RawMeeting(Raw):
    """``meeting``."""

    table, short = "meeting", "occasion"
    closed = {"occasion": "occasions"}
    occasion: Text = None
    name: Text = None
    date: Text = None
    agenda: Many[str] = ()
    follows: Many[str] = ()
    other_speakers: Many[str] = ()


class RawSpeaker(Raw):
    """``speaker``."""

    table, short = "speaker", "post"
    post: Text = None
    name: Text = None


class RawIndicator(Raw):
    """The figures of one indicator; ``name``, ``unit`` and ``better`` define an own one."""

    table, short = "indicator", "value"
    closed = {"better": "betters"}
    value: Text = None
    previous: Text = None
    limit: Text = None
    unit: Text = None
    name: Text = None
    better: Text = None


class RawBreakdown(Raw):
    """One of ``statistics.breakdowns``."""

    table = "breakdown"
    closed = {"indicator": "indicators"}
    indicator: Text = None
    by: Text = None
    parts: dict[str, Text] | None = None
    shares: dict[str, Text] | None = None


class RawStatistics(Raw):
    """``statistics``."""

    table = "statistics"
    keyed = {"indicators": "indicators"}
    period: Text = None
    as_of: Text = None
    compared_with: Text = None
    indicators: dict[str, RawIndicator | None] | None = None
    breakdowns: Many[RawBreakdown] = ()
    notes: Many[str] = ()


class RawTask(Raw):
    """A task, of a sector or of the whole."""

    table, short = "task", "what"
    closed = {"move": "moves"}
    who: Text = None
    what: Text = None
    by: Text = None
    move: Text = None


class RawFocus(Raw):
    """One of ``focus_sectors``."""

    table, short = "focus_sector", "sector"
    closed = {"sector": "sectors"}
    sector: Text = None
    situation: Many[str] = ()
    tasks: Many[RawTask] = ()


class RawProblem(Raw):
    """One of ``problems``."""

    table, short = "problem", "what"
    closed = {"sector": "sectors"}
    what: Text = None
    sector: Text = None


class RawCase(Raw):
    """One of ``cases``."""

    table, short = "case", "what"
    closed = {"sector": "sectors"}
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
    closed = {"indicator": "indicators"}
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


class RawStyle(Raw):
    """``style``."""

    table = "style"
    closed = {"headings": "heading_styles", "layout": "layouts", "numbering": "numbering"}
    headings: Text = None
    length: Text = None
    pace: Text = None
    layout: Text = None
    numbering: Text = None
    scheme: RawScheme | None = None


class RawBrief(Raw):
    """The whole file."""

    table = "brief"
    closed = {"seasons": "seasons"}
    locality: RawLocality | None = None
    year: Text = None
    meeting: RawMeeting | None = None
    speaker: RawSpeaker | None = None
    statistics: RawStatistics | None = None
    focus_sectors: Many[RawFocus] = ()
    achievements: Many[str] = ()
    problems: Many[RawProblem] = ()
    cases: Many[RawCase] = ()
    tasks: Many[RawTask] = ()
    accountability: Many[str] = ()
    background: Many[RawBackground] = ()
    traits: Many[str] = ()
    objectives: Many[RawObjective] = ()
    campaigns: Many[str] = ()
    documents: Many[RawDocument] = ()
    seasons: Many[str] = ()
    style: RawStyle | None = None
    seed: Text = None
