"""Looking up many words and patterns in a text at the speed of a few: by the two characters they begin with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST = 64
"""Prefixes of one pattern; one with more is looked for everywhere."""
CLASS = re.compile(r"\[(?!-)([^\]\\^]+)(?<!-)\]")


class Words:
    """Finds the longest of some words, of two characters or more, at every place of a text."""

    def __init__(self, words: Iterable[str]) -> None:
        """Index the words."""
        self._by_pair: dict[str, list[str]] = {}
        for word in sorted(set(words), key=lambda word: (-len(word), word)):
            if len(word) > 1:
                self._by_pair.setdefault(word[:2], []).append(word)
        first = "".join(sorted({re.escape(pair[0]) for pair in self._by_pair}))
        second = "".join(sorted({re.escape(pair[1]) for pair in self._by_pair}))
        self._scan = re.compile(f"[{first}](?=[{second}])") if self._by_pair else None

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        """Yield places and words, without overlaps."""
        end = 0
        for match in self._scan.finditer(text) if self._scan else ():
            start = match.start()
            words = self._by_pair.get(text[start : start + 2])
            if words is None or start < end:
                continue
            for word in words:
                if text.startswith(word, start):
                    end = start + len(word)
                    yield start, word
                    break


class Marks:
    """Finds which of many patterns stand in a short text, and where first."""

    def __init__(self, patterns: Sequence[str]) -> None:
        """Index the patterns by what they can begin with; those that begin with anything are tried on every text."""
        self._patterns = [re.compile(pattern) for pattern in patterns]
        bare = [pattern.replace("\\", "") for pattern in patterns]
        self._literals = [word if re.escape(word) == pattern else "" for word, pattern in zip(bare, patterns, strict=True)]
        by_start: dict[str, set[int]] = {}
        self._always: set[int] = set()
        for number, pattern in enumerate(patterns):
            starts = _starts(parser.parse(pattern))
            if not starts or "" in starts:
                self._always.add(number)
                continue
            for start in starts:
                by_start.setdefault(start[:2], set()).add(number)
        self._by_char = {start: numbers for start, numbers in by_start.items() if len(start) == 1}
        self._by_pair = {(start[0], start[1]): numbers for start, numbers in by_start.items() if len(start) == 2}
        first, second = ("".join(sorted({re.escape(pair[n]) for pair in self._by_pair})) for n in (0, 1))
        self._pairs = re.compile(f"([{first}])(?=([{second}]))" if self._by_pair else "(?!)")

    def find(self, text: str) -> list[tuple[int, int, int]]:
        """Return ``(start, end, pattern)`` for every pattern that stands in a text, in the order of the patterns."""
        found = []
        for number in sorted(self._likely(text)):
            if literal := self._literals[number]:
                start = text.find(literal)
                if start >= 0:
                    found.append((start, start + len(literal), number))
            elif match := self._patterns[number].search(text):
                found.append((*match.span(), number))
        return found

    def among(self, text: str) -> list[int]:
        """Return the patterns that stand in a text, in their order."""
        literals, patterns = self._literals, self._patterns
        found = [
            number
            for number in self._likely(text)
            if (literals[number] in text if literals[number] else patterns[number].search(text))
        ]
        found.sort()
        return found

    def _likely(self, text: str) -> set[int]:
        """Return the patterns that may stand in a text: one of the ways they can begin does."""
        by_pair, by_char = self._by_pair, self._by_char
        chars = by_char.keys() & set(text) if by_char else ()
        return self._always.union(
            *[by_pair[pair] for pair in by_pair.keys() & self._pairs.findall(text)], *[by_char[char] for char in chars]
        )


def leading_class(pattern: str) -> str:
    """Return the inside of the class of characters that every match of a pattern begins with; empty when it begins otherwise."""
    written = CLASS.match(pattern)
    return written[1] if written and parser.parse(pattern)[0][0] is ops.IN else ""


def literal_in(pattern: str) -> str:
    """Return the longest string that stands in every match of a pattern, as far as its outermost elements tell; or nothing."""
    parsed = parser.parse(pattern)
    if parsed.state.flags & re.IGNORECASE:
        return ""
    written = "".join(chr(value) if op is ops.LITERAL else "\0" for op, value in parsed)
    return max(written.split("\0"), key=len)


def _starts(items: Any) -> set[str]:
    """Return the strings a parsed pattern can begin with, up to two characters; with the empty one where that is not known."""
    starts = {""}
    for op, value in items:
        grown = {start for start in starts if len(start) > 1}
        open_ones = starts - grown
        more = _of(op, value)
        if more is None:
            return starts
        starts = grown | {start + one for start in open_ones for one in more}
        if len(starts) > MOST:
            return {""}
        if all(len(start) > 1 for start in starts):
            break
    return starts


def _of(op: Any, value: Any) -> set[str] | None:
    """Return what one element of a pattern can begin with, or None where anything may stand."""
    if op is ops.LITERAL:
        return {chr(value)}
    if op is ops.IN and all(kind is ops.LITERAL for kind, _ in value):
        return {chr(char) for _, char in value}
    if op is ops.BRANCH:
        return set().union(*(_starts(branch) for branch in value[1]))
    if op is ops.SUBPATTERN:
        return _starts(value[-1])
    if op is ops.MAX_REPEAT and value[:2] == (0, 1):
        return _starts(value[2]) | {""}
    if op in {ops.ASSERT, ops.ASSERT_NOT}:
        return {""}
    return None
