"""The folder of a mined bank: what stands there before a mining, and what is written after it."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.bank.packs import pack_files
from generator.bank.yamlfile import read_yaml
from generator.errors import DraftError
from generator.messages import message
from generator.mining.decisions import Decision, decisions_text, read_decisions
from generator.mining.memory import FOLDER, SUFFIX
from generator.mining.pack import KINDS, Merge, Row, decided
from generator.mining.pack import pack_files as texts_of
from generator.writers.files import write_whole

DECISIONS = "decisions.yml"
WRITTEN = "written.json.gz"


@dataclass(frozen=True)
class BankFolder:
    """A mined bank on disk: where it is, its remembered samples by file name, and what its files hold."""

    path: Path
    memory: Mapping[str, bytes]
    before: Merge


def open_bank_folder(path: Path) -> BankFolder:
    """Return a bank's folder as it is; a folder that is not there yet is empty.

    Raises DraftError for a file in its place, a pack that was not mined, and decisions that cannot be understood, InputError for
    broken YAML.
    """
    if path.exists() and not path.is_dir():
        raise DraftError(message("mine.not_folder", path=path))
    kept = path / FOLDER
    if path.is_dir() and any(path.iterdir()) and not kept.is_dir() and not (path / DECISIONS).is_file():
        raise DraftError(message("mine.not_mined", path=path))
    memory = {file.name: file.read_bytes() for file in sorted(kept.glob(f"*{SUFFIX}"))}
    written = kept / WRITTEN
    rows = json.loads(gzip.decompress(written.read_bytes())) if written.is_file() else {}
    return BankFolder(path, memory, Merge(_current(path), rows, decisions_of(path)))


def decisions_of(path: Path) -> dict[str, Decision]:
    """Return the decisions of a bank. Raises DraftError for a row that cannot be understood."""
    file = path / DECISIONS
    if not file.is_file():
        return {}
    try:
        return read_decisions(read_yaml(file))
    except ValueError as error:
        raise DraftError(message("mine.bad_decision", file=file, ident=error)) from error


def _current(path: Path) -> dict[str, Row]:
    """Return the rows of the bank's entry files by id."""
    rows: dict[str, Row] = {}
    for file in pack_files(path) if path.is_dir() else ():
        content = read_yaml(file)
        defaults = content.get("defaults", {}) if isinstance(content, dict) else {}
        for row in content.get("entries") or () if isinstance(content, dict) else ():
            rows[str(row.get("id", ""))] = {**defaults, **row}
    return rows


def save_bank_folder(
    folder: BankFolder,
    rows: Mapping[str, Row],
    mined: Mapping[str, Row],
    decisions: Mapping[str, Decision],
    notes: Mapping[str, str],
    memory: Mapping[str, bytes],
) -> None:
    """Write the bank: entry files, decisions, and what is remembered; a file that would not change is left alone."""
    path = folder.path
    (path / FOLDER).mkdir(parents=True, exist_ok=True)
    if not (path / "manifest.yml").is_file():
        _write(path / "manifest.yml", message("mine.manifest", name=json.dumps(path.resolve().name, ensure_ascii=False)))
    heads = {name: message(f"mine.head.{name}") for name in (*KINDS.values(), "others")}
    files = texts_of(rows.values(), notes, heads)
    for name in (*KINDS.values(), "others"):
        file = path / f"{name}.yml"
        if file.name in files:
            _write(file, files[file.name])
        elif file.is_file():
            file.unlink()
    _write(path / DECISIONS, decisions_text(decisions, message("mine.head.decisions")))
    for name, content in memory.items():
        if folder.memory.get(name) != content:
            write_whole(path / FOLDER / name, content, force=True)
    state = {key: decided(mined[key], decisions.get(key)) for key in rows if key in mined}
    _write_bytes(
        path / FOLDER / WRITTEN, gzip.compress(json.dumps(state, ensure_ascii=False, sort_keys=True).encode(), 6, mtime=0)
    )


def _write(path: Path, text: str) -> None:
    """Write a text file when it changes."""
    _write_bytes(path, text.encode("utf-8", "replace"))


def _write_bytes(path: Path, content: bytes) -> None:
    """Write a file when it changes."""
    if not path.is_file() or path.read_bytes() != content:
        write_whole(path, content, force=True)


def notes_of(rows: Mapping[str, Row], stale: Mapping[str, Any]) -> dict[str, str]:
    """Return the remark behind each row whose words are out of date, by id."""
    return {key: message("mine.stale", current=stale[key]) for key in rows if stale.get(key)}
