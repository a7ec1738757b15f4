"""Whether figures cover a whole year: a year's limit says nothing yet about eight months."""

from __future__ import annotations

import re

from generator.brief.model import Statistics
from generator.brief.patterns import Patterns


def is_whole_year(statistics: Statistics, patterns: Patterns) -> bool:
    """Return whether the stated period is a whole year; without one, figures with a closing day are not.

    ``patterns`` is the comparison file; ``objective.base_periods`` are the wordings of a whole year.
    """
    if statistics.period is None:
        return statistics.as_of is None
    return any(re.fullmatch(pattern, statistics.period.text) for pattern in patterns.lists["objective.base_periods"])
