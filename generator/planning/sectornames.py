"""What each line of business is called in a draft: as the writer calls it, where that is one of its names."""

from __future__ import annotations

from collections.abc import Mapping

from generator.brief.model import Brief
from generator.vocabulary import Vocabulary


def sector_names(brief: Brief, vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return by id the shorter names under which the brief states its sectors (防汛, where the vocabulary says 防汛抗旱)."""
    written = ((one.sector, brief.facts.get(f"{one.path}.sector", "")) for one in brief.focus_sectors)
    return {sector: name for sector, name in written if _is_name(name, sector, vocabulary)}


def _is_name(written: str, sector: str, vocabulary: Vocabulary) -> bool:
    """Return whether a text of the brief is the beginning of a sector's name; another one of its names may say less."""
    known = vocabulary.sectors.get(sector)
    return bool(written and known and known.name.startswith(written))
