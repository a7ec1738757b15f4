"""A title in balanced lines: words whole, lengths fitting, a trapezoid or a diamond (format.md, 3.3)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, inf
from typing import Any

ORPHAN = 4
"""A line of so few characters does not stand alone."""

# Costs of a line or a break, in squared characters: a worse fault is never traded for lesser ones.
_ORPHANED, _MORE_LINES, _EXTRA_LINE, _WIDE = 800, 200, 30, 8
_FORBIDDEN, _SPLIT_WORD, _QUOTED = 900, 200, 60
_BEFORE, _AFTER, _BY_WORDS = 0, 4, (28, 18, 10)
"""A break before a joining word, after a place or time; one with a known word on neither, one or both of its sides."""
_ASCII = 0.55
"""A digit is half as wide as a Han character, a little more in some fonts."""


@dataclass(frozen=True)
class TitleRules:
    """How titles break. Widths count a Han character as 1, an ASCII one as about a half.

    ``widest`` is what fits on a line, ``usual`` what it should keep to; ``whole`` finds what stays in one piece,
    ``quoted`` what does if it is not too long.
    """

    widest: int
    usual: int
    most_lines: int
    no_start: frozenset[str]
    no_end: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    whole: re.Pattern[str]
    quoted: re.Pattern[str]

    @classmethod
    def of(cls, table: Mapping[str, Any], widest: int) -> TitleRules:
        """Build from the ``title`` table of layouts.yml and the number of characters that fit on a line."""
        words = sorted(table["words"], key=len, reverse=True)
        return cls(
            widest=widest,
            usual=widest - 2,
            most_lines=table["most_lines"],
            no_start=frozenset(table["no_start"]),
            no_end=frozenset(table["no_end"]),
            before=tuple(table["break_before"]),
            after=tuple(table["break_after"]),
            whole=re.compile("|".join([*table["whole"], *map(re.escape, words)])),
            quoted=re.compile(table["quoted"]),
        )


def balanced(title: str, rules: TitleRules, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the lines of a title; joined they are the title again.

    ``names`` are further words to keep whole (the place's name). Breaks inside a word or at a forbidden character are
    used only when some line would not fit otherwise.
    """
    if width(title) <= rules.usual:
        return (title,)
    names = tuple(names)
    allowed = {place: price for place, price in _prices(title, rules, names, whole_words=True).items() if price < _QUOTED}
    cuts = _best(title, rules, allowed) or _best(title, rules, _prices(title, rules, names, whole_words=False))
    return tuple(title[start:end] for start, end in zip((0, *cuts), (*cuts, len(title)), strict=True))


def width(text: str) -> float:
    """Return the width of a text in Han characters."""
    return sum([_ASCII if char < "\x7f" else 1.0 for char in text])


def _prices(title: str, rules: TitleRules, names: Iterable[str], whole_words: bool) -> dict[int, int]:
    """Return what a break before each character costs; with ``whole_words`` those inside a word are left out."""
    spans = [match.span() for match in rules.whole.finditer(title)]
    spans += [(place, place + len(name)) for name in names if name and (place := title.find(name)) >= 0]
    inside = {place for start, end in spans for place in range(start + 1, end)}
    starts = {start for start, _ in spans}
    places = (place for place in range(1, len(title)) if not (whole_words and place in inside))
    prices = {place: _price(title, place, rules, starts, inside) for place in places}
    for match in rules.quoted.finditer(title):
        for place in range(match.start() + 1, match.end()):
            if place in prices:
                prices[place] += _QUOTED
    return prices


def _price(title: str, place: int, rules: TitleRules, starts: set[int], inside: set[int]) -> int:
    """Return what one break costs. A character that may not begin a line may do so as the first of a whole word."""
    if title[place - 1] in rules.no_end or (title[place] in rules.no_start and place not in starts):
        return _FORBIDDEN
    if place in inside:
        return _SPLIT_WORD
    if title.startswith(rules.before, place):
        return _BEFORE
    if title.endswith(rules.after, 0, place):
        return _AFTER
    return _BY_WORDS[(place in starts) + (place - 1 in inside or place - 1 in starts)]


def _best(title: str, rules: TitleRules, breaks: Mapping[int, int]) -> tuple[int, ...]:
    """Return the cheapest breaks over all line counts that may do; none when some line would not fit."""
    sums = (0.0, *accumulate([_ASCII if char < "\x7f" else 1.0 for char in title]))
    total = sums[-1]
    least = ceil(total / rules.widest)
    best: tuple[float, tuple[int, ...]] = (inf, ())
    for count in range(least, ceil(total / rules.usual) + 2):
        extra = _EXTRA_LINE * max(0, count - max(least, 2)) + _MORE_LINES * max(0, count - rules.most_lines)
        if best[0] <= extra:
            break
        for targets in _shapes(total / count, count):
            cost, cuts = _cut(sums, rules, breaks, targets)
            best = min(best, (cost + extra, cuts))
    return best[1]


def _shapes(mean: float, count: int) -> list[list[float]]:
    """Return the widths that lines of a good shape would have: trapezoids for two lines, also a diamond for more."""
    if count == 1:
        return [[mean]]
    if count == 2:
        return [[mean - 0.5, mean + 0.5], [mean + 0.5, mean - 0.5]]
    middle = [mean] * (count - 2)
    diamond = [mean - 1, *[mean + 2 / (count - 2)] * (count - 2), mean - 1]
    return [diamond, [mean - 1.5, *middle, mean + 1.5], [mean + 1.5, *middle, mean - 1.5]]


def _cut(
    sums: Sequence[float], rules: TitleRules, breaks: Mapping[int, int], targets: Sequence[float]
) -> tuple[float, tuple[int, ...]]:
    """Return the least cost of breaking a title into as many lines as there are targets, and the breaks.

    ``sums`` are the widths up to each place. Dynamic programming: ``best`` maps where the lines so far end to their cost
    and breaks.
    """
    last = len(sums) - 1
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for target in targets[:-1]:
        step = {}
        for end, price in breaks.items():
            cost, start = _line(sums, end, target, best, rules)
            if cost < inf:
                step[end] = (cost + price, (*best[start][1], end))
        best = step
    cost, start = _line(sums, last, targets[-1], best, rules)
    return cost, best[start][1] if cost < inf else ()


def _line(
    sums: Sequence[float], end: int, target: float, best: Mapping[int, tuple[float, tuple[int, ...]]], rules: TitleRules
) -> tuple[float, int]:
    """Return what the cheapest line up to ``end`` costs with those before it, and where it starts; inf when none fits."""
    least, at = inf, 0
    for start, (before, _) in best.items():
        wide = sums[end] - sums[start]
        if start < end and wide <= rules.widest and before < least:
            cost = before + (wide - target) ** 2 + (_ORPHANED if end - start <= ORPHAN else 0)
            if wide > rules.usual:
                cost += _WIDE * (wide - rules.usual) ** 2
            if cost < least:
                least, at = cost, start
    return least, at
