"""Words that number or link the points inside a paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

LINKED = "linked"


class Orders(NamedTuple):
    """``words`` by name, see ``Utterance.order``; ``styles`` by the numbering of headings the names that do not clash with it."""

    words: Mapping[str, Sequence[str]]
    styles: Mapping[str, Sequence[str]]

    @classmethod
    def of(cls, rows: Mapping[str, Any]) -> Orders:
        """Build from the pack's ``fixed`` file."""
        return cls(rows["orders"], rows["order_styles"])

    def pick(self, numbering: str, chance: float, numbered: bool) -> Sequence[str]:
        """Return the words for a paragraph; ``chance`` is from 0 up to 1, ``numbered`` asks for numbers where there are any."""
        names = self.styles[numbering]
        if numbered:
            names = [name for name in names if name != LINKED] or names
        return self.words[names[int(chance * len(names))]]
