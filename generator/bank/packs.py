"""Packs on disk: find them, read them, put them in order of precedence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from generator.bank.model import Entry, HeadingFamily, Pack
from generator.bank.yamlfile import read_yaml
from generator.errors import DraftError, InputError, Problem
from generator.messages import message
from generator.resources import bundled

COMMON = "common"
DOMAIN = "safety"


def pack_files(folder: Path) -> list[Path]:
    """Return the YAML files of a pack in a fixed order, the manifest left out."""
    files = (file for pattern in ("*.yml", "*.yaml") for file in folder.rglob(pattern))
    return sorted(file for file in files if file.name != "manifest.yml" and "messages" not in file.relative_to(folder).parts)


def read_pack(folder: Path) -> Pack:
    """Return the pack in ``folder``.

    A file with ``roles`` or ``entries`` holds entries, one with ``families`` headings; any other is data under its
    relative name without ending (``outlines/annual``). Raises DraftError without a manifest, InputError for bad rows.
    """
    from generator.bank.packfile import entries_of, families_of, manifest_of

    if not (folder / "manifest.yml").is_file():
        raise DraftError(message("bank.no_manifest", folder=folder))
    manifest = manifest_of(folder / "manifest.yml")
    entries: list[Entry] = []
    families: list[HeadingFamily] = []
    data: dict[str, object] = {}
    for file in pack_files(folder):
        content = read_yaml(file)
        if isinstance(content, dict) and ("roles" in content or "entries" in content):
            entries.extend(entries_of(file, file.stem, content, manifest.name))
        elif isinstance(content, dict) and "families" in content:
            families.extend(families_of(file, content, manifest.name))
        else:
            data[file.relative_to(folder).with_suffix("").as_posix()] = content
    _refuse_duplicates(folder, entries)
    return Pack(manifest, tuple(entries), tuple(families), data)


def _refuse_duplicates(folder: Path, entries: Iterable[Entry]) -> None:
    """Raise InputError for an id that stands twice in one pack."""
    seen: dict[str, Entry] = {}
    for entry in entries:
        if entry.id in seen:
            text = message("bank.duplicate_id", ident=entry.id, other=seen[entry.id].text[:12])
            raise InputError([Problem(str(folder), 1, 1, entry.id, text)])
        seen[entry.id] = entry


def bundled_layers(named: Sequence[Path] = ()) -> list[Path]:
    """Return the folders of the shipped packs: the common one and the domain's.

    A named pack that extends the common one and is of another domain brings its own world; ours stays out.
    """
    root = bundled("phrasebank")
    return [root / COMMON, *(() if any(_is_own_domain(folder) for folder in named) else (root / DOMAIN,))]


def _is_own_domain(folder: Path) -> bool:
    """Return whether a pack stands on the common pack alone and speaks of something else."""
    path = folder / "manifest.yml"
    said = read_yaml(path) if path.is_file() else None
    return isinstance(said, dict) and said.get("extends") == COMMON and said.get("domain") not in (None, "", DOMAIN)


def layers(project: Path | None, user: Path | None, named: Sequence[Path], only_named: bool = False) -> list[Path]:
    """Return the pack folders in order of precedence, weakest first.

    ``user`` and ``project`` are folders that may hold packs; ``named`` are those of ``--bank``, which must exist.
    ``only_named`` leaves the packs of ``user`` and ``project`` out. Raises DraftError for a folder that is not there.
    """
    found = bundled_layers(named)
    for parent in (user, project):
        if parent and parent.is_dir() and not only_named:
            found.extend(sorted(path.parent for path in parent.glob("*/manifest.yml")))
    for folder in named:
        if not folder.is_dir():
            raise DraftError(message("bank.not_folder", folder=folder))
        found.append(folder)
    unique = {folder.resolve(): folder for folder in found}
    return list(unique)
