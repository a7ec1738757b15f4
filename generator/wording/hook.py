"""The one thing a speech starts from and comes back to: what the figures shout loudest, else the nearest deadline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from generator.brief.model import Brief, Statistic
from generator.brief.reading import Reading
from generator.document import Span
from generator.wording.days import nearest
from generator.wording.local import deaths_of, is_warning
from generator.wording.taskwords import tasks_of
from generator.wording.timing import Timing

DEATHS = "deaths"
LIMIT = "limit"
BEFORE_FEAST = "pre_holiday"
NONE = "none"
LOUDEST = {"graver": "graver", "limit_near": LIMIT, "concentrated_sector": "share"}
"""Readings of the dead that a speech can start from, the loudest first, and what the pack's roles call them."""


class Hook(NamedTuple):
    """What a speech starts from: ``kind`` names it in roles (hook_share, end_share), "" for the plain figures."""

    kind: str
    slots: Mapping[str, Any]


def hook_of(brief: Brief, readings: Sequence[Reading], timing: Timing, local: Mapping[str, Span], *, is_over: bool) -> Hook:
    """Return what a brief's speech starts from; ``local`` see local.py. Before a feast it is the days left until then.

    Where the year that the figures cover ``is_over`` nothing is left to keep a limit in. A meeting that warns by an accident
    starts from that accident and from no figure.
    """
    if is_warning(brief):
        return Hook(NONE, {})
    if brief.meeting.occasion == BEFORE_FEAST and (feast := timing.feast()):
        return Hook("feast", feast)
    row = next((row for row in brief.statistics.indicators if row.indicator == DEATHS), None)
    dead = deaths_of(brief)
    told = {"dead": dead, "period": timing.period() if dead else None, **local}
    for ident, kind in LOUDEST.items():
        found = next((one for one in readings if one.id == ident and row and _tells_of(one, row)), None)
        if dead and found and not (is_over and kind == LIMIT):
            return Hook(kind, {**told, **found.slots})
    if not dead and not local.get("left") and (due := nearest(tasks_of(brief), timing)):
        return Hook("task", {**told, **due})
    return Hook("", told)


def _tells_of(reading: Reading, row: Statistic) -> bool:
    """Return whether a reading is about a figure: its value is among what the reading was drawn from."""
    return row.value is not None and row.value.path in reading.sources
