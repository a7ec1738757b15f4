"""The miner's word lists as one value: words by class, idioms, formulas, patterns. All are data of the common pack."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.mining.finders import literal_in
from generator.vocabulary import Vocabulary

CLASSES = ("conjunctions", "negatives", "adverbs", "fillers", "deixis", "verbs", "nouns", "heads", "modifiers", "short")
LONGEST = 6
"""Longest word, in characters, that the lists are searched for."""


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words by what they do in a phrase.

    ``words`` maps a word to the first class it stands in; ``also`` names the other classes that matter (a verb that is
    also a head: 监管). ``four`` and ``fixed`` are patterns of set expressions (the latter
    with what a text must hold to match), ``leads`` and ``tails`` what is cut off a clause.
    """

    words: Mapping[str, str]
    heads: frozenset[str]
    idioms: frozenset[str]
    formulas: frozenset[str]
    four: tuple[re.Pattern[str], ...]
    fixed: tuple[tuple[str, re.Pattern[str]], ...]
    not_quoted: tuple[str, ...]
    leads: tuple[str, ...]
    tails: tuple[str, ...]
    bad_first: frozenset[str]
    bad_last: frozenset[str]
    list_ends: frozenset[str]
    connectives: tuple[str, ...]
    closers: frozenset[str]
    row_breakers: frozenset[str]
    binding: frozenset[str]
    sector_ids: Mapping[str, str]
    pivots: frozenset[str]
    correlatives: frozenset[str]


def read_lexicon(
    lexicon: Mapping[str, Any], patterns: Mapping[str, Any], idioms: Mapping[str, Any], vocabulary: Vocabulary
) -> Lexicon:
    """Return the lists of ``mining/lexicon``, ``mining/patterns`` and ``mining/idioms``; the names of sectors count as nouns.

    Raises KeyError for a missing list, re.error for a broken pattern.
    """
    words: dict[str, str] = {}
    for kind in CLASSES:
        for word in lexicon[kind].split():
            words.setdefault(word, kind)
    for sector in vocabulary.sectors.values():
        for name in (sector.name, *sector.aliases):
            if len(name) <= LONGEST and name.isalpha():
                words.setdefault(name, "nouns")
    return Lexicon(
        words=words,
        heads=frozenset(lexicon["heads"].split()),
        idioms=frozenset(idioms["idioms"].split()),
        formulas=frozenset(idioms["formulas"].split()),
        four=tuple(map(re.compile, patterns["four"])),
        fixed=tuple((literal_in(pattern), re.compile(pattern)) for pattern in patterns["fixed"]),
        not_quoted=tuple(patterns["not_quoted"]),
        leads=tuple(sorted(patterns["leads"], key=lambda lead: (-len(lead), lead))),
        tails=tuple(sorted(patterns["tails"], key=lambda tail: (-len(tail), tail))),
        bad_first=frozenset(patterns["bad_first"]),
        bad_last=frozenset(patterns["bad_last"]),
        list_ends=frozenset(patterns["list_ends"]),
        connectives=tuple(sorted(patterns["connectives"], key=lambda word: (-len(word), word))),
        closers=frozenset(["", *patterns["closers"]]),
        sector_ids={
            name: ident
            for ident in vocabulary.sectors
            for name in (ident, vocabulary.name("sectors", ident), vocabulary.sectors[ident].name)
        },
        row_breakers=frozenset(patterns["row_breakers"]),
        binding=frozenset(patterns["binding"]),
        pivots=frozenset(patterns["pivots"]),
        correlatives=frozenset(patterns["correlatives"]),
    )


@lru_cache(maxsize=1 << 16)
def tokens(clause: str, lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    """Return a clause as ``(word, class)``, the longest known word first; a character no list knows is ``unknown``."""
    found = []
    words = lexicon.words
    place, end = 0, len(clause)
    while place < end:
        for length in range(min(LONGEST, end - place), 0, -1):
            word = clause[place : place + length]
            if kind := words.get(word):
                break
        else:
            kind = "unknown"
        found.append((word, kind))
        place += len(word)
    return tuple(found)
