"""Whether a frame speaks of what this draft is about: words of other lines of work, and words shared with the facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.bank.model import Entry
from generator.brief.model import Brief
from generator.planning.model import Node, Outline

AKIN = 2


@dataclass(frozen=True)
class Topics:
    """The pack's ``topics`` file.

    ``words`` names by sector what gives away that a frame speaks of it; ``welcome`` the sectors an occasion may always
    touch; ``kin`` sectors that are no digression from another; ``common`` are pairs of characters that tell nothing;
    ``months`` holds words of weather and feasts with the months they belong to; ``lacking`` by level what a place of
    that level does not have; ``branches`` by sector the words of each of its branches.
    """

    words: Mapping[str, tuple[str, ...]]
    welcome: Mapping[str, tuple[str, ...]]
    kin: Mapping[str, tuple[str, ...]]
    common: frozenset[str]
    months: tuple[tuple[tuple[str, ...], frozenset[int]], ...] = ()
    lacking: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    branches: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: Mapping[str, Any]) -> Topics:
        """Build from the file as YAML gives it."""

        def table(key: str) -> dict[str, tuple[str, ...]]:
            return {name: tuple(words) for name, words in rows.get(key, {}).items()}

        branches = {name: tuple(tuple(words) for words in groups) for name, groups in rows.get("branches", {}).items()}
        months = tuple((tuple(row["words"]), frozenset(row["months"])) for row in rows.get("months", ()))
        common = pairs(str(rows.get("common", "")))
        return cls(table("topics"), table("welcome"), table("kin"), common, months, table("lacking"), branches)

    def out_of_season(self, entry: Entry, month: int) -> bool:
        """Return whether an entry speaks of weather or feasts of other months; ``month`` 0 is an unknown one."""
        if not month:
            return False
        return any(month not in months and any(word in entry.text for word in words) for words, months in self.months)

    @cached_property
    def _sectors_of(self) -> dict[str, set[str]]:
        """Return for each telling word the sectors it belongs to."""
        table: dict[str, set[str]] = {}
        for sector, words in self.words.items():
            for word in words:
                table.setdefault(word, set()).add(sector)
        return table

    def at_home(self, outline: Outline, brief: Brief, sectors: Iterable[str]) -> frozenset[str]:
        """Return the sectors this draft speaks of: its own, those its figures name, their kin, and the occasion's."""
        named = {node.sector for node in outline.walk() if node.sector} | set(sectors)
        named |= {problem.sector for problem in brief.problems} | {case.sector for case in brief.cases}
        named |= set(self.welcome.get(outline.occasion, ()))
        return frozenset(named | {other for sector in named for other in self.kin.get(sector, ())})

    def digresses(self, entry: Entry, at_home: frozenset[str]) -> bool:
        """Return whether a frame tied to no sector speaks of a line of work that this draft does not touch."""
        if entry.sectors:
            return False
        return any(word in entry.text and not sectors & at_home for word, sectors in self._sectors_of.items())

    def beyond(self, entry: Entry, level: str) -> bool:
        """Return whether an entry speaks of what places of this level do not have."""
        return any(word in entry.text for word in self.lacking.get(level, ()))

    def strays(self, text: str, sector: str, about: frozenset[str]) -> bool:
        """Return whether a text speaks only of branches of a sector other than those the facts nearby are about."""
        branches = self.branches.get(sector, ())
        stated = [branch for branch in branches if any(frozenset() < pairs(word) <= about for word in branch)]
        spoken = [branch for branch in branches if any(word in text for word in branch)]
        return bool(stated and spoken) and not any(branch in stated for branch in spoken)

    def akin(self, one: str, other: str) -> bool:
        """Return whether two texts share telling pairs of characters; a single one (消防) is still chance."""
        return len((pairs(one) & pairs(other)) - self.common) >= AKIN

    def about(self, node: Node) -> frozenset[str]:
        """Return the telling pairs of characters in a node's own facts."""
        return frozenset(pair for text in _texts(node.facts) for pair in pairs(text)) - self.common


def pairs(text: str) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters of a text."""
    return frozenset(text[i : i + 2] for i in range(len(text) - 1) if _han(text[i]) and _han(text[i + 1]))


def _han(char: str) -> bool:
    """Return whether a character is Han."""
    return "\u3400" <= char <= "\u9fff"


def _texts(value: Any) -> Iterable[str]:
    """Yield the writer's own texts in a node's facts."""
    text = getattr(value, "text", None)
    if isinstance(text, str):
        yield text
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, Mapping):
        for name in ("situation", "tasks", "problems", "answers", "cases"):
            yield from _texts(value.get(name, ()))
