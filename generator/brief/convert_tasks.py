"""Sectors, tasks, problems, cases, goals and documents of a brief."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from generator.brief.context import Context
from generator.brief.model import Background, Case, CitedDocument, Fact, Figure, FocusSector, NamedProblem, Objective, Task
from generator.brief.quantities import parse_change
from generator.brief.report import join
from generator.brief.schema_items import Raw, RawBackground, RawCase, RawDocument, RawFocus, RawObjective, RawProblem, RawTask

Shape = TypeVar("Shape", bound=Raw)
Rows = Sequence[Shape | None]


def _rows(raw: Rows[Shape], path: str) -> Iterator[tuple[Shape, str]]:
    """Yield the items of a list with their paths; empty ones are passed over and keep their number."""
    for index, row in enumerate(raw):
        if row is not None:
            yield row, join(path, index)


def _stated(row: Raw, path: str, context: Context) -> bool:
    """Return whether the part that makes an item (what a bare text stands for) is written; otherwise it is a problem."""
    if getattr(row, row.short):
        return True
    from generator.brief.keytable import key_table

    name = key_table()[row.table][row.short].names[0]
    context.report.missing(join(path, row.short), "need_part", part=f"{name}（{row.short}）")
    return False


def focus_sectors(raw: Rows[RawFocus], context: Context) -> tuple[FocusSector, ...]:
    """Return the sectors the speech dwells on; several names in one text become several sectors."""
    found: list[FocusSector] = []
    for row, path in _rows(raw, "focus_sectors"):
        if not _stated(row, path, context):
            continue
        for sector in _sectors(row, path, context):
            if any(one.sector == sector for one in found):
                context.report.problem(path, "sector_twice", value=row.sector)
            situation = context.facts(row.situation, join(path, "situation"))
            found.append(FocusSector(sector, path, situation, tasks(row.tasks, join(path, "tasks"), context)))
    return tuple(found)


def _sectors(row: RawFocus, path: str, context: Context) -> list[str]:
    """Return the ids of the sector or sectors that one item names."""
    written = row.sector or ""
    if context.vocabulary.find("sectors", written) is None and not row.situation and not row.tasks:
        several = context.choices("sectors", written)
        if len(several) > 1:
            context.report.note("note_split", line=context.report.line(path), value=written)
            return several
    sector = context.choice("sectors", written, join(path, "sector"))
    return [sector] if sector else []


def tasks(raw: Rows[RawTask], path: str, context: Context) -> tuple[Task, ...]:
    """Return who does what by when."""
    found = []
    for row, here in _rows(raw, path):
        move = context.choice("moves", row.move, join(here, "move"))
        by = context.when(row.by, join(here, "by"), loose=True)
        if _stated(row, here, context):
            found.append(Task(Fact(row.what or "", join(here, "what")), context.fact(row.who, join(here, "who")), by, move))
    return tuple(found)


def problems(raw: Rows[RawProblem], context: Context) -> tuple[NamedProblem, ...]:
    """Return the problems the brief names."""
    found = []
    for row, path in _rows(raw, "problems"):
        sector = context.choice("sectors", row.sector, join(path, "sector"))
        if _stated(row, path, context):
            found.append(NamedProblem(Fact(row.what or "", join(path, "what")), sector))
    return tuple(found)


def cases(raw: Rows[RawCase], context: Context) -> tuple[Case, ...]:
    """Return the accidents to warn by; one without a source is noted."""
    found = []
    for row, path in _rows(raw, "cases"):
        case = _case(row, path, context)
        if _stated(row, path, context):
            found.append(case)
            if not row.source:
                context.report.note("note_case", line=context.report.line(path), what=row.what)
    return tuple(found)


def _case(row: RawCase, path: str, context: Context) -> Case:
    """Return one accident."""
    return Case(
        what=Fact(row.what or "", join(path, "what")),
        date=context.when(row.date, join(path, "date")),
        place=context.fact(row.place, join(path, "place")),
        deaths=context.figure(row.deaths, join(path, "deaths"), ("人",)),
        injured=context.figure(row.injured, join(path, "injured"), ("人",)),
        lesson=context.fact(row.lesson, join(path, "lesson")),
        source=context.fact(row.source, join(path, "source")),
        sector=context.choice("sectors", row.sector, join(path, "sector")),
    )


def background(raw: Rows[RawBackground], context: Context) -> tuple[Background, ...]:
    """Return what may be quoted from outside; without a source it is noted."""
    found = []
    for row, path in _rows(raw, "background"):
        if _stated(row, path, context):
            found.append(Background(Fact(row.what or "", join(path, "what")), context.fact(row.source, join(path, "source"))))
            if not row.source:
                context.report.note("note_background", line=context.report.line(path), what=row.what)
    return tuple(found)


def objectives(raw: Rows[RawObjective], context: Context) -> tuple[Objective, ...]:
    """Return the goals: free text, or an indicator with a change in percent."""
    found = []
    for row, path in _rows(raw, "objectives"):
        indicator = context.choice("indicators", row.indicator, join(path, "indicator"))
        change = _change(row.change, join(path, "change"), context)
        if bool(row.indicator) != bool(row.change):
            context.report.problem(path, "objective_half")
        elif row.text or row.indicator:
            found.append(Objective(context.fact(row.text, join(path, "text")), indicator, change))
    return tuple(found)


def _change(written: str | None, path: str, context: Context) -> Figure | None:
    """Return a change in percent."""
    if not written:
        return None
    change = parse_change(written)
    if change is None:
        context.report.problem(path, "change", value=written)
    elif change.value < -100:
        context.report.problem(path, "change_below", value=written)
    else:
        return Figure(change.value, change.text, path)
    return None


def documents(raw: Rows[RawDocument], context: Context) -> tuple[CitedDocument, ...]:
    """Return the documents the speech cites."""
    found = []
    for row, path in _rows(raw, "documents"):
        if _stated(row, path, context):
            title, number = Fact(row.title or "", join(path, "title")), context.fact(row.number, join(path, "number"))
            found.append(CitedDocument(title, number, context.facts(row.points, join(path, "points"))))
    return tuple(found)


def seasons(raw: Iterable[str | None], context: Context) -> tuple[Fact, ...]:
    """Return the seasons and periods as written; several in one text become several facts."""
    found = []
    for index, written in enumerate(raw):
        path = join("seasons", index)
        if not written:
            continue
        if context.vocabulary.find("seasons", written) is None and len(context.choices("seasons", written)) > 1:
            context.report.note("note_split", line=context.report.line(path), value=written)
            found += [Fact(part, path) for part in context.split(written)]
        elif context.choice("seasons", written, path):
            found.append(Fact(written, path))
    return tuple(found)
