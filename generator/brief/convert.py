"""Raw models → Brief: names become ids, texts facts with their path, dates and numbers values."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.brief.chronology import check_dates
from generator.brief.consistency import check_figures
from generator.brief.context import Context
from generator.brief.convert_meeting import locality, meeting, speaker, style
from generator.brief.convert_statistics import statistics
from generator.brief.convert_tasks import background, cases, documents, focus_sectors, objectives, problems, seasons, tasks
from generator.brief.dates import YEARS
from generator.brief.model import Brief
from generator.brief.quantities import parse_number
from generator.brief.report import Report, join
from generator.brief.schema import RawBrief, RawLocality, RawMeeting, RawSpeaker, RawStatistics, RawStyle
from generator.brief.schema_items import Raw
from generator.brief.shapes import shapes
from generator.vocabulary import Vocabulary

MAX_SEED = 2**63 - 1


def to_brief(raw: RawBrief, report: Report, vocabulary: Vocabulary) -> Brief:
    """Return the brief; everything wrong with it is in the report, and then the value is not to be used."""
    year = _year(raw, report)
    context = Context(report, vocabulary, year)
    place = locality(raw.locality or RawLocality(), context)
    brief = Brief(
        locality=place,
        year=year,
        meeting=meeting(raw.meeting or RawMeeting(), context),
        speaker=speaker(raw.speaker or RawSpeaker(), context, place.level),
        statistics=statistics(raw.statistics or RawStatistics(), context),
        focus_sectors=focus_sectors(raw.focus_sectors, context),
        achievements=context.facts(raw.achievements, "achievements"),
        problems=problems(raw.problems, context),
        cases=cases(raw.cases, context),
        tasks=tasks(raw.tasks, "tasks", context),
        accountability=context.facts(raw.accountability, "accountability"),
        background=background(raw.background, context),
        traits=context.facts(raw.traits, "traits"),
        objectives=objectives(raw.objectives, context),
        campaigns=context.facts(raw.campaigns, "campaigns"),
        documents=documents(raw.documents, context),
        seasons=seasons(raw.seasons, context),
        style=style(raw.style or RawStyle(), context),
        seed=_seed(raw.seed, report),
        file=report.file,
        facts=leaves(raw),
    )
    _need_subject(raw, report)
    check_figures(brief, context)
    check_dates(brief, report)
    return brief


def _year(raw: RawBrief, report: Report) -> int:
    """Return the year the speech plans for, 0 with a problem when it is missing or no year."""
    if not raw.year:
        report.missing("year", "need_year")
        return 0
    number = parse_number(raw.year)
    if number is None or number.unit not in {"", "年", "年度"} or "." in number.text or number.value not in YEARS:
        report.problem("year", "year", value=raw.year)
        return 0
    return int(number.value)


def _seed(written: str | None, report: Report) -> int | None:
    """Return the seed, None when none is written."""
    if not written:
        return None
    if not written.isdecimal() or len(written) > 18:
        report.problem("seed", "seed", value=written)
        return None
    return int(written)


def _need_subject(raw: RawBrief, report: Report) -> None:
    """Say so when neither the kind of meeting nor a sector is given."""
    has_occasion = bool(raw.meeting and raw.meeting.occasion)
    wrong = report.wrong & {"meeting", "meeting.occasion", "focus_sectors", "focus_sectors[0]"}
    if not has_occasion and not any(raw.focus_sectors) and not wrong:
        report.problem("", "need_subject")


def leaves(raw: RawBrief) -> Mapping[str, str]:
    """Return every stated leaf of the file: path → text as written."""
    found: dict[str, str] = {}
    _collect(raw, "", found)
    return found


def _collect(value: Any, path: str, found: dict[str, str]) -> None:
    """Add the leaves under one path."""
    if isinstance(value, str):
        found[path] = value
    elif isinstance(value, Raw):
        for key in shapes(type(value)):
            _collect(getattr(value, key), join(path, key), found)
    elif isinstance(value, dict):
        for key, one in value.items():
            _collect(one, join(path, key), found)
    elif value:
        for index, one in enumerate(value):
            _collect(one, join(path, index), found)
