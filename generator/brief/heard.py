"""Names that the brief's own tasks use: of bureaus, where offices are merged, and of the places below."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.brief.patterns import Patterns

SEPARATORS = re.compile(r"[、，,；;\s]+|会同|和(?=[县市区旗])")


def heard_bureaus(facts: Mapping[str, str], own: str, patterns: Patterns) -> Mapping[str, str]:
    """Return by function the name the brief's tasks call it by (文旅 → 旗文体旅游广电局), the longest where there are two.

    ``facts`` is path → text of the brief; only who is to do a task counts, for other texts also name offices of other
    places. ``own`` is the place's word for itself (县). ``patterns`` is the bureaus file: ``heard`` gives by function the
    merged names that occur since the reform of 2018–2019. Short names (县住建局) change nothing.
    """
    named = _who(facts)
    found: dict[str, str] = {}
    for function, stem in patterns.under("heard").items():
        form = re.compile(f"{re.escape(own)}(?:{stem})(?:局|委员会)")
        own_names = [name for name in named if form.fullmatch(name)]
        if own_names:
            found[function] = max(own_names, key=len)
    return found


def heard_units(facts: Mapping[str, str], unit: str, patterns: Patterns) -> str:
    """Return what the brief's tasks call the places below (镇), "" where they say nothing more exact than ``unit`` (乡镇).

    ``patterns`` is the places file: ``heard_units`` gives by the word derived from the level those that may stand for it.
    """
    key = f"heard_units.{unit}"
    called = [word for word in patterns.lists.get(key, ()) if patterns.say("divisions.every", unit=word) in _who(facts)]
    return called[0] if len(called) == 1 else ""


def _who(facts: Mapping[str, str]) -> list[str]:
    """Return every name of who is to do a task."""
    return [name for path, text in facts.items() if path.endswith(".who") for name in SEPARATORS.split(text)]
