"""Near-duplicates as one: the same words with other commas, a text of two kinds, a phrase with and without its adverb."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from generator.mining.clauses import Where
from generator.mining.lexicon import Lexicon

Rows = Mapping[str, Mapping[Where, int]]
ORDER = ("formula", "expression", "collocation", "term")
"""A text that several of these kinds claim goes to the first."""
NOT_HAN = re.compile("[^\u3400-\u9fff{}a-z]")


def merged(found: Mapping[str, Rows], lexicon: Lexicon) -> dict[str, dict[str, dict[Where, int]]]:
    """Return the rows of each kind with near-duplicates as one."""
    table = {kind: _same_words(rows) for kind, rows in found.items()}
    expressions = table.get("expression", {})
    table["formula"] = {text: expressions.pop(text) for text in sorted(expressions) if text in lexicon.formulas}
    for place, kind in enumerate(ORDER):
        known = {NOT_HAN.sub("", text) for earlier in ORDER[:place] for text in table.get(earlier, {})}
        table[kind] = {text: rows for text, rows in table.get(kind, {}).items() if NOT_HAN.sub("", text) not in known}
    table["collocation"] = _fullest(table["collocation"])
    return table


def _same_words(rows: Rows) -> dict[str, dict[Where, int]]:
    """Return texts that differ in punctuation only as the commonest of them. At one place the larger count holds."""
    groups: dict[str, list[str]] = {}
    for text in sorted(rows):
        groups.setdefault(NOT_HAN.sub("", text), []).append(text)
    result = {}
    for texts in groups.values():
        best = max(texts, key=lambda text: (sum(rows[text].values()), -len(text), text))
        result[best] = dict(sum((Counter(rows[text]) for text in texts), Counter()))
    return result


def _fullest(rows: dict[str, dict[Where, int]]) -> dict[str, dict[Where, int]]:
    """Return collocations without those that never stand without the adverb of a fuller one."""
    counts = {text: sum(places.values()) for text, places in rows.items()}
    bare: set[str] = set()
    for text, count in counts.items():
        for cut in range(1, len(text) - 3):
            if (rest := text[cut:]) in counts and counts[rest] <= count:
                bare.add(rest)
    return {text: places for text, places in rows.items() if text not in bare}
