"""Expressions that match seldom, found together: one scan of a text tells where any of them may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.mining.finders import leading_class


class Rare:
    """Expressions that each begin with a class of characters; any other is searched for alone."""

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        """Make the scan: a class of all characters they begin with, and behind each the expressions themselves."""
        classes = {pattern: leading_class(pattern.pattern) for pattern in patterns}
        self._together = [pattern for pattern, first in classes.items() if first]
        any_of_them = "|".join(f"(?:{pattern.pattern})" for pattern in self._together)
        self._scan = re.compile(f"[{''.join(classes.values())}](?<=(?={any_of_them})[\\s\\S])" if self._together else "(?!)")

    def places(self, text: str) -> list[int]:
        """Return where in a text any of the expressions that are scanned for together matches."""
        return [match.start() for match in self._scan.finditer(text)]

    def find(self, pattern: re.Pattern[str], text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
        """Yield the matches of an expression as its own search finds them; ``places`` are those of the text."""
        return matches_at(places, text, pattern) if pattern in self._together else pattern.finditer(text)


def matches_at(places: Iterable[int], text: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """Yield the matches of an expression, from left to right without overlaps, that can only begin at some sorted places."""
    end = 0
    for place in places:
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match
