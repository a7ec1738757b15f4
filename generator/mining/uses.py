"""Where in a sentence a mined phrase can stand: its use class, by how it is built."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.mining.frames import FrameRules, sectors_in
from generator.mining.model import Phrase
from generator.vocabulary import Vocabulary


@dataclass(frozen=True)
class Use:
    """A use class: phrases of these kinds that ``whole`` matches and ``barred`` does not; ``sectored`` ones need a sector."""

    role: str
    kinds: frozenset[str]
    whole: re.Pattern[str]
    barred: re.Pattern[str]
    sectored: bool


def read_uses(rows: Mapping[str, Any]) -> tuple[Use, ...]:
    """Return the use classes of ``mining/uses`` in order; the first that fits a phrase is its own."""
    return tuple(
        Use(
            row["role"],
            frozenset(row["kinds"]),
            re.compile(_whole(rows, row)),
            re.compile(row.get("not") or "(?!)"),
            bool(row.get("sectors")),
        )
        for row in rows["uses"]
    )


def _whole(rows: Mapping[str, Any], row: Mapping[str, Any]) -> str:
    """Return a pattern for the phrases of a class: any of its words, or built of a verb that asks and its object, or both."""
    words = f"(?:{'|'.join(row.get('words', ['.*']))})"
    if not row.get("verbs"):
        return words
    verbs = "|".join(sorted(rows["verbs"], key=lambda word: (-len(word), word)))
    built = f"(?:{'|'.join(rows['adverbs'])})?(?:{verbs})[\u3400-\u9fff]{{{row['object']},}}"
    return f"(?={words}$){built}"


def use_of(phrase: Phrase, uses: Sequence[Use], rules: FrameRules, vocabulary: Vocabulary) -> dict[str, Any]:
    """Return the role and the sectors of a phrase as a row has them.

    {} for one that fits no class, is about what nobody knows, or is a sector's bare name.
    """
    sectors = list(phrase.sectors) or sectors_in(phrase.text, rules)
    use = next((one for one in uses if _fits(phrase, one)), None)
    if use is None or "" in sectors or vocabulary.find("sectors", phrase.text) or (use.sectored and not sectors):
        return {}
    return {"role": use.role, **({"sectors": sectors} if sectors else {})}


def _fits(phrase: Phrase, use: Use) -> bool:
    """Return whether a phrase is of a class by its kind and build."""
    return phrase.kind in use.kinds and bool(use.whole.fullmatch(phrase.text)) and not use.barred.search(phrase.text)
