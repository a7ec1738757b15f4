"""A brief's file → Brief, or every problem of the file at once."""

from __future__ import annotations

from pathlib import Path

from generator.brief.convert import to_brief
from generator.brief.encodings import decode, printable, read_bytes
from generator.brief.habits import mend
from generator.brief.keys import plain_data, unquoted
from generator.brief.model import Brief
from generator.brief.report import Place, Report
from generator.brief.syntax import read_nodes
from generator.brief.validate import validated
from generator.brief.yaml_reader import Mapping
from generator.vocabulary import Vocabulary


def load_brief(path: Path, vocabulary: Vocabulary) -> Brief:
    """Return the brief of a YAML file (UTF-8, UTF-16 or GB18030).

    Raises InputError with all problems, each with line, column, the key as written and what would be right.
    """
    report = Report(str(path))
    data = read_bytes(path, report)
    text = None if data is None else decode(data, report)
    report.stop_if_wrong()
    return _load(text or "", vocabulary, report)


def load_brief_text(text: str, vocabulary: Vocabulary, file: str = "") -> Brief:
    """Return the brief of a YAML text; ``file`` is what problems name. Raises InputError as ``load_brief`` does."""
    return _load(text, vocabulary, Report(file))


def load_brief_bytes(data: bytes, vocabulary: Vocabulary, file: str = "") -> Brief:
    """Return the brief of a file's bytes. Raises InputError as ``load_brief`` does."""
    report = Report(file)
    text = decode(data, report)
    report.stop_if_wrong()
    return _load(text or "", vocabulary, report)


def _load(text: str, vocabulary: Vocabulary, report: Report) -> Brief:
    """Return the brief of a decoded text."""
    mended = mend(printable(text, report), _is_item_key, report)
    root = read_nodes(mended, report)
    if not isinstance(root, Mapping):
        report.problem_at(Place(1, 1), "file_empty" if root is None else "root_shape")
        report.stop_if_wrong()
    report.wrong = {_english(key) for key in report.wrong}
    data = plain_data(root, report, vocabulary) if root else {}
    raw = validated(data if isinstance(data, dict) else {}, report)
    brief = to_brief(raw, report, vocabulary)
    report.stop_if_wrong()
    return brief._replace(notes=report.notes())


def _is_item_key(word: str) -> bool:
    """Return whether a word is a key of list items, English or Chinese."""
    from generator.brief.keytable import item_keys

    return unquoted(word).strip("\"'") in item_keys()


def _english(key: str) -> str:
    """Return the English key of the whole file for a key as written."""
    from generator.brief.keys import english
    from generator.brief.schema import RawBrief

    return english(key, RawBrief) or key
