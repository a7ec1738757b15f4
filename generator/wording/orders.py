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

    def pick(self, numbering: str, chance: float, loose: float, numbered: bool) -> Sequence[str]:
        """Return the words for a paragraph, () where none may stand.

        ``chance`` is from 0 up to 1 and the same all over a draft, so that 第一 and 一是 do not mix; ``loose`` is the
        paragraph's own and says whether it goes without numbers where it need not be ``numbered``.
        """
        names = self.styles[numbering]
        counted = [name for name in names if name != LINKED]
        if not numbered and loose * len(names) < len(names) - len(counted):
            return self.words[LINKED]
        return self.words[counted[int(chance * len(counted))]] if counted else ()
