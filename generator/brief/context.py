"""What every part of the conversion needs: the report, the vocabulary, and how leaves become values."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generator.brief.dates import DateError, parse_when
from generator.brief.model import Fact, Figure, When
from generator.brief.quantities import Number, parse_number
from generator.brief.report import Report, join
from generator.vocabulary import Vocabulary, normalise

MAX_SHOWN = 20
"""A closed list of up to this many names is shown whole in a message."""


@dataclass(frozen=True)
class Context:
    """Turns written leaves into values; what is wrong with one goes to the report and gives None or ""."""

    report: Report
    vocabulary: Vocabulary
    year: int = 0

    def fact(self, written: str | None, path: str) -> Fact | None:
        """Return a text as a fact, None when nothing is written."""
        return Fact(written, path) if written else None

    def facts(self, written: Iterable[str | None], path: str) -> tuple[Fact, ...]:
        """Return the texts of a list; empty items are passed over and keep their number."""
        return tuple(Fact(text, join(path, index)) for index, text in enumerate(written) if text)

    def choice(self, kind: str, written: str | None, path: str) -> str:
        """Return the id a name of a closed list stands for; an unknown name is a problem."""
        if not written:
            return ""
        ident = self.vocabulary.find(kind, written)
        if ident is None:
            self.unknown(kind, written, path)
        return ident or ""

    def choices(self, kind: str, written: str) -> list[str]:
        """Return the ids of names that stand in one text (煤矿、消防); empty unless all are known."""
        found = [self.vocabulary.find(kind, part) for part in self.split(written)]
        return [ident for ident in found if ident] if all(found) else []

    def split(self, written: str) -> list[str]:
        """Return the names that stand in one text (煤矿、消防)."""
        return [part for part in re.split(r"[、，,；;\s]+", written.strip("[]【】［］")) if part]

    def unknown(self, kind: str, written: str, path: str, /, key: str = "") -> None:
        """Add the problem of an unknown name: the nearest ones, and the whole list where it is short."""
        near = self.nearest(kind, written)
        names = self.vocabulary.lists[kind].ids
        short = len(names) <= MAX_SHOWN
        allowed = "、".join(self._shown(kind, ident) for ident in names) if short else ""
        full = (key or "unknown_name") + ("_near" if near else "") + ("" if short else "_long")
        self.report.problem(path, full, value=written, near="、".join(near), allowed=allowed, count=len(names))

    def nearest(self, kind: str, written: str) -> list[str]:
        """Return up to three members of a closed list whose names look like a text, best first."""
        names = self.vocabulary.lists[kind]
        alike = sorted(names.nearest(written, 9), key=lambda name: -_shared(name, normalise(written)))
        found = dict.fromkeys(names.find(name) or "" for name in alike)
        return [self._shown(kind, ident) for ident in list(found)[:3]]

    def _shown(self, kind: str, ident: str) -> str:
        """Return a member of a closed list as messages show it."""
        name = self.vocabulary.name(kind, ident)
        return name if name == ident else f"{name}（{ident}）"

    def number(self, written: str | None, path: str) -> Number | None:
        """Return a number that is not negative, with the unit behind it."""
        if not written:
            return None
        number = parse_number(written)
        if number is None:
            self.report.problem(path, "number", value=written)
        elif number.value < 0:
            self.report.problem(path, "negative", value=written)
        else:
            return number
        return None

    def figure(self, written: str | None, path: str, units: tuple[str, ...] = (), whole: bool = True) -> Figure | None:
        """Return a figure whose unit, if one is written, is one of ``units``; ``whole`` ones have no fraction."""
        number = self.number(written, path)
        if number is None:
            return None
        if number.unit and number.unit not in units:
            self.report.problem(path, "unit_here" if units else "unit_none", value=written, allowed="、".join(units))
            return None
        if whole and number.value != number.value.to_integral_value():
            self.report.problem(path, "fraction", value=written, unit=units[0] if units else "")
            return None
        return Figure(number.value, number.text, path)

    def when(self, written: str | None, path: str, *, loose: bool = False) -> When | None:
        """Return a date; ``loose`` ones may leave the brief's year out (6月底)."""
        if not written:
            return None
        try:
            return parse_when(written, path, self.year if loose else 0)
        except DateError as error:
            key, values = error.args
            self.report.problem(path, f"{key}_loose" if key == "date" and loose else key, **{"value": written, **values})
            return None


def _shared(one: str, other: str) -> int:
    """Return how many characters two names begin with in common."""
    return next(
        (index for index, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), min(len(one), len(other))
    )
