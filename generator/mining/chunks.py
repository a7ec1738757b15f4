"""Collocations and terms in a clause, read off its words.

A collocation is a verb phrase; a term is a run of nouns and modifiers that ends in a head noun. Both must fill the clause between
boundaries (function words or its ends): in doubt nothing is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.mining.lexicon import Lexicon
from generator.mining.verbphrases import LISTED, LONGEST, SHORTEST, collocations, verb_phrases
from generator.mining.words import IDIOM, JOINTS, Word, is_head, run_end, text_of, words_of

TERM = 10
PAIR = 6
OPEN = ("unknown", "short", "conjunctions", "adverbs")
"""Classes that leave a noun phrase beside them unfinished."""


def chunks(clause: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield ``(text, kind)`` for the collocations and terms of a clause of Han characters; a ``、`` behind it may stand there."""
    words = words_of(clause.rstrip(LISTED), lexicon)
    end_mark = LISTED if clause.endswith(LISTED) else ""
    start = 0
    while start < len(words):
        end = run_end(words, start, lexicon)
        if end > start:
            left = words[start - 1][1] if start else ""
            right = words[end] if end < len(words) else (end_mark, "conjunctions" if end_mark else "")
            yield from _of_run(words[start:end], left, right, words[end + 1 :], lexicon)
        start = max(end, start + 1)


def _of_run(run: Sequence[Word], left: str, right: Word, rest: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield what stands in a run: each verb with its object, the terms in between, idioms with their adverb."""
    for phrase in verb_phrases(run, lexicon):
        inside = phrase.end < len(run)
        after = run[phrase.end] if inside else right
        if phrase.object > phrase.start:
            following = run[phrase.end + 1 :] if inside else rest
            yield from ((text, "collocation") for text in collocations(phrase, run, after, following, lexicon))
        before = (run[phrase.start - 1][1] if phrase.start else left) if phrase.object == phrase.start else ""
        if before not in OPEN and (after[1] not in OPEN or after[0] == LISTED):
            yield from ((text, "term") for text in _terms(run[phrase.object : phrase.end - phrase.closed], lexicon))
        if inside and after[1] == IDIOM and phrase.start < phrase.verb == phrase.end:
            yield text_of(run[phrase.start : phrase.end + 1]), "expression"


def _terms(words: Sequence[Word], lexicon: Lexicon) -> Iterator[str]:
    """Yield a noun phrase as a term; of a pair joined by 和 the whole, and its parts where they are alike."""
    parts: list[list[Word]] = [[]]
    for word in words:
        if word[0] in JOINTS:
            parts.append([])
        else:
            parts[-1].append(word)
    if not all(part and is_head(part[-1], lexicon) for part in parts):
        return
    if len(parts) == 1 or len({part[-1][0] for part in parts}) == 1 or len({len(text_of(part)) for part in parts}) == 1:
        yield from (text for part in parts if SHORTEST <= len(text := text_of(part)) <= TERM)
    if len(parts) == 2 and PAIR < len(text_of(words)) <= LONGEST:
        yield text_of(words)
