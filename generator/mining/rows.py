"""Parallel rows: neighbouring clauses of the same build, and what of them is the row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.mining.lexicon import Lexicon, tokens
from generator.mining.likeness import LONGEST, alike, common_start

PIECE = re.compile("[\u3400-\u9fff]+|[、，]|[^\u3400-\u9fff、，]+")
ROW = 40
SET = 4
JOINT = re.compile("[和与及]")
BESIDE = re.compile("[、，](?<=[\u3400-\u9fff].)(?=[\u3400-\u9fff])")
"""Two clauses beside each other."""


@dataclass(frozen=True)
class Row:
    """A parallel row: its members in order and the marks between them."""

    members: tuple[str, ...]
    marks: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the row as it stands."""
        return "".join(member + mark for member, mark in zip(self.members, (*self.marks, ""), strict=True))


def rows(sentence: str, lexicon: Lexicon) -> Iterator[Row]:
    """Yield the parallel rows of two and more members in a sentence."""
    if not BESIDE.search(sentence):
        return
    pieces = PIECE.findall(sentence)
    place = 0
    while place < len(pieces):
        if not _is_han(pieces[place]) or (place and _is_hole(pieces[place - 1][-1])):
            place += 1
            continue
        end = place
        while end + 2 < len(pieces) and pieces[end + 1] in "、，" and _is_han(pieces[end + 2]):
            end += 2
        if end > place:
            holed = end + 1 < len(pieces) and _is_hole(pieces[end + 1][0])
            yield from _rows_of(pieces[place : end - 1 if holed else end + 1], lexicon)
        place = end + 1


def _rows_of(pieces: Sequence[str], lexicon: Lexicon) -> Iterator[Row]:
    """Yield the rows in a run of clauses joined by commas."""
    clauses, marks = list(pieces[::2]), list(pieces[1::2])
    start = 0
    while start < len(clauses) - 1:
        if (
            marks[start] == "，"
            and marks[start + 1 : start + 2] == ["、"]
            and _opening(clauses[start + 1], clauses[start + 2], lexicon)
        ):
            start += 1  # a row with 、 binds closer than the comma before it
            continue
        first = _opening(clauses[start], clauses[start + 1], lexicon)
        if first and len(first) < len(clauses[start]) and marks[start] == "，" and not _close(first, clauses[start + 1], lexicon):
            first = ""
        if not first:
            start += 1
            continue
        members, joints, end = [first], [], start
        while end + 1 < len(clauses) and marks[end] == marks[start]:
            more = _following(members[-1], clauses[end + 1], lexicon)
            if not more:
                break
            members += more
            joints += [marks[end], *("和" for _ in more[1:])]
            end += 1
            if len(more) > 1 or more[-1] != clauses[end]:
                break
        if end > start and _worth(members, lexicon) and not _cut_short(members, clauses[end], marks[end : end + 1], lexicon):
            row = Row(tuple(members), tuple(joints))
            if len(row.text) <= ROW:
                yield row
        start = max(end, start) + 1


@lru_cache(maxsize=1 << 16)
def _opening(before: str, after: str, lexicon: Lexicon) -> str:
    """Return the end of ``before`` that opens a row which ``after`` carries on, empty when there is none."""
    for whole, candidate in _tails(before, after, lexicon):
        if _following(candidate, after, lexicon, whole):
            return candidate
    return ""


def _close(first: str, after: str, lexicon: Lexicon) -> bool:
    """Return whether the cut-out end of a clause and the whole next one are close enough to be a row in spite of the cut."""
    whole = _cut_tails(after, lexicon)
    return (
        first in lexicon.idioms or (len(first) == len(whole) == 4 and first[-1] == whole[-1]) or common_start(first, whole) >= 2
    )


def _tails(before: str, after: str, lexicon: Lexicon) -> Iterator[tuple[bool, str]]:
    """Yield the ends of ``before`` that may open the row: without what leads in, whole, from each word on.

    With each goes whether it is all that the clause says.
    """
    for lead in lexicon.leads if before.startswith(lexicon.leads) else ():
        if before.startswith(lead) and 2 <= len(before) - len(lead) <= LONGEST:
            yield True, before[len(lead) :]
            break
    else:
        if len(before) <= LONGEST:
            yield True, before
    for cut in _word_starts(before, lexicon):
        rest = before[cut:]
        if (
            cut
            and len(rest) >= 2
            and (
                rest[0] == after[0] or (len(rest) <= len(after) and (rest[-1] == after[len(rest) - 1] or rest in lexicon.idioms))
            )
            and lexicon.words.get(rest[:3], lexicon.words.get(rest[:2], lexicon.words.get(rest[0]))) not in ("fillers", "deixis")
        ):
            yield False, rest


def _word_starts(clause: str, lexicon: Lexicon) -> list[int]:
    """Return where the words of a clause start."""
    starts, place = [], 0
    for word, _ in tokens(clause, lexicon):
        starts.append(place)
        place += len(word)
    return starts


@lru_cache(maxsize=1 << 16)
def _following(member: str, clause: str, lexicon: Lexicon, whole_member: bool = True) -> tuple[str, ...]:
    """Return what of ``clause`` carries on the row of ``member``: nothing, it or its beginning, or two members that 和 joins.

    Clauses that only begin with a verb each are a row when neither is cut out of a longer one.
    """
    for whole in dict.fromkeys((clause, _cut_tails(clause, lexicon))):
        halves = JOINT.split(whole)
        if len(halves) == 2 and alike(member, halves[0], lexicon, False):
            second = halves[1] if alike(member, halves[1], lexicon, False) else halves[1][: len(halves[0])]
            if alike(halves[0], second, lexicon, False) and (
                second == halves[1] or len(second) in _word_starts(halves[1], lexicon)
            ):
                return halves[0], second
        if alike(member, whole, lexicon, whole_member):
            return (whole,)
    size = len(member)
    if len(clause) > size >= 3 and size in _word_starts(clause, lexicon) and alike(member, clause[:size], lexicon, False):
        same = sum(a == b for a, b in zip(member, clause, strict=False))
        if same * 2 >= size or any(clause.startswith(closer, size) for closer in lexicon.closers if closer):
            return (clause[:size],)
    return ()


def _cut_short(members: Sequence[str], clause: str, mark: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether a row stops in the middle: the list goes on, or its last clause does and what was cut off belongs to it.

    Members of four characters are whole by themselves.
    """
    if max(map(len, members)) <= SET:
        return False
    if mark == ["、"]:
        return True
    rest = clause[clause.find(members[-1]) + len(members[-1]) :]
    if not rest or rest in lexicon.tails:
        return False
    if rest[0] == "的":
        return lexicon.words.get(members[0][0]) == "negatives"
    return not rest.startswith(tuple(closer for closer in lexicon.closers if closer))


def _worth(members: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether a row says something: no list of offices and places, no pair of two-character words."""
    if max(map(len, members)) < 3 and (
        len(members) < 3 or not any(lexicon.words.get(member[0]) == "short" for member in members)
    ):
        return False
    if any(word in lexicon.row_breakers for member in members for word, _ in tokens(member, lexicon)):
        return False
    ends = {member[-1] for member in members}
    return not ends <= lexicon.list_ends and members[0][0] not in lexicon.bad_first


def _cut_tails(clause: str, lexicon: Lexicon) -> str:
    """Return a clause without the words that close a quotation of it (的原则, 等)."""
    if not clause.endswith(lexicon.tails):
        return clause
    tail = next((tail for tail in lexicon.tails if clause.endswith(tail) and len(clause) - len(tail) >= 2), "")
    return clause[: len(clause) - len(tail)] if tail else clause


def skeleton(row: Row) -> str:
    """Return the row's members as one pattern with ``{slot}`` for what differs, empty when nothing is left over."""
    one, other = row.members[0], row.members[1]
    head, tail = common_start(one, other), common_start(one[::-1], other[::-1])
    tail = min(tail, len(one) - head, len(other) - head)
    if head + tail < 1 or len(one) - head - tail < 1:
        return ""
    if head + tail < 2 and len(row.members) < 3:
        return ""
    shape = one[:head] + "{slot}" + one[len(one) - tail :]
    return (row.marks[0] or "、").join(shape for _ in row.members[:3])


def _is_hole(char: str) -> bool:
    """Return whether a character stands for something cut out or foreign, so that the clause beside it is not whole."""
    return char.isalnum() or char in "*×" or "\ue000" <= char <= "\uf8ff"


def _is_han(piece: str) -> bool:
    """Return whether a piece is a clause."""
    return "\u3400" <= piece[0] <= "\u9fff"
