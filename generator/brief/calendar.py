"""Days and seasons as the speech sees them from its own date; nothing reads the clock."""

from __future__ import annotations

import calendar as months
from collections.abc import Iterator
from datetime import date, timedelta

from generator.brief.arithmetic import days_between
from generator.brief.model import Brief, When
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.vocabulary import Vocabulary


def reference_day(brief: Brief) -> date:
    """Return the day the speech is given: the meeting's date, else the end of ``year``.

    Where the meeting's day is missing it is the last of the month.
    """
    when = brief.meeting.date
    if when is None or not when.month:
        return date(when.year if when else brief.year, 12, 31)
    return when.exact or date(when.year, when.month, months.monthrange(when.year, when.month)[1])


def is_future(day: date, brief: Brief) -> bool:
    """Return whether a day lies after the meeting, or after the end of ``year`` when the meeting has no date."""
    return day > reference_day(brief)


def seasons(brief: Brief, vocabulary: Vocabulary, patterns: Patterns) -> tuple[str, ...]:
    """Return the ids of the seasons at the meeting's date.

    The brief's own seasons win. Else come the holidays near the date, the seasons of the date, and the occasion's
    seasons that are not far from it. ``patterns`` is the calendar file. Without a date only the occasion speaks.
    """
    if brief.seasons:
        found = (vocabulary.find("seasons", fact.text) for fact in brief.seasons)
        return tuple(dict.fromkeys(ident for ident in found if ident))
    occasion = vocabulary.occasions.get(brief.meeting.occasion)
    usual = occasion.seasons if occasion else ()
    when = brief.meeting.date
    if when is None or not when.month:
        return tuple(usual)
    day = reference_day(brief)
    spans = list(_spans(day, patterns))
    running = [ident for ident, first, last in spans if first <= day <= last]
    reach = timedelta(int(patterns.say("occasion_reach")))
    near = {ident for ident, first, last in spans if first - reach <= day <= last}
    return tuple(dict.fromkeys([*running, *(ident for ident in usual if ident in near)]))


def _spans(day: date, patterns: Patterns) -> Iterator[tuple[str, date, date]]:
    """Yield each season with its first and last day in the years around ``day``, holidays first."""
    names = dict.fromkeys(key.split(".")[0] for key in patterns.under("holidays"))
    for name in names:
        before, after = (int(patterns.say(f"holidays.{name}.{side}")) for side in ("before", "after"))
        for feast in _feasts(name, day, patterns):
            yield name, feast - timedelta(before), feast + timedelta(after)
    for name in dict.fromkeys(key.split(".")[0] for key in patterns.under("windows")):
        first, last = (patterns.say(f"windows.{name}.{end}") for end in ("from", "until"))
        ident = patterns.texts.get(f"windows.{name}.season", name)
        for year in (day.year - 1, day.year, day.year + 1):
            yield ident, _on(year, first), _on(year + (first > last), last)


def _feasts(name: str, day: date, patterns: Patterns) -> list[date]:
    """Return a holiday's days near ``day``: from its table, or the same day each year."""
    if patterns.has(f"holidays.{name}.day"):
        return [_on(year, patterns.say(f"holidays.{name}.day")) for year in (day.year, day.year + 1)]
    table = patterns.lists[f"tables.{patterns.say(f'holidays.{name}.table')}"]
    return [date.fromisoformat(text) for text in table]


def next_feast(brief: Brief, patterns: Patterns) -> tuple[str, int] | None:
    """Return the name of the next feast and in how many days it begins, None where none is near or the day is not known."""
    if brief.meeting.date is None or not brief.meeting.date.day:
        return None
    day = reference_day(brief)
    soon = int(patterns.say("feasts.soon"))
    coming = [
        ((feast - day).days, text)
        for name, text in patterns.under("feasts.names").items()
        for feast in _feasts(name, day, patterns)
    ]
    left, text = min((row for row in coming if 1 < row[0] <= soon), default=(0, ""))
    return (text, left) if text else None


def _on(year: int, text: str) -> date:
    """Return ``MM-DD`` of a year."""
    month, day = text.split("-")
    return date(year, int(month), int(day))


def speaking_year(brief: Brief) -> int:
    """Return the year the speech is given in, from which 去年 and 明年 are counted."""
    return reference_day(brief).year


def say_date(when: When, brief: Brief, patterns: Patterns) -> Span:
    """Return 8月14日, 去年8月14日 or 2023年8月14日 as heard on the day of the speech."""
    return Span(_date_text(when, speaking_year(brief), patterns), "derived", ("say_date", when.path))


def _date_text(when: When, now: int, patterns: Patterns) -> str:
    """Return a date relative to the year ``now``."""
    key = {0: "this_year", -1: "last_year", 1: "next_year"}.get(when.year - now, "other_year")
    if not when.month:
        return patterns.say("dates.this_year_alone" if key == "this_year" else f"dates.{key}", year=str(when.year))
    form = "dates.day" if when.day else "dates.month"
    day = patterns.say(form, month=str(when.month), day=str(when.day))
    return patterns.say(f"dates.{key}", year=str(when.year)) + day


def say_deadline(when: When, patterns: Patterns, brief: Brief | None = None) -> Span:
    """Return 6月15日前, or 6月底前 for a month or its last day; with ``brief`` another year is said too."""
    now = speaking_year(brief) if brief is not None else when.year
    if not when.month:
        year = _date_text(when, now, patterns)
        text = patterns.say("dates.year_end") if when.year == now else patterns.say("dates.other_year_end", year=year)
    elif not when.day or when.day == months.monthrange(when.year, when.month)[1]:
        month = _date_text(When(when.year, when.path, when.month), now, patterns)
        text = patterns.say("dates.month_end", month=month.removesuffix("月"))
    else:
        text = patterns.say("dates.deadline", date=_date_text(when, now, patterns))
    return Span(text, "derived", ("say_deadline", when.path))


def days_to(when: When, meeting: When | None) -> int | None:
    """Return the days from the meeting to an exact day, or None where either day is not exact."""
    if meeting is None or meeting.exact is None or when.exact is None:
        return None
    return days_between(meeting.exact, when.exact)


def say_as_of(when: When, brief: Brief, patterns: Patterns) -> Span:
    """Return 截至10月31日 or 截至10月底 (never 截止)."""
    key = "dates.as_of" if when.day else "dates.as_of_month"
    return Span(patterns.say(key, date=_date_text(when, speaking_year(brief), patterns)), "derived", ("say_as_of", when.path))


def date_line(brief: Brief, patterns: Patterns) -> Span | None:
    """Return （2026年2月26日）for under the title, or None when the month is not known."""
    when = brief.meeting.date
    if when is None or not when.month:
        return None
    key = "dates.line" if when.day else "dates.line_month"
    values = {"year": str(when.year), "month": str(when.month), "day": str(when.day)}
    return Span(patterns.say(key, **values), "derived", ("date_line", when.path))


def period(brief: Brief, patterns: Patterns) -> Span:
    """Return the statistics' period: the brief's own words, else what this kind of meeting looks back on."""
    if brief.statistics.period is not None:
        return brief.statistics.period.span()
    key, year = _default_period(brief, patterns)
    paths = ("meeting.occasion", brief.meeting.date.path) if brief.meeting.date else ("meeting.occasion", "year")
    return Span(patterns.say(f"periods.{key}", year=str(year)), "derived", ("period", *paths))


def _default_period(brief: Brief, patterns: Patterns) -> tuple[str, int]:
    """Return the pattern and the year of the period a brief leaves out.

    Yearly meetings and those of January to March look back on last year, quarterly ones on the quarters past;
    without a date it is the year before ``year``; all others speak of this year so far.
    """
    when = brief.meeting.date
    if when is None or not when.month or brief.meeting.occasion in patterns.lists["periods.yearly_occasions"]:
        return "year", brief.year - 1
    if when.month <= 3:
        return "year", when.year - 1
    if brief.meeting.occasion in patterns.lists["periods.quarterly_occasions"]:
        quarter = (when.month - 1) // 3
        return {1: "first", 2: "half", 3: "three"}[quarter], when.year
    return "since", when.year
