"""Verb–object collocations and terms in a clause, read off its words.

A collocation is content adverbs, one or two verbs and the noun phrase behind them; a term is a run of nouns and modifiers
that ends in a head noun. Both must fill the clause between boundaries (function words or its ends): in doubt nothing is taken.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.mining.lexicon import Lexicon, tokens

Word = tuple[str, str]
NOMINAL = ("nouns", "heads", "modifiers")
JOINTS = ("和", "与", "及")
SHORTEST, LONGEST = 4, 14
TERM = 10
LISTED = "、"
OPEN = ("unknown", "short", "conjunctions")
"""Classes that leave a phrase beside them unfinished."""


def chunks(clause: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield ``(text, kind)`` for the collocations and terms of a clause of Han characters; a ``、`` behind it may stand there."""
    listed = clause.endswith(LISTED)
    words = whole_idioms(tokens(clause.rstrip(LISTED), lexicon), lexicon)
    start = 0
    while start < len(words):
        end = _run_end(words, start, lexicon)
        if end == start:
            start += 1
            continue
        left = words[start - 1][1] if start else ""
        right = words[end] if end < len(words) else (LISTED if listed else "", "")
        yield from _of_run(words[start:end], left, right, words[end + 1 :], lexicon)
        start = end


def whole_idioms(words: Sequence[Word], lexicon: Lexicon) -> list[Word]:
    """Return words with idioms that the lists cut apart left whole."""
    merged: list[Word] = []
    place = 0
    while place < len(words):
        text, end = words[place][0], place + 1
        while len(text) < 4 and end < len(words):
            text, end = text + words[end][0], end + 1
        if text in lexicon.idioms and not (
            words[place][1] == "adverbs" and _text(words[place + 1 : place + 5])[:4] in lexicon.idioms
        ):
            merged.append((text, "heads" if text[-2:] in lexicon.heads else "idiom"))
            place = end
        else:
            merged.append(words[place])
            place += 1
    return merged


def _run_end(words: Sequence[Word], start: int, lexicon: Lexicon) -> int:
    """Return where the run of phrase words from ``start`` ends; ``start`` itself when none begins there."""
    end = start
    while end < len(words) and (
        words[end][1] in (*NOMINAL, "verbs", "adverbs", "idiom") or (end > start and _is_joint(words, end, lexicon))
    ):
        end += 1
    return end


def _is_joint(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Return whether a conjunction stands between two words of a kind that it may join."""
    if words[place][0] not in JOINTS or not 0 < place < len(words) - 1:
        return False
    before, after = words[place - 1], words[place + 1]
    if _is_verb(before, lexicon) or _is_verb(after, lexicon):
        return before[1] == after[1] == "verbs" and len(before[0]) == len(after[0])
    return before[1] in (*NOMINAL, "verbs") and after[1] in (*NOMINAL, "verbs")


def _is_verb(word: Word, lexicon: Lexicon) -> bool:
    """Return whether a word can only be a verb here (监管 and 检查 may be nouns)."""
    return word[1] == "verbs" and word[0] not in lexicon.heads


def _of_run(run: Sequence[Word], left: str, right: Word, rest: Sequence[Word], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield what stands in a run: each verb with its object, the terms in between."""
    place = 0
    while place < len(run):
        lead = place
        while place < len(run) and run[place][1] == "adverbs":
            place += 1
        verb = place
        while place < len(run) and (_is_verb(run[place], lexicon) or (place == verb and _governs(run, place, lead, lexicon))):
            place += 2 if place + 2 < len(run) and run[place + 1][0] in JOINTS and run[place + 2][1] == "verbs" else 1
        object_at = place
        while (
            place < len(run)
            and not _is_verb(run[place], lexicon)
            and run[place][1] not in ("adverbs", "idiom")
            and not _pivoted(run, place, verb, lexicon)
        ):
            place += 1
        closing = (
            place == len(run) - 1 and place > object_at > verb and run[verb][0] in lexicon.pivots and run[place][1] == "verbs"
        )
        place += closing
        after = right if place == len(run) else run[place]
        if object_at > verb or lead < verb:
            yield from _collocations(
                run[lead:verb],
                run[verb:object_at],
                run[object_at:place],
                after,
                rest if place == len(run) else run[place + 1 :],
                lexicon,
            )
        before = (run[lead - 1][1] if lead else left) if object_at == lead else ""
        yield from _terms(run[object_at : place - closing], before, after, lexicon)
        if place < len(run) and run[place][1] == "idiom":
            if place and run[place - 1][1] == "adverbs" and lead < verb == object_at == place:
                yield _text(run[lead : place + 1]), "expression"
            place += 1


def _governs(run: Sequence[Word], place: int, lead: int, lexicon: Lexicon) -> bool:
    """Return whether a verb that may be a noun is a verb here: behind an adverb, or before an object at the start of a run."""
    if run[place][1] != "verbs":
        return False
    follows = place + 1 < len(run) and run[place + 1][1] in NOMINAL
    return place > lead or (
        follows
        and not (len(run) == place + 2 and run[place + 1][0] in lexicon.heads and place == 0 and run[place][0] in lexicon.heads)
    )


def _pivoted(run: Sequence[Word], place: int, verb: int, lexicon: Lexicon) -> bool:
    """Return whether the last word of a run says what is done with the object of 移送, 责令: 移送司法机关处理."""
    return place == len(run) - 1 and place > verb + 1 and run[verb][0] in lexicon.pivots and run[place][1] == "verbs"


def _collocations(
    adverbs: Sequence[Word], verbs: Sequence[Word], objects: Sequence[Word], after: Word, rest: Sequence[Word], lexicon: Lexicon
) -> Iterator[tuple[str, str]]:
    """Yield a collocation with all of its adverbs, with the last one, and without; what denies is never left off."""
    if after[0] not in lexicon.closers or not (objects or verbs):
        return
    tail = _text(objects)
    if after[0] == "的":
        if not (objects and len(rest) == 1 and rest[0][0] in lexicon.heads):
            return
        tail += "的" + rest[0][0]
    elif objects and not _closes(objects[-1], lexicon):
        return
    if not verbs and not (objects and objects[-1][1] == "verbs"):
        return
    fixed = next(
        (
            place
            for place, (word, _) in enumerate(adverbs)
            if word[0] in "不决绝严禁一" and len(word) > 1 and word not in ("严格", "严肃", "严厉")
        ),
        len(adverbs),
    )
    for start in dict.fromkeys((0, max(0, len(adverbs) - 1), len(adverbs))):
        text = _text(adverbs[start:]) + _text(verbs) + tail
        if (
            start <= fixed
            and SHORTEST <= len(text) <= LONGEST
            and (tail or (start < len(adverbs) and verbs))
            and (verbs or start < len(adverbs))
        ):
            yield text, "collocation"


def _closes(word: Word, lexicon: Lexicon) -> bool:
    """Return whether a word can end a phrase."""
    return word[0] in lexicon.heads or word[1] in ("nouns", "heads", "verbs")


def _terms(words: Sequence[Word], before: str, after: Word, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield a noun phrase as a term, and the parts that a conjunction joins, when both sides are closed."""
    if not words or before in (*OPEN, "adverbs") or after[1] in (*OPEN, "adverbs"):
        return
    whole = _text(words)
    parts: list[list[Word]] = [[]]
    for word in words:
        if word[0] in JOINTS:
            parts.append([])
        else:
            parts[-1].append(word)
    for part in parts if len(parts) == 1 or _balanced(parts) else ():
        text = _text(part)
        if (
            part
            and SHORTEST <= len(text) <= TERM
            and (part[-1][0] in lexicon.heads or part[-1][1] == "heads")
            and (len(part) > 1 or len(text) >= SHORTEST)
        ):
            yield text, "term"
    if (
        len(parts) == 2
        and len(whole) <= LONGEST
        and all(
            part and part[-1][1] in ("heads", "verbs") and (part[-1][0] in lexicon.heads or part[-1][1] == "heads")
            for part in parts
        )
        and len(whole) > 6
    ):
        yield whole, "term"


def _text(words: Sequence[Word]) -> str:
    """Return the words as text."""
    return "".join(word for word, _ in words)


def _balanced(parts: Sequence[Sequence[Word]]) -> bool:
    """Return whether parts joined by 和 can stand alone: the same head word, or as many characters each."""
    return len({part[-1][0] for part in parts if part}) == 1 or len({len(_text(part)) for part in parts}) == 1
