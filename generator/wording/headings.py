"""Headings: one family for the sections, one for the points, one shape for the sectors of a section."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import product

from generator.bank.bank import Bank
from generator.bank.model import HeadingFamily
from generator.brief.model import EMPTY
from generator.document import Span
from generator.document.numbering import counted
from generator.planning.model import Node
from generator.wording.chooser import PLAIN, Choice, Chooser
from generator.wording.dice import luck, throw
from generator.wording.nearness import Wish
from generator.wording.taskwords import task_core
from generator.wording.utterance import COUNT

STYLES = ("plain", "parallel", "metaphor", "numeric", "yao")
CLOSEST = (3, 2, 1)
"""So many pairs of characters a heading shares with the facts under it; the most is tried first."""
CLOSEST_SAID = (6, 3, 1)
"""The same for words that say more than a few facts: there the closest heading matters more than the section's shape."""
SECTOR_SHAPES = ("head_act", "head_watch", "head_guard")
"""What to do comes before what to watch and what to guard against: a heading states a task."""
TOLD = {"head_tasks": "tasks", "head_problems": "problems"}
"""The roles of headings that any sector's tasks and problems bear."""
SECTOR = "sector"
"""The move of the headings that name what a task or a problem is about."""
KEY = "{k}"
SEVERAL = (2, 3)
LONGEST_LABELS = 18
"""More things than these, or longer names, make no heading."""
BESIDE = "beside"
"""The style of second-level headings that stand among those of sectors and share their build: a subject, then what to do."""


def no_matter(node: Node) -> str:  # noqa: ARG001 - the shape of a function that does tell
    """Return that nothing is known of what a node is about."""
    return ""


def no_labels(node: Node) -> Sequence[str]:  # noqa: ARG001 - the shape of a function that does tell
    """Return that nothing is known of what the things of a node are called."""
    return ()


class Headings:
    """Chooses headings for one draft; those in ``taken`` (another speaker's) are avoided."""

    def __init__(
        self,
        bank: Bank,
        chooser: Chooser,
        seed: int,
        style: str,
        sector_pattern: str,
        taken: frozenset[str] = frozenset(),
        matter_of: Callable[[Node], str] = no_matter,
        labels_of: Callable[[Node], Sequence[str]] = no_labels,
        several: Sequence[str] = (),
    ) -> None:
        """Settle the style: the brief's, else one drawn from the sober ones.

        ``sector_pattern`` joins a sector's name to its heading; ``matter_of`` tells what the first task or problem of a
        sector is about, ``labels_of`` what all of them are called, and ``several`` are patterns of a heading that names them.
        """
        self._sector_pattern = sector_pattern
        self._bank = bank
        self._chooser = chooser
        self._seed = seed
        self._taken = taken
        self._matter_of = matter_of
        self._labels_of = labels_of
        self._several = several
        self._given: set[str] = set()
        self._sectors: dict[str, tuple[Span, ...]] = {}
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
        style = BESIDE if any(node.sector for node in nodes) else "parallel" if self._asked not in ("", "plain") else "plain"
        titles = [node.title for node in nodes if not node.sector]
        family = self._family(2, style, titles, True) or self._family(2, "parallel", titles, True)
        spare = self._bank.families(2, style if style == BESIDE else "parallel")
        found = {}
        for node in nodes:
            if node.sector and node.id in topics:
                found[node.id] = self._named(node, topics[node.id])
            else:
                found[node.id] = self._sector(node, said[node.id]) if node.sector else self._general(node, family, spare, style)
        return {ident: spans for ident, spans in found.items() if spans}

    def _general(self, node: Node, family: HeadingFamily | None, spare: Sequence[HeadingFamily], style: str) -> tuple[Span, ...]:
        """Return a general demand's heading: beside sectors that of the problem it answers, else its family's."""
        own = self._of_matter(node) if style == BESIDE and node.facts.get("answers") else None
        return own.spans if own else self._heading(family, node.title, spare)

    def _sector(self, node: Node, said: str) -> tuple[Span, ...]:
        """Return a sector's heading in the first shape the bank has."""
        if node.id in self._sectors:
            return self._sectors[node.id]
        self._sectors[node.id] = self._choose_sector(node, said)
        return self._sectors[node.id]

    def _choose_sector(self, node: Node, said: str) -> tuple[Span, ...]:
        """Choose a sector's heading: the one that says most of what its facts say.

        It is chosen once, however often the draft is fitted.
        """
        if task := self._own_task(node):
            return self._named(node, task)
        if labels := self._several_labels(node):
            return self._named(node, labels)
        if choice := self._of_matter(node):
            return self._named(node, choice.spans)
        about = self._chooser.about(node)
        own = (*SECTOR_SHAPES, "heading", f"{PLAIN}heading")
        closer = list(product(own, CLOSEST)) if about else [(role, least) for least, role in product(CLOSEST_SAID, own)]
        about = about or self._chooser.telling(said)
        for role, least in (*closer, *((role, 0) for role in (*_told(node), *own))):
            if choice := self._chooser.choose(Wish(node.move, role, node.sector, about=about, least=least), node.id, 0):
                return self._named(node, choice.spans)
        return ()

    def _of_matter(self, node: Node) -> Choice | None:
        """Return a heading that names what a sector's first task or problem is about, None where the bank has none."""
        matter = self._matter_of(node)
        roles = (f"{role}_{matter}" for role in SECTOR_SHAPES) if matter else ()
        about = self._chooser.about(node)
        found = (self._chooser.choose(Wish(SECTOR, role, node.sector, about=about), node.id, 0) for role in roles)
        return next((choice for choice in found if choice), None)

    def _several_labels(self, node: Node) -> tuple[Span, ...]:
        """Return a heading that names two or three different things a sector's facts are about, () where it cannot."""
        labels = self._labels_of(node)
        length = sum(map(len, labels))
        if node.facts.get("apart") or not self._several or len(labels) not in SEVERAL or length > LONGEST_LABELS:
            return ()
        pattern = max(self._several, key=lambda text: luck(throw(self._seed, "several", node.id), text))
        text = pattern.replace("{labels}", "、".join(labels)).replace("{number}", counted(len(labels)))
        return (Span(text, "derived", ("labels", "fixed.sector_several")),)

    def _own_task(self, node: Node) -> tuple[Span, ...]:
        """Return a sector's only task where it is short enough for a heading, does not name the sector and is alone."""
        tasks = node.facts.get("tasks", ())
        if len(tasks) != 1 or (node.facts.get("problems") and not node.facts.get("apart")):
            return ()
        core = task_core(tasks[0], self._chooser.heading_verbs)
        name = self._chooser.global_span("sector", node.sector)
        return (core,) if core and not (name and name.text in core.text) else ()

    def _named(self, node: Node, heading: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return a sector's heading with the sector's name in its place; points of one sector alone need no name."""
        if node.facts.get("apart"):
            return heading
        before, _, rest = self._sector_pattern.partition("{sector}")
        between, _, after = rest.partition("{heading}")
        name = self._chooser.global_span("sector", node.sector)
        if name and name.text in "".join(span.text for span in heading):
            return heading
        spans = (Span(before), *((name, Span(between)) if name else ()), *heading, Span(after))
        return tuple(span for span in spans if span.text or span.source)

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


def _told(node: Node) -> tuple[str, ...]:
    """Return the roles of headings that say no more of a sector than its facts bear."""
    return tuple(role for role, group in TOLD.items() if node.facts.get(group))
