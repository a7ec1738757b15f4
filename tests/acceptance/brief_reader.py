"""The checker's own reading of a brief: plain YAML, English keys, every leaf with its path."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import yaml
from random_keys import INSIDE, english, names_of

SHORT = {
    "locality": "name", "meeting": "occasion", "speaker": "post", "focus_sector": "sector", "task": "what", "problem": "what",
    "case": "what", "background": "what", "objective": "text", "document": "title", "scheme": "name", "indicator": "value",
}  # fmt: skip
LISTS = {
    "focus_sectors", "achievements", "problems", "cases", "tasks", "accountability", "background", "traits", "objectives",
    "campaigns", "documents", "seasons", "agenda", "follows", "notes", "situation", "points", "items", "upper", "breakdowns",
    "other_speakers",
}  # fmt: skip
SETTING = re.compile(
    r"^(style\.(headings|length|pace|layout|numbering)|seed|year)\b|^locality\.(level|parent|upper|divisions|departments)"
    r"|^meeting\.(occasion|other_speakers)|^seasons|\.(sector|indicator|move|unit|better)$|\.breakdowns\[\d+\]\.by$"
    r"|^statistics\.(period|as_of|compared_with)$"
)
"""Leaves that steer a draft and need not be said in it."""
DATE = re.compile(r"(?:(\d{4})[年\-/.])?(\d{1,2})?(?:[月\-/.])?(\d{1,2})?[日号]?(?:底|末)?前?")


@dataclass(frozen=True)
class BriefFacts:
    """A brief as the checker sees it: the data with English keys and every leaf by path."""

    data: dict[str, Any]
    leaves: dict[str, str]

    @cached_property
    def stated(self) -> dict[str, str]:
        """Return the leaves that a draft must say or account for."""
        return {path: text for path, text in self.leaves.items() if not SETTING.search(path)}

    def get(self, path: str) -> str:
        """Return a leaf's text, "" when absent."""
        return self.leaves.get(path, "")

    @property
    def meeting_date(self) -> date | None:
        """Return the meeting's day when all of it is known."""
        found = [int(part) for part in re.findall(r"\d+", self.get("meeting.date"))]
        return date(*found[:3]) if len(found) >= 3 else None


def read_brief(text: str) -> BriefFacts:
    """Return the facts of a YAML text; every value stays as it was written."""
    raw = yaml.load(text, yaml.BaseLoader)  # texts, lists and mappings only
    data = _english(raw, "brief")
    leaves: dict[str, str] = {}
    _collect(data, "", leaves)
    return BriefFacts(data, leaves)


def _english(value: Any, table: str) -> Any:
    """Return a value with English keys and bare texts widened to mappings."""
    if isinstance(value, list):
        return [_english(one, table) for one in value]
    if isinstance(value, str):
        return {SHORT[table]: value} if table in SHORT and value else value
    if not isinstance(value, dict):
        return value
    if table.startswith("*"):
        return {names_of("indicators").get(key, key): _english(one, table[1:]) for key, one in value.items()}
    if table.startswith("#"):
        return {names_of(table[1:]).get(key, key): one for key, one in value.items()}
    found = {}
    for key, one in value.items():
        name = english(key, table)
        listed = ([one] if one else []) if name in LISTS and not isinstance(one, list) else one
        found[name] = _english(listed, INSIDE.get((table, name), ""))
    return found


def _collect(value: Any, path: str, leaves: dict[str, str]) -> None:
    """Add the leaves under a path."""
    if isinstance(value, dict):
        for key, one in value.items():
            _collect(one, f"{path}.{key}" if path else key, leaves)
    elif isinstance(value, list):
        for index, one in enumerate(value):
            _collect(one, f"{path}[{index}]", leaves)
    elif value:
        leaves[path] = str(value)
