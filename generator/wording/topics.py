"""Whether a frame speaks of what this draft is about: words of other lines of work, and words shared with the facts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from generator.brief.model import Brief
from generator.planning.akin import pairs
from generator.planning.model import Outline


@dataclass(frozen=True)
class Topics:
    """The pack's ``topics`` file.

    ``words`` names by sector what gives away that a frame speaks of it; ``welcome`` the sectors an occasion may always
    touch; ``kin`` sectors that are no digression from another; ``common`` are pairs of characters that tell nothing;
    ``months`` holds words of weather and feasts with the months they belong to; ``lacking`` by level what a place of
    that level does not have, ``unless`` the signs in a brief that this one has it; ``branches`` by sector the words of each of
    its branches; ``lost`` what a count of the dead and hurt says; ``story`` what the course of an accident says and its mere
    kind does not; ``fronts`` the words at the beginning of a problem that only add it to others, ``tails`` those at its end
    that only call it one, ``counts`` the pattern of a count at its end, which nothing can follow; ``counted`` patterns of
    counted things (``any``, a ``part`` singled out, one whose number stands ``behind``), ``grave`` words of a part that is
    worth a word more; ``mere`` characters belong to no subject; ``vague`` words give no sector away by themselves; with a
    word of ``doing`` a task begins that can be a heading.
    """

    words: Mapping[str, tuple[str, ...]]
    welcome: Mapping[str, tuple[str, ...]]
    kin: Mapping[str, tuple[str, ...]]
    common: frozenset[str]
    months: tuple[tuple[tuple[str, ...], frozenset[int]], ...] = ()
    lacking: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    branches: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    lost: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    mere: frozenset[str] = frozenset()
    doing: tuple[str, ...] = ()
    unless: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fronts: tuple[str, ...] = ()
    counts: str = ""
    vague: frozenset[str] = frozenset()
    counted: Mapping[str, str] = field(default_factory=dict)
    grave: tuple[str, ...] = ()

    @classmethod
    def of(cls, rows: Mapping[str, Any]) -> Topics:
        """Build from the file as YAML gives it."""

        def table(key: str) -> dict[str, tuple[str, ...]]:
            return {name: tuple(words) for name, words in rows.get(key, {}).items()}

        branches = {name: tuple(tuple(words) for words in groups) for name, groups in rows.get("branches", {}).items()}
        months = tuple((tuple(row["words"]), frozenset(row["months"])) for row in rows.get("months", ()))
        common = pairs(str(rows.get("common", "")))
        lost, story, tails, doing = (tuple(rows.get(key, ())) for key in ("lost", "story", "tails", "doing"))
        mere = frozenset(rows.get("mere", ()))
        words, welcome, kin, lacking = (table(key) for key in ("topics", "welcome", "kin", "lacking"))
        unless, fronts, counts = table("unless"), tuple(rows.get("fronts", ())), str(rows.get("counts", ""))
        told = (words, welcome, kin, common, months, lacking, branches, lost, story, tails, mere, doing)
        vague, counted, grave = frozenset(rows.get("vague", ())), dict(rows.get("counted", {})), tuple(rows.get("grave", ()))
        return cls(*told, unless, fronts, counts, vague, counted, grave)

    @cached_property
    def _sectors_of(self) -> dict[str, set[str]]:
        """Return for each telling word the sectors it belongs to."""
        table: dict[str, set[str]] = {}
        for sector, words in self.words.items():
            for word in words:
                table.setdefault(word, set()).add(sector)
        return table

    def at_home(self, outline: Outline, brief: Brief, sectors: Iterable[str]) -> frozenset[str]:
        """Return the sectors this draft speaks of: its own, those its figures and facts name, their kin, the occasion's."""
        named = {node.sector for node in outline.walk() if node.sector} | set(sectors)
        texts = [one.what.text for one in brief.problems] + [one.what.text for one in brief.cases]
        named |= {sector for text in (*texts, *(task.what.text for task in brief.tasks)) for sector in self._told_in(text)}
        named |= {problem.sector for problem in brief.problems} | {case.sector for case in brief.cases}
        named |= set(self.welcome.get(outline.occasion, ()))
        return frozenset(named | {other for sector in named for other in self.kin.get(sector, ())})

    def _told_in(self, text: str) -> set[str]:
        """Return the sectors that a text of the brief gives away."""
        found = (self._sectors_of[word] for word in self._sectors_of if word in text and word not in self.vague)
        return {sector for sectors in found for sector in sectors}

    def alien(self, at_home: frozenset[str]) -> frozenset[str]:
        """Return the words with which a frame tied to no sector speaks of a line of work that this draft does not touch."""
        return frozenset(word for word, sectors in self._sectors_of.items() if not sectors & at_home)

    def lacks(self, level: str, texts: Iterable[str]) -> frozenset[str]:
        """Return the words of what places of this level do not have, unless the brief's texts speak of something like it."""
        signs = self.unless.get(level, ())
        stated = any(sign in text for text in texts for sign in signs)
        return frozenset(() if stated else self.lacking.get(level, ()))

    def unseasonable(self, month: int) -> frozenset[str]:
        """Return the words of weather and feasts of other months than this one (0: unknown)."""
        return frozenset(word for words, months in self.months if month and month not in months for word in words)

    def stray_words(self, sector: str, about: frozenset[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Return the words of a sector's branches that the facts nearby are about, and those of its other branches.

        Both are empty where the facts name no branch.
        """
        branches = self.branches.get(sector, ()) if about else ()
        if not branches:
            return frozenset(), frozenset()
        told = self._branch_pairs[sector]
        stated = [branch for branch, words in zip(branches, told, strict=True) if any(word and word <= about for word in words)]
        if not stated:
            return frozenset(), frozenset()
        meant = frozenset(word for branch in stated for word in branch)
        return meant, frozenset(word for branch in branches for word in branch) - meant

    @cached_property
    def _branch_pairs(self) -> dict[str, list[list[frozenset[str]]]]:
        """Return for each sector's branches the pairs of characters of their words."""
        return {sector: [[pairs(word) for word in branch] for branch in found] for sector, found in self.branches.items()}

    def subject(self, head: str) -> frozenset[str]:
        """Return the pairs of characters of a heading or first sentence that name its subject, those of mere verbs left out."""
        if head not in self._subjects:
            self._subjects[head] = frozenset(pair for pair in self.telling(head) if not self.mere.intersection(pair))
        return self._subjects[head]

    @cached_property
    def _subjects(self) -> dict[str, frozenset[str]]:
        """Return the subjects worked out so far."""
        return {}

    def telling(self, text: str) -> frozenset[str]:
        """Return the telling pairs of characters of a text."""
        return pairs(text) - self.common


def own_texts(value: Any) -> Iterable[str]:
    """Yield the writer's own texts in a node's facts."""
    text = getattr(value, "text", None)
    if isinstance(text, str):
        yield text
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from own_texts(one)
    elif isinstance(value, Mapping):
        for name in ("situation", "tasks", "problems", "answers", "cases"):
            if found := value.get(name):
                yield from own_texts(found)
