"""The phrase miner's tables, and small samples out of plain sentences."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.library import open_library
from generator.mining.model import Entity, Phrase, Sample, Sentence
from generator.mining.run import PhraseTables, mine_phrases, read_tables
from generator.mining.tables import open_tables

COMMON = Path(__file__).resolve().parents[2] / "phrasebank" / "common"


@cache
def phrase_tables() -> PhraseTables:
    return read_tables(open_tables(COMMON).files, open_library().vocabulary)


def sample(
    *sentences: str,
    file: str = "a.txt",
    move: str = "supervision",
    sector: str = "",
    names: tuple[str, ...] = (),
    heading: bool = False,
) -> Sample:
    """A sample of sentences in which each of ``names`` is masked."""
    rows = []
    for number, text in enumerate(sentences, 1):
        masked = text
        for name in names:
            masked = masked.replace(name, "\ue100")
        rows.append(Sentence(text, masked, move, sector, number, heading))
    return Sample(file, sentences=tuple(rows), entities=tuple(Entity("place", name) for name in names))


def mined(*samples: Sample) -> tuple[Phrase, ...]:
    return mine_phrases(samples, phrase_tables())


def texts(*samples: Sample, kind: str = "") -> set[str]:
    return {phrase.text for phrase in mined(*samples) if not kind or phrase.kind == kind}
