"""Verb phrases in a run of words: content adverbs, one or two verbs, the object, and what follows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.mining.lexicon import Lexicon
from generator.mining.words import IDIOM, JOINTS, NOMINAL, Word, is_head, only_verb, text_of

SHORTEST, LONGEST = 4, 14
LISTED = "、"


@dataclass(frozen=True)
class VerbPhrase:
    """Where a verb phrase stands in a run: from ``start``, its verbs from ``verb``, its object from ``object`` to ``end``.

    Without adverbs and verbs it is a noun phrase. ``closed`` says whether the last word says what is done with the object of
    移送, 责令 (移送司法机关处理).
    """

    start: int
    verb: int
    object: int
    end: int
    closed: bool


def verb_phrases(run: Sequence[Word], lexicon: Lexicon) -> Iterator[VerbPhrase]:
    """Yield the verb and noun phrases of a run in order; together with the idioms between them they are all of it."""
    place = 0
    while place < len(run):
        start = place
        while place < len(run) and run[place][1] == "adverbs":
            place += 1
        verb = place
        while place < len(run) and (only_verb(run[place], lexicon) or (place == verb and _governs(run, place, start, lexicon))):
            place += 2 if place + 2 < len(run) and run[place + 1][0] in JOINTS and run[place + 2][1] == "verbs" else 1
        first = place
        while place < len(run) and _in_object(run, place, verb, lexicon):
            place += 1
        closed = place > first > verb and _closes(run, place, verb, lexicon)
        yield VerbPhrase(start, verb, first, place + closed, closed)
        place += closed
        place += place < len(run) and run[place][1] == IDIOM


def _governs(run: Sequence[Word], place: int, start: int, lexicon: Lexicon) -> bool:
    """Return whether a verb that may be a noun is a verb here: behind an adverb, or before an object at the start of a run."""
    if run[place][1] != "verbs":
        return False
    if place > start:
        return True
    compound = place == 0 and len(run) == 2 and run[0][0] in lexicon.heads and run[1][0] in lexicon.heads
    return place + 1 < len(run) and run[place + 1][1] in NOMINAL and not compound


def _in_object(run: Sequence[Word], place: int, verb: int, lexicon: Lexicon) -> bool:
    """Return whether a word belongs to the noun phrase before it."""
    if only_verb(run[place], lexicon) or run[place][1] in ("adverbs", IDIOM):
        return False
    return not (place > verb + 1 and _closes(run, place, verb, lexicon))


def _closes(run: Sequence[Word], place: int, verb: int, lexicon: Lexicon) -> bool:
    """Return whether the last word of a run says what is done with the object of its verb."""
    return place == len(run) - 1 and run[verb][0] in lexicon.pivots and run[place][1] == "verbs"


def collocations(phrase: VerbPhrase, run: Sequence[Word], after: Word, rest: Sequence[Word], lexicon: Lexicon) -> Iterator[str]:
    """Yield a verb phrase with all of its adverbs, with the last one, and without; what denies is never left off.

    ``after`` is the word behind it, ``rest`` what follows that. A phrase that is not complete there yields nothing.
    """
    adverbs, verbs = run[phrase.start : phrase.verb], run[phrase.verb : phrase.object]
    objects = run[phrase.object : phrase.end]
    tail = _object_text(objects, after, rest, lexicon)
    if tail is None or not (verbs or (adverbs and objects and objects[-1][1] == "verbs")):
        return
    kept = next((place for place, (word, _) in enumerate(adverbs) if word in lexicon.binding), len(adverbs))
    for start in dict.fromkeys((0, max(0, len(adverbs) - 1), len(adverbs))):
        text = text_of(adverbs[start:]) + text_of(verbs) + tail
        whole = (tail and verbs) or start < len(adverbs)
        if start <= kept and whole and SHORTEST <= len(text) <= LONGEST:
            yield text


def _object_text(objects: Sequence[Word], after: Word, rest: Sequence[Word], lexicon: Lexicon) -> str | None:
    """Return the object as it ends before ``after``, with 的 and its head where only that follows; None for a part of one."""
    if after[0] not in lexicon.closers:
        return None
    if after[0] == "的":
        return text_of(objects) + "的" + rest[0][0] if objects and len(rest) == 1 and rest[0][0] in lexicon.heads else None
    complete = not objects or is_head(objects[-1], lexicon) or objects[-1][1] in ("nouns", "verbs")
    return text_of(objects) if complete else None
