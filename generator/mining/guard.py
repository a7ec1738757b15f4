"""What may not stand in an entry: names, figures, masked words, template syntax. In doubt a text is turned away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.mining.lexicon import Lexicon, tokens
from generator.mining.memory import digests
from generator.mining.model import Phrase

FOREIGN = re.compile("[^\u3400-\u9fff、，；：。？！“”]")
"""Anything but Han and plain punctuation: digits, Latin, brackets, masks (×, *, \ue100), controls, private use."""
FIGURE = re.compile(
    "(?:[二三四五六七八九十百千万亿两半几]|十[一二三四五六七八九])[多余]?[个项点条起家次名人年月日号件处位类种级成倍天分轮批张]|一[起名件批](?!抓)|第[二三四五六七八九十]+|[零〇][一二三四五六七八九]"
)
MASKED = re.compile("某[某县市区镇省局人]|[甲乙丙丁]县")
MARKS = re.compile("[，。；：？！“”{}]+")
LONGEST_NAME = 16


@dataclass(frozen=True)
class Guard:
    """The word lists that tell a formula from a figure."""

    lexicon: Lexicon

    def admits(self, text: str, strict: bool = True) -> bool:
        """Return whether a text may stand in an entry. ``strict`` also turns away words that point at a place or a day."""
        if FOREIGN.search(text) or MASKED.search(text):
            return False
        if text in self.lexicon.formulas or text in self.lexicon.idioms:
            return True
        bare = self._bare(text)
        return not any(kind == "deixis" for _, kind in tokens(bare, self.lexicon)) and not (strict and FIGURE.search(bare))

    def _bare(self, text: str) -> str:
        """Return a text without the formulas and idioms, which may hold numbers and pointing words."""
        for length in range(8, 2, -1):
            for place in range(len(text) - length + 1):
                if (part := text[place : place + length]) in self.lexicon.formulas or part in self.lexicon.idioms:
                    return self._bare(text[:place] + "，" + text[place + length :])
        return text


def without_names(phrases: Sequence[Phrase], names: Iterable[frozenset[str]], lexicon: Lexicon) -> tuple[Phrase, ...]:
    """Return the phrases in which no name of any sample stands; words of the lists are no names.

    ``names`` are the digests of each sample's names, looked at one sample at a time: there may be very many.
    """
    parts = [_parts(phrase.text) for phrase in phrases]
    asked = list(set().union(*parts) - lexicon.words.keys())
    hidden = dict(zip(digests(asked), asked, strict=True))
    found = {hidden[one] for names_of_one in names for one in hidden.keys() & names_of_one}
    return tuple(phrase for phrase, own in zip(phrases, parts, strict=True) if own.isdisjoint(found))


def _parts(text: str) -> set[str]:
    """Return every part of a text that could be a name: no name goes on beyond a mark of the sentence or a slot."""
    return {
        piece[i:j]
        for piece in MARKS.split(text)
        for i in range(len(piece) - 1)
        for j in range(i + 2, min(len(piece), i + LONGEST_NAME) + 1)
    }
