"""Which readings of the figures are said, and behind which figures."""

from __future__ import annotations

from collections.abc import Sequence

from generator.brief.reading import Reading

SHARES = (
    "concentrated_sector",
    "concentrated_area",
    "concentrated_share",
    "top_two",
    "second_part",
    "tail_part",
    "top_sectors",
    "top_areas",
)
RATES = ("remainder", "remainder_zero", "low_rate", "rate_up", "rate_down", "per_unit")
LOUD = (
    "graver",
    "top_two",
    "limit_broken",
    "reversal_up",
    "concentrated_sector",
    "concentrated_area",
    "remainder",
    "against_trend",
    "good_total_bad_part",
    "all_up",
    "limit_near",
    "limit_pace_over",
    "limit_pace",
    "top_sectors",
    "top_areas",
)
QUIET = ("tail_part", "second_part", "tiny_change", "small_numbers", "flat", "both_zero", "yearly_people", "all_down", "one_down")
CLEARER = {
    "limit_pace_over": ("limit_near",),
    "limit_pace": ("limit_near",),
    "top_sectors": ("second_part",),
    "top_areas": ("second_part",),
    "graver": ("against_trend", "mixed", "one_up", "tiny_change", "flat", "all_up", "yearly_people"),
}
"""A reading says better what these say beside it."""
COMMENTS, MOST = 1, 2
"""So many commentaries stand behind one row of figures, more only where they shout; the rest would drown it."""


def readings_about(readings: Sequence[Reading], about: str) -> list[Reading]:
    """Return the readings about ``totals``, ``shares`` or ``rates``, what the figures shout first."""
    group = {"shares": SHARES, "rates": RATES}
    if about in group:
        found = [reading for reading in readings if reading.id in group[about]]
    else:
        found = [reading for reading in readings if reading.id not in (*SHARES, *RATES)]
    said = {ident for reading in found for ident in CLEARER.get(reading.id, ())}
    found = [reading for reading in found if reading.id not in said]
    loud = sum(reading.id in LOUD for reading in found)
    return sorted(found, key=reading_rank)[: max(COMMENTS, min(loud, MOST))]


def reading_rank(reading: Reading) -> float:
    """Return how soon a commentary may go when space is short: what the figures shout goes last."""
    return 1.0 if reading.id in LOUD else 7.0 if reading.id in QUIET else 4.4
