"""Which outline a brief gets."""

from __future__ import annotations

from generator.brief.model import Brief
from generator.planning.catalogue import Catalogue, Plan

FALLBACK = "annual"


def occasion_of(brief: Brief, catalogue: Catalogue) -> str:
    """Return the brief's occasion; without one, a township's own meeting, else the first occasion that has outlines."""
    wanted = brief.meeting.occasion
    if wanted in catalogue.plans:
        return wanted
    if wanted == "" and brief.locality.level == "township" and "mobilization_township" in catalogue.plans:
        return "mobilization_township"
    return FALLBACK if FALLBACK in catalogue.plans else next(iter(catalogue.plans))


def choose_plan(brief: Brief, catalogue: Catalogue) -> Plan:
    """Return the first outline of the occasion whose conditions hold; the last one when none does."""
    plans = catalogue.plans[occasion_of(brief, catalogue)]
    return next((plan for plan in plans if _holds(plan, brief)), plans[-1])


def _holds(plan: Plan, brief: Brief) -> bool:
    """Return whether every condition of an outline holds for the brief."""
    traits = {
        "speakers": {brief.speaker.rank},
        "levels": {brief.locality.level},
        "headings": {brief.style.headings},
        "any": {brief.locality.level, brief.speaker.rank, "scheme" if brief.style.scheme else ""},
    }
    return all(traits.get(name, set()) & set(wanted) for name, wanted in plan.when.items())
