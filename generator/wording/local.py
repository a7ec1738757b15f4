"""What ties a general demand to this place: its sectors, the worst of them, what is left to mend, the last day, the problems."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.brief.reading import Reading
from generator.document import Span
from generator.vocabulary import Vocabulary
from generator.wording.thread import Thread

MOST_NAMED = 3
LEAST_NAMED = 2
WORST = "concentrated_sector"
LEFT = "remainder"


def local_slots(thread: Thread, readings: Sequence[Reading], vocabulary: Vocabulary) -> Mapping[str, Span]:
    """Return the slots ``sectors`` (煤矿、道路交通), ``worst`` (道路交通) and ``left`` (136处).

    One that the brief does not bear out is not there.
    """
    found = {
        "sectors": _sectors(thread, vocabulary),
        "worst": _slot(readings, WORST, "part"),
        "left": _slot(readings, LEFT, "left"),
    }
    return {name: span for name, span in found.items() if span is not None}


def _sectors(thread: Thread, vocabulary: Vocabulary) -> Span | None:
    """Return the first lines of business in focus by name, None where there are not several."""
    named = [one for one in thread.brief.focus_sectors if one.sector in vocabulary.sectors]
    focus = [one for one in named if one.sector not in thread.kinds.hazards][:MOST_NAMED]
    if len(focus) < LEAST_NAMED:
        return None
    names = [vocabulary.sectors[one.sector].name for one in focus]
    return Span("、".join(names), "derived", ("sectors", *(one.path for one in focus)))


def _slot(readings: Sequence[Reading], ident: str, slot: str) -> Span | None:
    """Return a slot of the first reading of a kind, None without such."""
    return next((reading.slots.get(slot) for reading in readings if reading.id == ident), None)
