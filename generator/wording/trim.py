"""An entry's text without the alternatives that do not hold here: other months, other lines of work, what a level lacks."""

from __future__ import annotations

import re
from collections.abc import Collection

_ALTERNATIVES = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]")
_BAR = re.compile(r"(?<!\\)\|")


def without(text: str, words: Collection[str]) -> str | None:
    """Return an entry text that never says one of ``words``, or None when its fixed part or all of some alternatives do."""
    pieces = _ALTERNATIVES.split(text)
    for place, piece in enumerate(pieces):
        options = _BAR.split(piece) if place % 2 else [piece]
        left = [option for option in options if not any(word in option for word in words)]
        if not left:
            return None
        pieces[place] = f"[{'|'.join(left)}]" if place % 2 and len(left) > 1 else left[0]
    return "".join(pieces)
