"""What the miner knows of one sample, and what it finds in all of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class OutlineNode:
    """A numbered or titled stretch of a sample. ``level`` is the nesting depth from 1, ``marker`` the number as written."""

    level: int
    marker: str
    heading: str
    move: str
    sector: str
    line: int
    chars: int


class Entity(NamedTuple):
    """A name that must not leave its sample: type is place, person, org, document, date, accident or figure."""

    type: str
    text: str


class Sentence(NamedTuple):
    r"""A cleaned sentence with the move and sector of its node; ``masked`` has every entity replaced by ``\\ue100``."""

    text: str
    masked: str
    move: str
    sector: str
    line: int
    heading: bool = False


@dataclass(frozen=True)
class Sample:
    """One sample, cleaned and analysed. ``statistics`` and ``departments`` are rows of the report."""

    file: str
    title: str = ""
    occasion: str = ""
    level: str = ""
    junk: tuple[int, ...] = ()
    duplicates: tuple[tuple[int, int], ...] = ()
    outline: tuple[OutlineNode, ...] = ()
    entities: tuple[Entity, ...] = ()
    statistics: tuple[dict[str, str], ...] = ()
    departments: tuple[dict[str, str], ...] = ()
    sentences: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Phrase:
    """A mined entry. ``sources`` maps sample files to how often it stands there."""

    text: str
    kind: str
    count: int
    sources: dict[str, int] = field(default_factory=dict)
    moves: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    verbatim: bool = False
    stale: str = ""


@dataclass(frozen=True)
class MiningResult:
    """All a run found: analysed samples, phrases, and the files left out with the reason."""

    samples: tuple[Sample, ...]
    phrases: tuple[Phrase, ...]
    skipped: tuple[tuple[str, str], ...] = ()
