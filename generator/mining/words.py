"""A clause as words for reading phrases off it: idioms left whole, runs of phrase words, what may be joined."""

from __future__ import annotations

from collections.abc import Sequence

from generator.mining.lexicon import Lexicon, tokens

Word = tuple[str, str]
NOMINAL = ("nouns", "heads", "modifiers")
JOINTS = ("和", "与", "及")
IDIOM = "idiom"


def words_of(clause: str, lexicon: Lexicon) -> list[Word]:
    """Return the words of a clause; an idiom that the lists cut apart is one word, a head when it ends in one (侥幸心理)."""
    words = tokens(clause, lexicon)
    whole: list[Word] = []
    place = 0
    while place < len(words):
        text, end = words[place][0], place + 1
        while len(text) < 4 and end < len(words):
            text, end = text + words[end][0], end + 1
        inner = words[place][1] == "adverbs" and text_of(words[place + 1 : place + 5])[:4] in lexicon.idioms
        if text in lexicon.idioms and not inner:
            whole.append((text, "heads" if text[-2:] in lexicon.heads else IDIOM))
            place = end
        else:
            whole.append(words[place])
            place += 1
    return whole


def run_end(words: Sequence[Word], start: int, lexicon: Lexicon) -> int:
    """Return where the run of phrase words from ``start`` ends; ``start`` itself when none begins there."""
    end = start
    while end < len(words) and (
        words[end][1] in (*NOMINAL, "verbs", "adverbs", IDIOM) or (end > start and _joins(words, end, lexicon))
    ):
        end += 1
    return end


def _joins(words: Sequence[Word], place: int, lexicon: Lexicon) -> bool:
    """Return whether a conjunction stands between two words of a kind that it may join."""
    if words[place][0] not in JOINTS or not 0 < place < len(words) - 1:
        return False
    before, after = words[place - 1], words[place + 1]
    if only_verb(before, lexicon) or only_verb(after, lexicon):
        return before[1] == after[1] == "verbs" and len(before[0]) == len(after[0])
    return before[1] in (*NOMINAL, "verbs") and after[1] in (*NOMINAL, "verbs")


def only_verb(word: Word, lexicon: Lexicon) -> bool:
    """Return whether a word can only be a verb (监管 and 检查 may be nouns)."""
    return word[1] == "verbs" and word[0] not in lexicon.heads


def is_head(word: Word, lexicon: Lexicon) -> bool:
    """Return whether a word can end a term."""
    return word[0] in lexicon.heads or word[1] == "heads"


def text_of(words: Sequence[Word]) -> str:
    """Return words as text."""
    return "".join(word for word, _ in words)
