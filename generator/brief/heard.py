"""Names of bureaus that the brief's own tasks use: where offices are merged, the usual name would be wrong."""

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
    named = [name for path, text in facts.items() if path.endswith(".who") for name in SEPARATORS.split(text)]
    found: dict[str, str] = {}
    for function, stem in patterns.under("heard").items():
        form = re.compile(f"{re.escape(own)}(?:{stem})(?:局|委员会)")
        own_names = [name for name in named if form.fullmatch(name)]
        if own_names:
            found[function] = max(own_names, key=len)
    return found
