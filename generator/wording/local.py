"""What ties a general demand to this place: its sectors, its dead, what is left to mend, its problems, who has a task."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.brief.model import Brief
from generator.brief.reading import Reading
from generator.brief.shares import REST, slices
from generator.document import Span
from generator.planning.sectornames import sector_names
from generator.vocabulary import Vocabulary
from generator.wording.agenda import Agenda
from generator.wording.say import tidy
from generator.wording.taskwords import SEVERAL, tasks_of
from generator.wording.thread import Thread
from generator.wording.timing import Timing

MOST_NAMED = 3
MOST_CHARGED = 5
LEAST_NAMED = 2
DEATHS = "deaths"
WORST = "concentrated_sector"
AREA = "area"
CROWD = 3
"""Of fewer dead it says nothing that one place had the most."""
LEFT = "remainder"
WARNING = "accident_warning"


def local_slots(
    thread: Thread, readings: Sequence[Reading], vocabulary: Vocabulary, agenda: Agenda, timing: Timing
) -> Mapping[str, Span]:
    """Return ``sectors`` (煤矿、道路交通), ``worst`` (道路交通), ``deaths`` (19人), ``left`` (136处), ``labels`` and so on.

    ``labels`` are the short names of the problems, ``charged`` who has a task (县公安局、县交通运输局), ``area`` where most
    died, ``spoke`` who spoke before, ``signed`` what was signed (责任书), ``periods`` the times of year that the brief names,
    ``feast`` the one that is near. A slot that the brief does not bear out is not there.
    """
    meeting = thread.brief.meeting
    found = {
        "sectors": _sectors(thread, vocabulary),
        "worst": _slot(readings, WORST, "part"),
        "deaths": None if is_warning(thread.brief) else deaths_of(thread.brief),
        "left": _slot(readings, LEFT, "left"),
        "labels": thread.thesis().get("labels"),
        "charged": _charged(thread.brief),
        "area": _area(thread.brief),
        "spoke": agenda.speakers_of(meeting.agenda),
        "signed": agenda.signed_at(meeting.agenda),
        "periods": _periods(thread.brief),
        "feast": timing.feast().get("feast"),
    }
    return {name: span for name, span in found.items() if span is not None}


def _sectors(thread: Thread, vocabulary: Vocabulary) -> Span | None:
    """Return the first lines of business in focus by name, None where there are not several."""
    named = [one for one in thread.brief.focus_sectors if one.sector in vocabulary.sectors]
    focus = [one for one in named if one.sector not in thread.kinds.hazards][:MOST_NAMED]
    if len(focus) < LEAST_NAMED:
        return None
    called = sector_names(thread.brief, vocabulary)
    names = [called.get(one.sector, vocabulary.sectors[one.sector].name) for one in focus]
    return Span("、".join(names), "derived", ("sectors", *(one.path for one in focus)))


def _area(brief: Brief) -> Span | None:
    """Return the place where most died, None where the brief does not divide the dead by place or no place stands out."""
    rows = {row.indicator: row for row in brief.statistics.indicators}
    for division in brief.statistics.breakdowns:
        ranked = slices(division, rows.get(DEATHS)) if (division.by, division.indicator) == (AREA, DEATHS) else []
        named = [one for one in ranked if not one.part.share and not one.part.name.text.startswith(REST)]
        if named and named[0].size >= CROWD and (len(named) == 1 or named[0].size > named[1].size):
            return named[0].part.name.span()
    return None


def _periods(brief: Brief) -> Span | None:
    """Return the times of year that the brief names, None where it names none."""
    if not brief.seasons:
        return None
    return Span("、".join(one.text for one in brief.seasons), "derived", ("periods", *(one.path for one in brief.seasons)))


def is_warning(brief: Brief) -> bool:
    """Return whether a meeting warns by an accident: the dead of the figures are not those of whom everybody thinks there."""
    return brief.meeting.occasion == WARNING and bool(brief.cases)


def deaths_of(brief: Brief) -> Span | None:
    """Return how many died in the period of the figures, None where nobody did or it is not told."""
    row = next((row for row in brief.statistics.indicators if row.indicator == DEATHS), None)
    return row.value.span(row.unit) if row and row.value and row.value.value > 0 else None


def _charged(brief: Brief) -> Span | None:
    """Return the bodies that have a task, each once and in order; None where it is one only or more than can be heard."""
    doers = [task.who for task in tasks_of(brief) if task.who]
    names = tuple(dict.fromkeys(name for who in doers for name in SEVERAL.split(tidy(who.text))))
    if not LEAST_NAMED <= len(names) <= MOST_CHARGED:
        return None
    return Span("、".join(names), "derived", ("charged", *dict.fromkeys(who.path for who in doers)))


def _slot(readings: Sequence[Reading], ident: str, slot: str) -> Span | None:
    """Return a slot of the first reading of a kind, None without such."""
    return next((reading.slots.get(slot) for reading in readings if reading.id == ident), None)
