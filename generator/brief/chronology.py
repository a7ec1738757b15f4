"""Dates that contradict each other: figures of the future, deadlines of the past."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from generator.brief.dates import first_day, last_day, period_end
from generator.brief.model import Brief, Task, When
from generator.brief.report import Report


class _Meeting(NamedTuple):
    """The days a meeting may be on: one, or those of a month or year; without a date the end of the brief's year."""

    first: date
    last: date
    shown: str
    dated: bool


def check_dates(brief: Brief, report: Report) -> None:
    """Report periods, reference days and cases after the meeting, and deadlines before it.

    The future begins after the meeting's date, or after the end of ``year`` when there is none.
    """
    meeting = _meeting(brief)
    if meeting is None:
        return
    _check_period(brief, meeting, report)
    as_of = brief.statistics.as_of
    if as_of and first_day(as_of) > meeting.last:
        report.problem(as_of.path, "as_of_future", value=_shown(as_of), meeting=meeting.shown)
    for case in brief.cases:
        if case.date and first_day(case.date) > meeting.last:
            report.problem(case.date.path, "case_future", value=_shown(case.date), meeting=meeting.shown)
    if meeting.dated:
        for task in _tasks(brief):
            if task.by and last_day(task.by) < meeting.first:
                report.problem(task.by.path, "deadline_past", value=_shown(task.by), meeting=meeting.shown)


def _meeting(brief: Brief) -> _Meeting | None:
    """Return the days the meeting may be on, None when not even the year is known."""
    when = brief.meeting.date
    if when:
        return _Meeting(first_day(when), last_day(when), _shown(when), True)
    if not brief.year:
        return None
    return _Meeting(date(brief.year, 1, 1), date(brief.year, 12, 31), str(brief.year), False)


def _check_period(brief: Brief, meeting: _Meeting, report: Report) -> None:
    """Report a period whose figures cannot be known yet; ``as_of`` tells that they are not those of the whole period."""
    statistics = brief.statistics
    if statistics.period is None or statistics.as_of or "statistics.as_of" in report.wrong:
        return
    end = period_end(statistics.period.text, brief.year)
    if end and end > meeting.last:
        key = "period_future" if meeting.dated else "period_future_year"
        report.problem("statistics.period", key, value=statistics.period.text, end=end.isoformat(), meeting=meeting.shown)


def _tasks(brief: Brief) -> Iterator[Task]:
    """Yield every task of the brief."""
    yield from brief.tasks
    for sector in brief.focus_sectors:
        yield from sector.tasks


def _shown(when: When) -> str:
    """Return a date as digits, as exact as it is known."""
    parts = [f"{when.year}", f"{when.month:02}" if when.month else "", f"{when.day:02}" if when.day else ""]
    return "-".join(part for part in parts if part)
