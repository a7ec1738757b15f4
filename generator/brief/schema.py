"""The shape of a brief as it stands in the file: every leaf is text, short forms widened, unknown keys refused.

Nothing is required here: what is missing, unknown or contradictory is said by ``convert`` and ``consistency``,
so that one mistake hides no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from generator.brief.schema_items import (
    Many,
    Raw,
    RawBackground,
    RawCase,
    RawDocument,
    RawFocus,
    RawObjective,
    RawProblem,
    RawScheme,
    RawTask,
    Text,
)


class RawLocality(Raw):
    """``locality``."""

    table, short = "locality", "name"
    keyed: ClassVar[Mapping[str, str]] = {"divisions": "divisions", "departments": "functions"}
    closed: ClassVar[Mapping[str, str]] = {"level": "levels"}
    name: Text = None
    level: Text = None
    parent: Text = None
    upper: Many[str] = ()
    divisions: dict[str, Text] | None = None
    departments: dict[str, Text] | None = None


class RawMeeting(Raw):
    """``meeting``."""

    table, short = "meeting", "occasion"
    closed: ClassVar[Mapping[str, str]] = {"occasion": "occasions"}
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
    closed: ClassVar[Mapping[str, str]] = {"better": "betters"}
    value: Text = None
    previous: Text = None
    limit: Text = None
    unit: Text = None
    name: Text = None
    better: Text = None


class RawBreakdown(Raw):
    """One of ``statistics.breakdowns``."""

    table = "breakdown"
    closed: ClassVar[Mapping[str, str]] = {"indicator": "indicators"}
    indicator: Text = None
    by: Text = None
    parts: dict[str, Text] | None = None
    shares: dict[str, Text] | None = None


class RawStatistics(Raw):
    """``statistics``."""

    table = "statistics"
    keyed: ClassVar[Mapping[str, str]] = {"indicators": "indicators"}
    period: Text = None
    as_of: Text = None
    compared_with: Text = None
    indicators: dict[str, RawIndicator | None] | None = None
    breakdowns: Many[RawBreakdown] = ()
    notes: Many[str] = ()


class RawStyle(Raw):
    """``style``."""

    table = "style"
    closed: ClassVar[Mapping[str, str]] = {"headings": "heading_styles", "layout": "layouts", "numbering": "numbering"}
    headings: Text = None
    length: Text = None
    pace: Text = None
    layout: Text = None
    numbering: Text = None
    scheme: RawScheme | None = None


class RawBrief(Raw):
    """The whole file."""

    table = "brief"
    closed: ClassVar[Mapping[str, str]] = {"seasons": "seasons"}
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
