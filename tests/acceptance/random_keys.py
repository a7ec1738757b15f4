"""Briefs with English keys into ones with Chinese keys, and back to paths with English keys."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml
from random_places import ROOT

# Where a key of one table leads: to another table, or to names of a closed list.
INSIDE = {
    ("brief", "locality"): "locality", ("brief", "meeting"): "meeting", ("brief", "speaker"): "speaker",
    ("brief", "statistics"): "statistics", ("brief", "focus_sectors"): "focus_sector", ("brief", "problems"): "problem",
    ("brief", "cases"): "case", ("brief", "tasks"): "task", ("brief", "background"): "background",
    ("brief", "objectives"): "objective", ("brief", "documents"): "document", ("brief", "style"): "style",
    ("focus_sector", "tasks"): "task", ("statistics", "breakdowns"): "breakdown", ("style", "scheme"): "scheme",
    ("statistics", "indicators"): "*indicator", ("locality", "divisions"): "#divisions",
    ("locality", "departments"): "#functions",
}  # fmt: skip


@cache
def tables() -> dict[str, dict[str, list[str]]]:
    """Return the Chinese names of every English key, by table."""
    raw = yaml.safe_load((ROOT / "phrasebank" / "common" / "brief_keys.yml").read_text("utf-8"))
    return {table: {key: row["names"] for key, row in rows.items()} for table, rows in raw.items()}


@cache
def names_of(kind: str) -> dict[str, str]:
    """Return every name of a closed list (id, Chinese name, alias) → id."""
    if kind == "indicators":
        rows = yaml.safe_load((ROOT / "phrasebank" / "safety" / "vocabulary" / "indicators.yml").read_text("utf-8"))["indicators"]
    else:
        rows = yaml.safe_load((ROOT / "phrasebank" / "common" / "vocabulary.yml").read_text("utf-8"))["lists"][kind]
    found: dict[str, str] = {}
    for row in rows:
        found[row["id"]] = row["id"]
    for row in rows:
        for name in (row["name"], *row.get("aliases", [])):
            found.setdefault(name, row["id"])
    return found


def in_chinese(data: Any, table: str = "brief") -> Any:
    """Return the data with the first Chinese name of every key."""
    if isinstance(data, list):
        return [in_chinese(one, table) for one in data]
    if not isinstance(data, dict) or not table:
        return data
    if table.startswith("*"):
        return {_indicator_name(key): in_chinese(one, table[1:]) for key, one in data.items()}
    if table.startswith("#"):
        return data
    return {tables()[table][key][0]: in_chinese(one, INSIDE.get((table, key), "")) for key, one in data.items()}


def _indicator_name(key: str) -> str:
    """Return the Chinese name of a known indicator; an own one keeps its key."""
    return next((name for name, ident in names_of("indicators").items() if ident == key and name != key), key)


def english(key: str, table: str) -> str:
    """Return the English key of a table for a key as written."""
    for name, names in tables().get(table, {}).items():
        if key == name or key in names:
            return name
    return key
