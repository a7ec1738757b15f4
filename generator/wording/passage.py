"""A node's rendered paragraphs and which of their utterances stay."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.planning.model import Node
from generator.wording.utterance import Sayable, Utterance


@dataclass(eq=False)
class Passage:
    """A node's rendered paragraphs; ``kept`` holds (paragraph, place) of the utterances that stay."""

    node: Node
    paragraphs: list[list[Sayable]]
    kept: set[tuple[int, int]] = field(default_factory=set)

    def shown(self) -> list[list[Utterance]]:
        """Return the kept utterances by paragraph; the brief version only when nothing else is left to argue."""
        kept = (
            [u for place, one in enumerate(row) if (line, place) in self.kept and (u := one.settled())]
            for line, row in enumerate(self.paragraphs)
        )
        return [row for row in kept if row]


def section_of(passage: Passage) -> str:
    """Return the section in which a passage stands."""
    return passage.node.id.split("/")[0]
