"""Headings: one family for the sections, one for the points, one shape for the sectors of a section."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.bank.bank import Bank
from generator.bank.model import HeadingFamily
from generator.brief.model import EMPTY
from generator.document import Span
from generator.planning.model import Node
from generator.wording.chooser import Chooser
from generator.wording.dice import luck, throw
from generator.wording.sectorheads import SectorHeadings, Subjects
from generator.wording.utterance import COUNT

STYLES = ("plain", "parallel", "metaphor", "numeric", "yao")
KEY = "{k}"
BESIDE = "beside"
"""The style of second-level headings that stand among those of sectors and share their build: a subject, then what to do."""


class Headings:
    """Chooses headings for one draft; those in ``taken`` (another speaker's) are avoided."""

    def __init__(
        self,
        bank: Bank,
        chooser: Chooser,
        seed: int,
        style: str,
        subjects: Subjects,
        taken: frozenset[str] = frozenset(),
    ) -> None:
        """Settle the style: the brief's, else one drawn from the sober ones."""
        self._bank = bank
        self._seed = seed
        self._taken = taken
        self._sectors = SectorHeadings(chooser, seed, subjects)
        self._given: set[str] = set()
        self._asked = style
        self.style = style or STYLES[int(luck(throw(seed, "heading-style"), "style") * 2)]

    def sections(self, nodes: Sequence[Node], points: Sequence[int]) -> list[tuple[Span, ...]]:
        """Return the first-level headings; ``points`` tells how many headed points stand under each."""
        self._given.clear()
        themes = [node.theme for node in nodes]
        countable = all(count > 1 for count in points)
        family = self._family(1, self.style, themes, countable) or self._family(1, "plain", themes, countable)
        spare = self._bank.families(1, "plain")
        return [self._heading(family, theme, spare) for theme in themes]

    def points(
        self, nodes: Sequence[Node], said: Mapping[str, str], topics: Mapping[str, tuple[Span, ...]] = EMPTY
    ) -> dict[str, tuple[Span, ...]]:
        """Return the second-level headings of a section's points, by node id; ``said`` has what stands under each.

        Where a sector's paragraph begins with a point whose topic it leaves to the heading, ``topics`` has that.
        """
        beside = any(node.sector or node.facts.get("apart") for node in nodes)
        style = BESIDE if beside else "parallel" if self._asked not in ("", "plain") else "plain"
        titles = [node.title for node in nodes if not node.sector]
        family = self._family(2, style, titles, True) or self._family(2, "parallel", titles, True)
        spare = self._bank.families(2, style if style == BESIDE else "parallel")
        found = {}
        for node in nodes:
            if node.sector:
                topic = topics.get(node.id)
                found[node.id] = self._sectors.named(node, topic) if topic else self._sectors.of(node, said[node.id])
            else:
                found[node.id] = self._general(node, family, spare, style)
        return {ident: spans for ident, spans in found.items() if spans}

    def _general(self, node: Node, family: HeadingFamily | None, spare: Sequence[HeadingFamily], style: str) -> tuple[Span, ...]:
        """Return a general demand's heading: beside sectors that of the problem it answers, else its family's."""
        own = self._sectors.of_matter(node) if style == BESIDE and node.facts.get("answers") else None
        return own.spans if own else self._heading(family, node.title, spare)

    def _family(self, level: int, style: str, names: Sequence[str], countable: bool) -> HeadingFamily | None:
        """Return the family that has most of the names and none taken, by hash among equals."""
        base = throw(self._seed, "headings", level)
        ranked = [
            (sum(map(family.items.__contains__, names)), luck(base, family.id), family)
            for family in self._bank.families(level, style)
            if countable or not any(KEY in family.items.get(name, "") for name in names)
        ]
        free = [row for row in ranked if self._taken.isdisjoint(map(row[2].items.get, names))] if self._taken else ranked
        return max(free or ranked, key=lambda row: row[:2], default=(0, 0.0, None))[2]

    def _heading(self, family: HeadingFamily | None, name: str, spare: Sequence[HeadingFamily]) -> tuple[Span, ...]:
        """Return one heading of a family, from a spare family where it lacks one or has given it already."""
        families = [*([family] if family else []), *spare]
        source = next((one for one in families if name in one.items and one.items[name] not in self._given), None)
        if source is None:
            return ()
        self._given.add(source.items[name])
        before, found, after = source.items[name].partition(KEY)
        entry = (f"{source.id}.{name}",)
        spans = [Span(before, "phrase", entry)] if before else []
        if found:
            spans.append(Span("", "derived", (COUNT, "children")))
        if after:
            spans.append(Span(after, "phrase", entry))
        return tuple(spans)
