"""The figures of a brief ready for slots: what templates read as ``stats``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from generator.brief.figures import overview, process
from generator.brief.model import Breakdown, Brief, Objective, Part, Statistic
from generator.brief.objectives import covers_last_year, objective_people
from generator.brief.patterns import Patterns
from generator.brief.reading import Reading, summary_label
from generator.brief.shares import breakdown, slices
from generator.document import Span
from generator.vocabulary import Vocabulary
from generator.wording.commentary import reading_rank, readings_about
from generator.wording.local import deaths_of


@dataclass(frozen=True)
class Stats:
    """Slot values of a brief's figures; ``patterns`` is the comparison file, ``period`` what the figures cover."""

    brief: Brief
    vocabulary: Vocabulary
    patterns: Patterns
    period: Span

    @cached_property
    def overview(self) -> tuple[Span, ...]:
        """Return the outcome figures as running text."""
        return overview(self.brief.statistics, self.vocabulary, self.patterns)

    @cached_property
    def process(self) -> tuple[Span, ...]:
        """Return the figures of work done as running text."""
        return process(self.brief.statistics, self.vocabulary, self.patterns)

    @cached_property
    def breakdowns(self) -> tuple[tuple[Breakdown, tuple[Span, ...]], ...]:
        """Return each breakdown with its running text."""
        return tuple(
            (one, breakdown(one, self._total(one), self.patterns, self.vocabulary.indicators.get(one.indicator)))
            for one in self.brief.statistics.breakdowns
            if not self._is_empty(one)
        )

    @cached_property
    def label(self) -> Span | None:
        """Return 双下降, 四项指标全面下降, 一升三降 … where the figures bear it, else None."""
        return summary_label(self.brief.statistics, self.vocabulary, self.patterns)

    @cached_property
    def deaths(self) -> Span | None:
        """Return last year's number of deaths with its unit when there were any, else None: nobody mourns half a year."""
        if not covers_last_year(self.brief, self.patterns, self.period):
            return None
        return deaths_of(self.brief)

    def readings(self, readings: Sequence[Reading], about: str) -> list[Reading]:
        """Return the readings about totals, shares or rates, so that each stands behind the figures it reads."""
        return readings_about(readings, about)

    def shares(self, readings: Sequence[Reading], division: Breakdown) -> list[Reading]:
        """Return the readings about the shares of one breakdown, so that they stand behind its parts."""
        paths = {part.figure.path for part in division.parts}
        return readings_about([one for one in readings if not paths.isdisjoint(one.sources)], "shares")

    def reading_rank(self, reading: Reading) -> float:
        """Return how soon a commentary may go when space is short: what the figures shout goes last."""
        return reading_rank(reading)

    def several(self, share: tuple[Breakdown, Part]) -> bool:
        """Return whether a part of a total is more than one: a single case is no share to dwell on."""
        return share[1].figure.value > 1

    def leads(self, share: tuple[Breakdown, Part]) -> bool:
        """Return whether a part is the greatest of its breakdown: its share is worth a second word, the others' are not."""
        division, part = share
        return part.figure.value == max(other.figure.value for other in division.parts)

    def share(self, share: tuple[Breakdown, Part]) -> dict[str, Any]:
        """Return the slots of a sector's share of a total."""
        division, part = share
        total = self._total(division)
        own = next(one for one in slices(division, total) if one.part is part)
        indicator = self.vocabulary.indicators.get(division.indicator)
        name = Span(indicator.name if indicator else division.indicator, "reference", (f"indicators.{division.indicator}",))
        value = None if part.share else part.figure.span(total.unit if total else indicator.unit if indicator else "")
        return {"share": own.said, "part_value": value, "part_name": name, "sector_name": part.name}

    def others(self, rows: Sequence[tuple[str, Breakdown, Part]]) -> dict[str, Any]:
        """Return the slot of the lines of business that have dead and no task (消防3人、农业机械2人); rows see planning.focus."""
        spans: list[Span] = []
        for _, division, part in rows:
            total = self._total(division)
            mark = (self.patterns.span("joins.name"),) if spans else ()
            spans += [*mark, part.name.span(), part.figure.span(total.unit if total else "")]
        return {"others": tuple(spans)}

    def target(self, goal: Objective) -> Mapping[str, Span]:
        """Return the slots of a goal in figures."""
        paths = {goal.change.path} if goal.change else set()
        rows = objective_people(self.brief, self.vocabulary, self.patterns, self.period)
        return next((row for row in rows if paths & {path for span in row.values() for path in span.source}), {})

    def _is_empty(self, division: Breakdown) -> bool:
        """Return whether the whole is zero, so that nothing can be a part of it."""
        total = self._total(division)
        return total is not None and total.value is not None and total.value.value == 0

    def _total(self, division: Breakdown) -> Statistic | None:
        """Return the statistic that a breakdown divides, or None."""
        return next((row for row in self.brief.statistics.indicators if row.indicator == division.indicator), None)
