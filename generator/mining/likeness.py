"""When two clauses are built alike: a shared frame, the same positions filled, or as many characters led by a verb."""

from __future__ import annotations

from generator.mining.lexicon import Lexicon, tokens

LONGEST = 14


def alike(one: str, other: str, lexicon: Lexicon, by_build: bool = True) -> bool:
    """Return whether two clauses are built alike: a shared frame, or, ``by_build``, as many characters led by a verb."""
    if one == other or not (2 <= len(one) <= LONGEST and 2 <= len(other) <= LONGEST):
        return False
    if len(one) == len(other):
        same = [a == b for a, b in zip(one, other, strict=True)]
        if any(same) and sum(same) * 5 >= len(one):
            return True
        return by_build and 3 <= len(one) <= 8 and bool(build := build_of(one, lexicon)) and build == build_of(other, lexicon)
    head, tail = common_start(one, other), common_start(one[::-1], other[::-1])
    short = max(len(one), len(other)) <= 4
    return abs(len(one) - len(other)) <= 4 and ((head >= 1 and tail >= 1) or head >= 2 or tail >= 3 or (head == 1 and short))


def build_of(clause: str, lexicon: Lexicon) -> str:
    """Return the build of a clause that a verb leads: length and kind of its first word; idioms are one kind; else nothing."""
    if clause in lexicon.idioms or (len(clause) == 4 and any(pattern.fullmatch(clause) for pattern in lexicon.four)):
        return "idiom"
    words = tokens(clause, lexicon)
    if words[0][1] not in ("verbs", "short", "adverbs") or len(words) < 2:
        return ""
    word, kind = words[0]
    return f"{len(word)}{'v' if kind in ('verbs', 'short') else kind[0]}"


def common_start(one: str, other: str) -> int:
    """Return how many characters two texts share from their start."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def worth_alone(member: str, lexicon: Lexicon) -> bool:
    """Return whether a member of a row is more than a noun."""
    kinds = [kind for _, kind in tokens(member, lexicon)]
    return bool(build_of(member, lexicon)) or kinds[0] == "verbs" or not {"short", "negatives", "adverbs"}.isdisjoint(kinds)
