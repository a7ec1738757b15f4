"""An entry's text with its alternatives decided and its slots filled: spans."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from generator.bank.frametext import Choice, Part, Slot
from generator.document import Span
from generator.wording.dice import chance, stamp

Filled = Sequence[Span]
STAMPS = [stamp(f"#{place}") for place in range(64)]
"""One for each place of alternatives in an entry."""
Filler = Callable[[Slot], Filled]


def realise(parts: Sequence[Part], entry_id: str, base: int, fill: Filler) -> tuple[Span, ...]:
    """Return the spans of an entry: its own words as ``phrase``, each slot as whatever ``fill`` gives for it."""
    spans: list[Span] = []
    words: list[str] = []
    own = (entry_id,)
    for piece in _decided(parts, base):
        if isinstance(piece, str):
            words.append(piece)
        else:
            if text := "".join(words):
                spans.append(Span(text, "phrase", own))
            words.clear()
            spans.extend(fill(piece))
    if text := "".join(words):
        spans.append(Span(text, "phrase", own))
    return tuple(spans)


def _decided(parts: Sequence[Part], base: int) -> list[str | Slot]:
    """Return the parts with one option taken at each place of alternatives."""
    pieces: list[str | Slot] = []
    for place, part in enumerate(parts):
        if isinstance(part, Choice):
            options = part.options
            pieces += options[pick(base, place % len(STAMPS), len(options))]
        else:
            pieces.append(part)
    return pieces


def pick(base: int, place: int, count: int) -> int:
    """Return which of ``count`` alternatives stands at a place."""
    return int(chance(base, STAMPS[place]) * count)


def plain(spans: Sequence[Span]) -> str:
    """Return the text of spans."""
    return "".join(span.text for span in spans)
