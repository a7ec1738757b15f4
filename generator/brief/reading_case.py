"""What every reading is made of: the figures at hand and the words for them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from generator.brief.arithmetic import plain
from generator.brief.comparison import change_words, direction, percent_of, shown
from generator.brief.figures import is_outcome, ordered
from generator.brief.model import EMPTY, Figure, Statistic, Statistics
from generator.brief.patterns import Patterns
from generator.document import Span
from generator.vocabulary import Indicator, Vocabulary


class Reading(NamedTuple):
    """What the figures say. ``slots`` fill the frames of this reading, ``weight`` 1–10 tells how much it matters."""

    id: str
    slots: Mapping[str, Span] = EMPTY
    sector: str = ""
    weight: int = 0
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Case:
    """The statistics with the words to speak of them."""

    statistics: Statistics
    vocabulary: Vocabulary
    patterns: Patterns

    def outcomes(self) -> list[Statistic]:
        """Return the result figures that have a value and are better when lower."""
        rows = ordered(self.statistics, self.vocabulary)
        return [row for row in rows if row.value is not None and row.better == "lower" and is_outcome(row, self.vocabulary)]

    def comparable(self) -> list[Statistic]:
        """Return the result figures with an earlier value; two zeros compare nothing and are left out."""
        return [row for row in self.outcomes() if row.previous is not None and (row.previous.value or value_of(row))]

    def going(self, way: str) -> list[Statistic]:
        """Return the comparable figures that went ``up``, ``down`` or stayed ``flat``."""
        return [row for row in self.comparable() if direction(row) == way]

    def indicator(self, statistic: Statistic) -> Indicator | None:
        """Return what the vocabulary knows of a figure, or None for an own one."""
        return None if statistic.own else self.vocabulary.indicators.get(statistic.indicator)

    def percent(self, statistic: Statistic) -> Decimal | None:
        """Return the change in percent where it may be said."""
        return percent_of(statistic, self.indicator(statistic), self.patterns)

    def name(self, statistic: Statistic) -> Span:
        """Return the figure's name."""
        return Span(statistic.name, "derived", ("name", *paths_of(statistic)[:1]))

    def names(self, statistics: Iterable[Statistic]) -> Span:
        """Return several names, joined."""
        rows = list(statistics)
        text = self.patterns.say("joins.name").join(row.name for row in rows)
        return Span(text, "derived", ("names", *(path for row in rows for path in paths_of(row))))

    def value(self, statistic: Statistic, figure: Figure | None) -> Span:
        """Return a figure of a statistic with its unit, as written; it must be there."""
        assert figure is not None
        return shown(figure, statistic.unit)

    def change(self, statistic: Statistic) -> Span:
        """Return the change in one word and number: 下降19.1%, or 减少2人 on a small base."""
        words = change_words(statistic, self.indicator(statistic), self.patterns, short=True)
        return Span(words, "derived", ("change", *paths_of(statistic)))

    def count(self, number: int, *paths: str) -> Span:
        """Return how many figures: 四项."""
        return Span(self.patterns.say("count_word", n=numeral(number, self.patterns)), "derived", ("count", *paths))

    def amount(self, number: Decimal, unit: str, operation: str, *paths: str) -> Span:
        """Return a computed number with its unit."""
        return Span(plain(number) + unit, "derived", (operation, *paths))

    def sector(self, name: str) -> str:
        """Return the sector a part of a breakdown stands for, or ""."""
        names = self.vocabulary.lists.get("sectors")
        return (names.find(name) or "") if names else ""


def value_of(statistic: Statistic) -> Decimal:
    """Return a figure's value; callers have made sure that there is one."""
    assert statistic.value is not None
    return statistic.value.value


def paths_of(statistic: Statistic) -> tuple[str, ...]:
    """Return the paths of the value and the earlier value, those that are given."""
    return tuple(figure.path for figure in (statistic.value, statistic.previous) if figure is not None)


def numeral(number: int, patterns: Patterns) -> str:
    """Return a number of things in Chinese (两, not 二), in digits beyond the table."""
    table = patterns.lists["numerals"]
    return table[number] if number < len(table) else str(number)
