"""Set expressions by their form: quoted wording, idioms, four-character patterns, fixed patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.mining.lexicon import Lexicon, tokens

QUOTED = re.compile("[“「]([^“”「」]{2,40})[”」]")
HAN = re.compile("[\u3400-\u9fff]+")
INNER = re.compile("[\u3400-\u9fff、，]+")


def quoted(sentence: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the wording between quotation marks that may be a set expression, and its members when it is a row.

    Halves that lean on each other (企业不消灭事故，事故就……) say nothing alone.
    """
    for text in QUOTED.findall(sentence):
        if not INNER.fullmatch(text) or text[-1] in "，、" or any(text.endswith(word) for word in lexicon.not_quoted):
            continue
        members = re.split("[、，]", text)
        if len(text) >= 3:
            yield text
        if len(members) > 1 and not _lean(members, lexicon):
            yield from (member for member in members if len(member) >= 4)


def _lean(members: Sequence[str], lexicon: Lexicon) -> bool:
    """Return whether the halves of a quotation lean on each other: a later one answers the first."""
    return any(word in member and word not in members[0] for member in members[1:] for word in lexicon.correlatives)


def idioms(clause: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the idioms and formulas of four and more characters that stand in a clause."""
    for length in (4, 5, 6, 7, 8):
        for place in range(len(clause) - length + 1):
            text = clause[place : place + length]
            if text in lexicon.idioms or text in lexicon.formulas:
                yield text


def four(clause: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield a clause of four characters, or what of it is left after words that lead in, when a pattern knows it."""
    for text in dict.fromkeys((clause, *_stripped(clause, lexicon))):
        if len(text) == 4 and any(pattern.fullmatch(text) for pattern in lexicon.four):
            yield text


def _stripped(clause: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield a clause without each lead and tail it carries."""
    bare = clause
    if clause.startswith(lexicon.leads):
        bare = next(clause[len(lead) :] for lead in lexicon.leads if clause.startswith(lead))
    yield bare
    for text in (bare, clause):
        if text.endswith(lexicon.tails) and (tail := next(tail for tail in lexicon.tails if text.endswith(tail))):
            yield text[: -len(tail)]


def fixed(sentence: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the wordings of fixed patterns (谁…谁负责, 把…当…) in a sentence."""
    for needed, pattern in lexicon.fixed:
        if needed in sentence:
            for match in pattern.finditer(sentence):
                yield match.group()


def stands_free(run: str, clause: str, lexicon: Lexicon) -> bool:
    """Return whether a run of characters begins and ends between words of a clause, and its ends say something."""
    start, place, edges = clause.find(run), 0, {0}
    words = tokens(clause, lexicon)
    for word, _ in words:
        place += len(word)
        edges.add(place)
    inner = tokens(run, lexicon)
    return start in edges and start + len(run) in edges and _is_new(inner, lexicon)


def _is_new(words: Sequence[tuple[str, str]], lexicon: Lexicon) -> bool:
    """Return whether words are something no list knows and yet hold nothing empty."""
    kinds = {kind for _, kind in words}
    text = "".join(word for word, _ in words)
    whole = text[0] not in lexicon.bad_first and text[-1] not in lexicon.bad_last
    return whole and "unknown" in kinds and not kinds & {"fillers", "deixis", "conjunctions"}
