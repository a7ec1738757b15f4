"""Headings of sectors: what their tasks and problems are about, in one shape for a section."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product
from typing import NamedTuple

from generator.document import Span
from generator.document.numbering import counted
from generator.planning.model import Node
from generator.wording.chooser import PLAIN, Choice, Chooser
from generator.wording.dice import luck, throw
from generator.wording.nearness import Wish

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
WHOLE, HEAD_WHOLE = "core", "head_core"
"""The role of what is said of a sector as a whole, and that of the headings over it."""
SEVERAL = (2, 3)
LONGEST_LABELS = 18
"""More things than these, or longer names, make no heading."""


def no_matter(node: Node) -> str:  # noqa: ARG001 - the shape of a function that does tell
    """Return that nothing is known of what a node is about."""
    return ""


def no_labels(node: Node) -> Sequence[str]:  # noqa: ARG001 - the shape of a function that does tell
    """Return that nothing is known of what the things of a node are called."""
    return ()


class Subjects(NamedTuple):
    """What is known of the subjects of sectors.

    ``joined`` is the pattern that joins a sector's name to its heading; ``matter_of`` tells what the first task or problem
    of a sector is about, ``labels_of`` what all of them are called, and ``several`` are patterns of a heading that names them.
    ``unnamed`` is the only sector of a meeting about it: everybody knows that it is spoken of.
    """

    joined: str
    matter_of: Callable[[Node], str] = no_matter
    labels_of: Callable[[Node], Sequence[str]] = no_labels
    several: Sequence[str] = ()
    unnamed: bool = False


class SectorHeadings:
    """Chooses the headings of sectors for one draft, each once, however often the draft is fitted."""

    def __init__(self, chooser: Chooser, seed: int, subjects: Subjects) -> None:
        """Start with no heading chosen."""
        self._chooser = chooser
        self._seed = seed
        self._subjects = subjects
        self._chosen: dict[str, tuple[Span, ...]] = {}

    def of(self, node: Node, said: str) -> tuple[Span, ...]:
        """Return a sector's heading in the first shape the bank has; ``said`` is what stands under it."""
        if node.id not in self._chosen:
            self._chosen[node.id] = self._choose(node, said)
        return self._chosen[node.id]

    def of_matter(self, node: Node) -> Choice | None:
        """Return a heading that names what a sector's first task or problem is about, None where the bank has none."""
        matter = self._subjects.matter_of(node)
        roles = (f"{role}_{matter}" for role in SECTOR_SHAPES) if matter else ()
        about = self._chooser.about(node)
        found = (self._chooser.choose(Wish(SECTOR, role, node.sector, about=about), node.id, 0) for role in roles)
        return next((choice for choice in found if choice), None)

    def _choose(self, node: Node, said: str) -> tuple[Span, ...]:
        """Choose a sector's heading: the one that says most of what its facts say."""
        if labels := self._several_labels(node):
            return self.named(node, labels)
        if choice := self.of_matter(node) or self._of_whole(node):
            return self.named(node, choice.spans)
        about = self._chooser.about(node)
        own = (*SECTOR_SHAPES, "heading", f"{PLAIN}heading")
        closer = list(product(own, CLOSEST)) if about else [(role, least) for least, role in product(CLOSEST_SAID, own)]
        about = about or self._chooser.telling(said)
        for role, least in (*closer, *((role, 0) for role in (*_told(node), *own))):
            if choice := self._chooser.choose(Wish(node.move, role, node.sector, about=about, least=least), node.id, 0):
                return self.named(node, choice.spans)
        return ()

    def _of_whole(self, node: Node) -> Choice | None:
        """Return a heading for what is said of a sector as a whole, None where its point is about one thing."""
        if _told(node) or node.facts.get("apart") or not self._chooser.knows(Wish(node.move, WHOLE, node.sector), said=True):
            return None
        return self._chooser.choose(Wish(node.move, HEAD_WHOLE, node.sector), node.id, 0)

    def _several_labels(self, node: Node) -> tuple[Span, ...]:
        """Return a heading that names two or three different things a sector's facts are about, () where it cannot."""
        labels = self._subjects.labels_of(node)
        length = sum(map(len, labels))
        if node.facts.get("apart") or not self._subjects.several or len(labels) not in SEVERAL or length > LONGEST_LABELS:
            return ()
        pattern = max(self._subjects.several, key=lambda text: luck(throw(self._seed, "several", node.id), text))
        text = pattern.replace("{labels}", "、".join(labels)).replace("{number}", counted(len(labels)))
        return (Span(text, "derived", ("labels", "fixed.sector_several")),)

    def named(self, node: Node, heading: tuple[Span, ...]) -> tuple[Span, ...]:
        """Return a sector's heading with the sector's name in its place; points of one sector alone need no name."""
        if node.facts.get("apart") or self._subjects.unnamed:
            return heading
        before, _, rest = self._subjects.joined.partition("{sector}")
        between, _, after = rest.partition("{heading}")
        name = self._chooser.global_span("sector", node.sector)
        if name and name.text in "".join(span.text for span in heading):
            return heading
        spans = (Span(before), *((name, Span(between)) if name else ()), *heading, Span(after))
        return tuple(span for span in spans if span.text or span.source)


def _told(node: Node) -> tuple[str, ...]:
    """Return the roles of headings that say no more of a sector than its facts bear."""
    return tuple(role for role, group in TOLD.items() if node.facts.get(group))
