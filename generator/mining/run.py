"""The miner: samples or remembered samples in, phrases out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import Any

from generator.mining.clauses import Commonness, Passage
from generator.mining.collect import STALE, Harvest, current
from generator.mining.frames import FrameRules, read_frame_rules
from generator.mining.guard import Guard, without_names
from generator.mining.lexicon import Lexicon, read_lexicon
from generator.mining.memory import display_names, name_of, names_of, recalled, remembered
from generator.mining.model import Phrase, Sample
from generator.vocabulary import Vocabulary

SMALL = 8_000_000
"""A memory of fewer bytes is unpacked once and kept for both looks at it; a larger one would need too much room."""
_all = chain.from_iterable


@dataclass(frozen=True)
class PhraseTables:
    """The data files of the phrase miner, read."""

    lexicon: Lexicon
    frames: FrameRules


def read_tables(files: Mapping[str, Mapping[str, Any]], vocabulary: Vocabulary) -> PhraseTables:
    """Return the tables of ``mining/lexicon``, ``patterns``, ``idioms``, ``frames`` and ``sectors``, given by these names."""
    return PhraseTables(
        read_lexicon(files["lexicon"], files["patterns"], files["idioms"], vocabulary),
        read_frame_rules(files["frames"], files["sectors"]["sectors"], vocabulary),
    )


def mine_phrases(samples: Iterable[Sample], tables: PhraseTables, stale: STALE = current) -> tuple[Phrase, ...]:
    """Return the phrases of samples; their order does not matter."""
    return mine_remembered(dict(remembered(sample) for sample in samples), tables, stale)


def mine_remembered(
    memory: Mapping[str, bytes],
    tables: PhraseTables,
    stale: STALE = current,
    fresh: Mapping[str, tuple[str, Sequence[Passage]]] = MappingProxyType({}),
) -> tuple[Phrase, ...]:
    """Return the phrases of remembered samples, given as content by key.

    ``fresh`` holds the name and the passages of some by key, which then need not be unpacked.
    """
    shown = display_names((key, name_of(content)) for key, content in memory.items())
    order = sorted(memory, key=lambda key: (shown[key], key))
    rows = [(memory[key], shown[key]) for key in order]
    small = sum(map(len, memory.values())) < SMALL
    kept = [_passages(memory[key], shown[key], fresh.get(key)) for key in order] if small else []
    seen = Commonness()
    for passage in _all(kept or (recalled(*row) for row in rows)):
        seen.add(passage)
    harvest = Harvest(tables.lexicon, tables.frames, Guard(tables.lexicon), seen)
    for passage in _all(kept or (recalled(*row) for row in rows)):
        harvest.add(passage)
    return without_names(harvest.phrases(stale), map(names_of, memory.values()), tables.lexicon)


def _passages(content: bytes, shown: str, fresh: tuple[str, Sequence[Passage]] | None) -> Sequence[Passage]:
    """Return the passages of a remembered sample: those at hand under the name it is shown with, else unpacked."""
    return fresh[1] if fresh and fresh[0] == shown else list(recalled(content, shown))
