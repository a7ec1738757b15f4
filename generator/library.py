"""Everything a draft needs besides the brief, opened once: bank, vocabulary, outlines, templates, wordings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.bank.bank import Bank, open_bank
from generator.bank.packs import layers
from generator.bank.terms import build_vocabulary
from generator.brief.patterns import Patterns
from generator.planning.catalogue import Catalogue, read_catalogue
from generator.resources import bundled
from generator.vocabulary import Vocabulary
from generator.wording.templates import Templates
from generator.wording.topics import Topics


@dataclass(frozen=True)
class Library:
    """The opened packs and templates. One library serves any number of drafts."""

    bank: Bank
    templates: Templates
    folders: tuple[Path, ...]

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """Return the closed lists of all packs."""
        documents = [*self.bank.data("vocabulary")]
        documents += [content for contents in self.bank.data_under("vocabulary").values() for content in contents]
        return build_vocabulary(documents)

    @cached_property
    def catalogue(self) -> Catalogue:
        """Return the outlines and parts of all packs."""
        return read_catalogue(self.bank)

    @cached_property
    def topics(self) -> Topics:
        """Return what gives away the subject of a sentence."""
        return Topics.of(self.rows("topics"))

    def patterns(self, name: str) -> Patterns:
        """Return a file of short wordings (comparison, places, bureaus, calendar)."""
        if name not in self._patterns:
            self._patterns[name] = Patterns.of(self.bank.merged(name))
        return self._patterns[name]

    def rows(self, name: str) -> dict[str, Any]:
        """Return a data file of mappings, later packs' keys winning."""
        return self.bank.merged(name)

    @cached_property
    def _patterns(self) -> dict[str, Patterns]:
        """Hold the wordings once read."""
        return {}


def open_library(
    named: Sequence[Path] = (),
    *,
    project: Path | None = None,
    user: Path | None = None,
    cache: Path | None = None,
    only_named: bool = False,
) -> Library:
    """Return the library of the shipped packs and those of the user.

    ``named`` are the folders of ``--bank``; ``project`` is the folder beside the brief and ``user`` the user's own,
    each of which may hold packs in ``phrasebank/`` and templates in ``templates/``; ``cache`` is where compiled packs
    are kept (None: nowhere). Raises DraftError or InputError for a pack that cannot be used.
    """
    folders = layers(_inside(project, "phrasebank"), _inside(user, "phrasebank"), named, only_named)
    others = tuple(path for path in (_inside(project, "templates"), _inside(user, "templates")) if path)
    bank = open_bank(folders, cache, len(named), only_named)
    return Library(bank, Templates(bundled("templates"), others), tuple(folders))


def _inside(parent: Path | None, name: str) -> Path | None:
    """Return a folder of the user's that is there and is not the shipped one."""
    folder = parent / name if parent else None
    return folder if folder and folder.is_dir() and folder.resolve() != bundled(name).resolve() else None
