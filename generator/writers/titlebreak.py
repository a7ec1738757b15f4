"""A title in balanced lines: words whole, lengths fitting, a trapezoid or a diamond (format.md, 3.3)."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, inf
from typing import Any, NamedTuple

ORPHAN = 4
"""A line of so few characters does not stand alone."""

# Costs of a line or a break, in squared characters: a worse fault is never traded for lesser ones.
_ORPHANED, _MORE_LINES, _EXTRA_LINE, _WIDE = 800, 200, 30, 8
_FORBIDDEN, _SPLIT_WORD, _QUOTED = 900, 200, 60
_BEFORE, _AFTER, _BY_WORDS = 0, 4, (28, 18, 10)
"""A break before a joining word, after a place or time; one with a known word on neither, one or both of its sides."""
_ASCII = 0.55
"""A digit is half as wide as a Han character, a little more in some fonts."""
_SLACK = 1
"""Lines are compared by differences of sums, places by sums: rounding must not shut out a line that just fits."""


@dataclass(frozen=True)
class TitleRules:
    """How titles break. Widths count a Han character as 1, an ASCII one as about a half.

    ``widest`` is what fits on a line, ``usual`` what it should keep to; ``after_last`` holds the last
    characters of ``after``; ``whole`` finds what stays in one piece, ``quoted`` what does if it is not too long.
    """

    widest: int
    usual: int
    most_lines: int
    no_start: frozenset[str]
    no_end: frozenset[str]
    before: tuple[str, ...]
    after: tuple[str, ...]
    after_last: frozenset[str]
    whole: re.Pattern[str]
    quoted: re.Pattern[str]

    @classmethod
    def of(cls, table: Mapping[str, Any], widest: int) -> TitleRules:
        """Build from the ``title`` table of layouts.yml and the number of characters that fit on a line."""
        words = sorted(table["words"], key=len, reverse=True)
        firsts = re.escape("".join(sorted({word[0] for word in words})))
        return cls(
            widest=widest,
            usual=widest - 2,
            most_lines=table["most_lines"],
            no_start=frozenset(table["no_start"]),
            no_end=frozenset(table["no_end"]),
            before=tuple(table["break_before"]),
            after=tuple(table["break_after"]),
            after_last=frozenset(word[-1] for word in table["break_after"]),
            whole=re.compile("|".join([*table["whole"], f"(?=[{firsts}])(?:{'|'.join(map(re.escape, words))})"])),
            quoted=re.compile(table["quoted"]),
        )


def balanced(title: str, rules: TitleRules, names: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the lines of a title; joined they are the title again.

    ``names`` are further words to keep whole (the place's name). Breaks inside a word or at a forbidden character are
    used only when some line would not fit otherwise.
    """
    sums = _sums(title)
    if sums[-1] <= rules.usual:
        return (title,)
    parsed = _parsed(title, rules, names, sums)
    cuts = _best(parsed, strict=True) or _best(parsed, strict=False)
    return tuple([title[start:end] for start, end in zip((0, *cuts), (*cuts, len(title)), strict=True)])


def width(text: str) -> float:
    """Return the width of a text in Han characters."""
    return _sums(text)[-1]


def _sums(text: str) -> tuple[float, ...]:
    """Return the widths of a text up to each place in it, from nothing to the whole."""
    return (0.0, *accumulate([_ASCII if char < "\x7f" else 1.0 for char in text]))


class _Title(NamedTuple):
    """A title to break: the widths up to each place, where its words start, the places inside them and inside quotes."""

    text: str
    rules: TitleRules
    sums: Sequence[float]
    starts: AbstractSet[int]
    inside: AbstractSet[int]
    quoted: AbstractSet[int]


def _parsed(title: str, rules: TitleRules, names: Iterable[str], sums: Sequence[float]) -> _Title:
    """Return a title with its words, the given names among them."""
    words = [match.span() for match in rules.whole.finditer(title)]
    words += [(place, place + len(name)) for name in names if name and (place := title.find(name)) >= 0]
    quotes = [match.span() for match in rules.quoted.finditer(title)]
    return _Title(title, rules, sums, {start for start, _ in words}, _within(words), _within(quotes))


def _within(spans: Iterable[tuple[int, int]]) -> set[int]:
    """Return the places inside spans, their ends left out."""
    places: set[int] = set()
    for start, end in spans:
        places.update(range(start + 1, end))
    return places


def _price(title: _Title, place: int) -> int:
    """Return what one break costs. A character that may not begin a line may do so as the first of a whole word."""
    text, rules, _, starts, inside, quoted = title
    dear = _QUOTED if place in quoted else 0
    if text[place - 1] in rules.no_end or (text[place] in rules.no_start and place not in starts):
        return dear + _FORBIDDEN
    if place in inside:
        return dear + _SPLIT_WORD
    if text.startswith(rules.before, place):
        return dear + _BEFORE
    if text[place - 1] in rules.after_last and text.endswith(rules.after, 0, place):
        return dear + _AFTER
    return dear + _BY_WORDS[(place in starts) + (place - 1 in inside or place - 1 in starts)]


def _best(title: _Title, strict: bool) -> tuple[int, ...]:
    """Return the cheapest breaks over all line counts that may do; none when some line would not fit.

    A ``strict`` search has only breaks between words and outside quotes.
    """
    total, rules = title.sums[-1], title.rules
    shut, dearest = (title.inside | title.quoted, _QUOTED) if strict else (frozenset(), inf)
    least = ceil(total / rules.widest)
    best: tuple[float, tuple[int, ...]] = (inf, ())
    for count in range(least, ceil(total / rules.usual) + 2):
        extra = _EXTRA_LINE * max(0, count - max(least, 2)) + _MORE_LINES * max(0, count - rules.most_lines)
        if best[0] <= extra:
            break
        rows = _rows(title, count, shut, dearest)
        for targets in _shapes(total / count, count):
            cost, cuts = _cut(rows, targets)
            if (cost + extra, cuts) < best:
                best = cost + extra, cuts
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


_Line = tuple[int, float, float]
"""A line by its start, its width and what is wrong with it whatever the others are."""
_End = tuple[int, int, list[_Line]]
"""A place where a line may end, the price of breaking there, and the lines up to it."""


def _rows(title: _Title, count: int, shut: AbstractSet[int], dearest: float) -> list[list[_End]]:
    """Return for each of ``count`` lines where it may end: where it fits and leaves room for those before and behind it.

    Those in ``shut`` and breaks as dear as ``dearest`` are left out.
    """
    sums, widest = title.sums, title.rules.widest
    last, starts = len(sums) - 1, [0]
    rows: list[list[_End]] = []
    for number in range(1, count):
        least, most = sums[-1] - (count - number) * widest - _SLACK, number * widest + _SLACK
        row: list[_End] = []
        for end in range(bisect(sums, least, 1), bisect(sums, most, 1, last)):
            if end not in shut and (price := _price(title, end)) < dearest and (found := _lines(title, starts, end)):
                row.append((end, price, found))
        rows.append(row)
        starts = [end for end, _, _ in row]
    found = _lines(title, starts, last)
    return [*rows, [(last, 0, found)] if found else []]


def _lines(title: _Title, starts: Iterable[int], end: int) -> list[_Line]:
    """Return the lines up to a place that fit."""
    sums, rules = title.sums, title.rules
    found: list[_Line] = []
    for start in starts:
        wide = sums[end] - sums[start]
        if start < end and wide <= rules.widest:
            faults = _ORPHANED if end - start <= ORPHAN else 0
            found.append((start, wide, faults + _WIDE * (wide - rules.usual) ** 2 if wide > rules.usual else faults))
    return found


def _cut(rows: Iterable[Iterable[_End]], targets: Iterable[float]) -> tuple[float, tuple[int, ...]]:
    """Return the least cost of breaking a title into lines of about the target widths, and the breaks; inf if none fit.

    Dynamic programming: ``best`` maps where the lines so far end to their cost and breaks.
    """
    nothing: tuple[int, ...] = ()
    best = {0: (0.0, nothing)}
    for ends, target in zip(rows, targets, strict=True):
        step = {}
        for end, price, found in ends:
            least, breaks = inf, nothing
            for start, wide, faults in found:
                before, earlier = best[start]
                cost = before + (wide - target) ** 2 + faults
                if cost < least:
                    least, breaks = cost, earlier
            step[end] = (least + price, (*breaks, end))
        best = step
    cost, cuts = next(iter(best.values()), (inf, nothing))
    return cost, cuts[:-1]
