r"""The small language of entry texts: ``{slot}``, ``{kind:argument}``, ``[one|other|]`` and ``\`` escapes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(r"(\\[\[\]|{}\\]|\{[^{}\[\]|]*\}|[\[\]|{}])")


class FrameSyntaxError(ValueError):
    """A text breaks the language; ``args`` are the message id and the offending piece."""


class Slot(NamedTuple):
    """A place to be filled: ``{name}`` or ``{name:argument}``."""

    name: str
    argument: str = ""

    @property
    def key(self) -> str:
        """Return the slot as written between the braces."""
        return f"{self.name}:{self.argument}" if self.argument else self.name


class Choice(NamedTuple):
    """Inner alternatives; each option is a sequence of literals and slots."""

    options: tuple[tuple[str | Slot, ...], ...]


Part = str | Slot | Choice


@lru_cache(maxsize=16384)
def parse(text: str) -> tuple[Part, ...]:
    """Return the parts of an entry text.

    Raises FrameSyntaxError for nested or unclosed brackets, an empty slot and stray marks.
    """
    parts: list[Part] = []
    options: list[list[str | Slot]] | None = None
    for kind, value in _tokens(text):
        if kind == "mark" and value == "[":
            if options is not None:
                raise FrameSyntaxError("nested", text)
            options = [[]]
        elif kind == "mark" and options is None:
            raise FrameSyntaxError("stray", value)
        elif kind == "mark" and value == "|":
            assert options is not None
            options.append([])
        elif kind == "mark":
            assert options is not None
            parts.append(Choice(tuple(tuple(option) for option in options)))
            options = None
        else:
            (parts if options is None else options[-1]).append(_slot(value) if kind == "slot" else value)
    if options is not None:
        raise FrameSyntaxError("unclosed", text)
    return tuple(parts)


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """Yield (kind, value): mark, slot or plain."""
    for place, piece in enumerate(_TOKEN.split(text)):
        if place % 2 == 0:
            if piece:
                yield "plain", piece
        elif piece[0] == "\\":
            yield "plain", piece[1]
        elif len(piece) > 1:
            yield "slot", piece[1:-1]
        elif piece in "{}":
            raise FrameSyntaxError("brace", text)
        else:
            yield "mark", piece


def _slot(written: str) -> Slot:
    """Return the slot of ``name`` or ``name:argument``."""
    name, _, argument = written.partition(":")
    if not name.strip():
        raise FrameSyntaxError("empty_slot", written)
    return Slot(name.strip(), argument.strip())


def required_slots(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """Return the keys of all slots, those inside alternatives included, in order and once."""
    found: dict[str, None] = {}
    for part in parts:
        for piece in (piece for option in part.options for piece in option) if isinstance(part, Choice) else (part,):
            if isinstance(piece, Slot):
                found[piece.key] = None
    return tuple(found)


def wordings(parts: tuple[Part, ...]) -> int:
    """Return how many different texts the inner alternatives allow."""
    count = 1
    for part in parts:
        if isinstance(part, Choice):
            count *= len(part.options)
    return count


def variants(parts: tuple[Part, ...]) -> Iterator[tuple[str | Slot, ...]]:
    """Yield the parts once for each position the alternatives can take together (every option appears)."""
    depth = max((len(part.options) for part in parts if isinstance(part, Choice)), default=1)
    for position in range(depth):
        chosen: list[str | Slot] = []
        for part in parts:
            if isinstance(part, Choice):
                chosen.extend(part.options[position % len(part.options)])
            else:
                chosen.append(part)
        yield tuple(chosen)


def escape(text: str) -> str:
    """Return any text so that it parses back to itself as one literal."""
    return re.sub(r"([\\\[\]|{}])", r"\\\1", text)
