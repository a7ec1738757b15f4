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

    def close() -> None:
        if text := "".join(words):
            spans.append(Span(text, "phrase", (entry_id,)))
        words.clear()

    for place, part in enumerate(parts):
        pieces = part.options[pick(base, place % len(STAMPS), len(part.options))] if isinstance(part, Choice) else (part,)
        for piece in pieces:
            if isinstance(piece, str):
                words.append(piece)
            else:
                close()
                spans.extend(fill(piece))
    close()
    return tuple(spans)


def pick(base: int, place: int, count: int) -> int:
    """Return which of ``count`` alternatives stands at a place."""
    return int(chance(base, STAMPS[place]) * count)


def plain(spans: Sequence[Span]) -> str:
    """Return the text of spans."""
    return "".join(span.text for span in spans)
