"""The brief as frozen values; every value remembers its path in the user's file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.document import Span

EMPTY: Mapping[str, Any] = MappingProxyType({})


class Fact(NamedTuple):
    """A piece of the writer's own text. ``path`` is written ``focus_sectors[0].tasks[0].what``."""

    text: str
    path: str

    def span(self, text: str | None = None) -> Span:
        """Return the fact as a span, with ``text`` as shown where only punctuation differs."""
        return Span(self.text if text is None else text, "fact", (self.path,))


class Figure(NamedTuple):
    """A number with the spelling it was written in (6.50 stays 6.50)."""

    value: Decimal
    text: str
    path: str

    def span(self, unit: str = "") -> Span:
        """Return the figure with its unit as a span."""
        return Span(f"{self.text}{unit}", "fact", (self.path,))


class When(NamedTuple):
    """A day, month or year; ``month`` and ``day`` are 0 where the brief leaves them out."""

    year: int
    path: str
    month: int = 0
    day: int = 0

    @property
    def exact(self) -> date | None:
        """Return the day as a date, or None when only a month or a year is known."""
        return date(self.year, self.month, self.day) if self.day else None


class Locality(NamedTuple):
    """The place that speaks. ``upper`` is the chain above it, highest first, nearest last."""

    name: Fact
    level: str
    upper: tuple[Fact, ...] = ()
    divisions: Mapping[str, Figure] = EMPTY
    departments: Mapping[str, Fact] = EMPTY


class Meeting(NamedTuple):
    """The meeting. ``occasion`` is an id ("" when the brief names none)."""

    occasion: str = ""
    name: Fact | None = None
    date: When | None = None
    agenda: tuple[Fact, ...] = ()
    follows: tuple[Fact, ...] = ()
    other_speakers: tuple[Fact, ...] = ()


class Speaker(NamedTuple):
    """Who speaks. ``rank`` is secretary, chief, deputy, bureau_head or "" when the post is missing."""

    post: Fact | None = None
    name: Fact | None = None
    rank: str = ""


class Statistic(NamedTuple):
    """The figures of one indicator; ``indicator`` is an id of the vocabulary or the name of an own one."""

    indicator: str
    name: str
    unit: str
    value: Figure | None = None
    previous: Figure | None = None
    limit: Figure | None = None
    better: str = "lower"
    own: bool = False


class Part(NamedTuple):
    """One part of a breakdown; ``share`` tells that only its percentage of the whole is known."""

    name: Fact
    figure: Figure
    share: bool = False


class Breakdown(NamedTuple):
    """How one indicator's figure divides. ``by`` is sector, area or another word of the brief."""

    indicator: str
    by: str
    parts: tuple[Part, ...]


class Statistics(NamedTuple):
    """All figures of one period. ``period`` and the rest are texts as the draft says them."""

    period: Fact | None = None
    as_of: When | None = None
    compared_with: Fact | None = None
    indicators: tuple[Statistic, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    notes: tuple[Fact, ...] = ()


class Task(NamedTuple):
    """Who does what by when; ``move`` is an id or ""."""

    what: Fact
    who: Fact | None = None
    by: When | None = None
    move: str = ""


class FocusSector(NamedTuple):
    """A sector the speech dwells on; ``path`` is where it stands in the file."""

    sector: str
    path: str
    situation: tuple[Fact, ...] = ()
    tasks: tuple[Task, ...] = ()


class NamedProblem(NamedTuple):
    """A problem the brief names; ``sector`` is an id or ""."""

    what: Fact
    sector: str = ""


class Case(NamedTuple):
    """An accident to warn by. Without ``source`` it must not be used."""

    what: Fact
    date: When | None = None
    place: Fact | None = None
    deaths: Figure | None = None
    injured: Figure | None = None
    lesson: Fact | None = None
    source: Fact | None = None
    sector: str = ""


class Background(NamedTuple):
    """A figure from outside that the speech may quote; without ``source`` it must not be used."""

    what: Fact
    source: Fact | None = None


class Objective(NamedTuple):
    """A goal: free text, or an indicator with a change in percent (``change.value`` −5 for −5 %)."""

    text: Fact | None = None
    indicator: str = ""
    change: Figure | None = None


class CitedDocument(NamedTuple):
    """A document the speech cites by title, number and points."""

    title: Fact
    number: Fact | None = None
    points: tuple[Fact, ...] = ()


class Scheme(NamedTuple):
    """A number slogan of the house (“1234”工程) and what stands behind each number."""

    name: Fact
    items: tuple[Fact, ...] = ()


class Style(NamedTuple):
    """How the draft should be. ``chars`` 0: no length asked; ``pace`` in characters a minute."""

    headings: str = ""
    chars: int = 0
    pace: int = 200
    layout: str = "标准"
    numbering: str = "chinese"
    scheme: Scheme | None = None
    length_path: str = ""


class Brief(NamedTuple):
    """The whole brief, validated. ``file`` is the path it was read from, ``notes`` what was accepted with a remark."""

    locality: Locality
    year: int
    meeting: Meeting = Meeting()
    speaker: Speaker = Speaker()
    statistics: Statistics = Statistics()
    focus_sectors: tuple[FocusSector, ...] = ()
    achievements: tuple[Fact, ...] = ()
    problems: tuple[NamedProblem, ...] = ()
    cases: tuple[Case, ...] = ()
    tasks: tuple[Task, ...] = ()
    accountability: tuple[Fact, ...] = ()
    background: tuple[Background, ...] = ()
    traits: tuple[Fact, ...] = ()
    objectives: tuple[Objective, ...] = ()
    campaigns: tuple[Fact, ...] = ()
    documents: tuple[CitedDocument, ...] = ()
    seasons: tuple[Fact, ...] = ()
    style: Style = Style()
    seed: int | None = None
    file: str = ""
    notes: tuple[str, ...] = ()
    facts: Mapping[str, str] = EMPTY
    """Every stated leaf of the file: path → text as written. What the draft must use or list as unused."""
