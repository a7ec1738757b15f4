"""The analyst of the common tables, made once, and samples from plain texts."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from generator.mining.analyse import Analyst
from generator.mining.model import Sample
from generator.mining.tables import Tables, open_tables
from generator.reading.model import Source
from generator.reading.text import lines_of, paragraphs

COMMON = Path(__file__).resolve().parents[2] / "phrasebank" / "common"


@cache
def tables() -> Tables:
    return open_tables(COMMON)


@cache
def analyst() -> Analyst:
    return Analyst(tables())


def sample(text: str) -> Sample:
    return analyst().sample(Source("a.txt", tuple(paragraphs(lines_of(text)))))
