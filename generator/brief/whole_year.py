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
    return names_whole_year(statistics.period.text, patterns)


def names_whole_year(period: str, patterns: Patterns) -> bool:
    """Return whether a period as the brief writes it is a whole year (2025年, 去年全年, 2025年1—12月)."""
    return any(re.fullmatch(pattern, period) for pattern in patterns.lists["objective.base_periods"])
