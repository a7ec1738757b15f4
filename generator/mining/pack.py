"""Phrases as a pack of readable YAML, merged with what a person decided and edited there."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.bank.frametext import escape
from generator.mining.decisions import ACCEPT, EDIT, REJECT, Decision
from generator.mining.frames import FrameRules, role_of, seasons_of
from generator.mining.model import Phrase

Row = dict[str, Any]
KINDS = {
    "formula": "formulas",
    "expression": "expressions",
    "collocation": "collocations",
    "term": "terms",
    "skeleton": "skeletons",
    "heading-set": "headings",
    "connective": "connectives",
    "frame": "frames",
}
"""File of each kind. Connectives are terms with a role of their own."""
ORDER = (
    "id",
    "text",
    "kind",
    "role",
    "moves",
    "sectors",
    "levels",
    "occasions",
    "speakers",
    "seasons",
    "readings",
    "valid",
    "basis",
    "origin",
    "sources",
    "rights",
    "status",
    "verbatim",
)
LIST = 12
QUOTED = ("text", "file", "rights", "basis", "role")
PLAIN = re.compile(r"-?(?!(?:null|true|false|yes|no|on|off|y|n)$)[a-z][a-z0-9._-]*")


@dataclass(frozen=True)
class Merge:
    """What stood in the pack: rows by id, the rows of the last mining by id, and the decisions by id."""

    current: Mapping[str, Row]
    written: Mapping[str, Row]
    decisions: Mapping[str, Decision]


def ident(phrase: Phrase) -> str:
    """Return the id of a phrase: its kind and a digest of its words, the same in every mining."""
    key = hashlib.blake2b(f"{phrase.kind}\0{phrase.text}".encode(), digest_size=5).hexdigest()
    return f"mined.{phrase.kind}.{key}"


def row_of(phrase: Phrase, rules: FrameRules, rights: str) -> Row:
    """Return a phrase as an entry of a pack, a candidate."""
    row: Row = {"id": ident(phrase), "text": _entry_text(phrase), "kind": "term" if phrase.kind == "connective" else phrase.kind}
    if phrase.kind == "connective":
        row["role"] = "connective"
    if phrase.kind == "frame":
        row["role"] = role_of(phrase.text, rules, phrase.moves)
    row["moves"] = list(phrase.moves[:LIST])
    row["sectors"] = list(phrase.sectors[:LIST]) if phrase.kind in ("term", "frame") else []
    row["seasons"] = seasons_of(phrase.text, rules) if phrase.kind == "frame" else []
    row["origin"] = "mined"
    row["sources"] = [{"file": file, "count": count} for file, count in sorted(phrase.sources.items())]
    row["rights"] = rights
    row["status"] = "candidate"
    if phrase.verbatim:
        row["verbatim"] = True
    return {key: value for key, value in row.items() if value != []}


def _entry_text(phrase: Phrase) -> str:
    """Return a phrase's text as an entry says it: slots stay slots, anything else that is syntax is escaped."""
    if phrase.kind not in ("frame", "skeleton"):
        return escape(phrase.text)
    parts = phrase.text.replace("{", "\0{").replace("}", "}\0").split("\0")
    return "".join(part if part.startswith("{") else escape(part) for part in parts)


def merged_rows(mined: Mapping[str, Row], before: Merge) -> tuple[dict[str, Row], dict[str, Decision]]:
    """Return the rows of the new pack and its decisions.

    What a person changed by hand since the last mining stays; a row a person deleted counts as rejected; a row that is
    no longer mined goes unless a person wrote, edited or accepted it.
    """
    decisions = dict(before.decisions)
    for key in before.written:
        if key not in before.current and key not in decisions:
            decisions[key] = Decision(REJECT, str(before.written[key].get("text", "")))
    rows: dict[str, Row] = {}
    for key in sorted({*mined, *before.current}):
        verdict = decisions[key].verdict if key in decisions else ""
        if verdict == REJECT:
            continue
        row = _merged_row(mined.get(key), before.current.get(key), before.written.get(key), bool(verdict))
        if row:
            rows[key] = decided(row, decisions.get(key))
    return rows, decisions


def _merged_row(mined: Row | None, current: Row | None, written: Row | None, decided: bool) -> Row | None:
    """Return one row out of what is mined now, what stands in the file, and what the last mining wrote."""
    if current is None:
        return mined
    if written is None:
        return current
    own = {key: value for key, value in current.items() if value != written.get(key)}
    dropped = [key for key in written if key not in current]
    if mined is None:
        return current if own or dropped or decided else None
    return {key: value for key, value in {**mined, **own}.items() if key not in dropped}


def decided(row: Row, decision: Decision | None) -> Row:
    """Return a row as a decision wants it."""
    if decision is None:
        return row
    for name in ("moves", "levels"):
        if tags := getattr(decision, name):
            row = {**row, name: list(tags)}
    if decision.role:
        row = {**row, "role": decision.role}
    if decision.verdict == EDIT and decision.new:
        row = {**row, "text": decision.new}
    return {**row, "status": "active"} if decision.verdict in (ACCEPT, EDIT) else row


def pack_files(rows: Iterable[Row], notes: Mapping[str, str], head: Mapping[str, str]) -> dict[str, str]:
    """Return the files of a pack by name.

    ``notes`` are remarks to stand behind rows, by id; ``head`` gives the comment at the top of each file by name.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows:
        kind = "connective" if row.get("role") == "connective" else str(row["kind"])
        groups.setdefault(KINDS.get(kind, "others"), []).append(row)
    return {f"{name}.yml": _file(group, notes, head.get(name, "")) for name, group in sorted(groups.items())}


def _file(rows: list[Row], notes: Mapping[str, str], comment: str) -> str:
    """Return one file: an entry a line, the commonest first."""
    lines = [f"# {comment}"] if comment else []
    lines.append("entries:")
    for row in sorted(rows, key=lambda row: (-sum(source["count"] for source in row.get("sources", ())), row["text"], row["id"])):
        keys = [key for key in (*ORDER, *sorted(set(row) - set(ORDER))) if key in row]
        note = notes.get(row["id"], "")
        lines.append(f"  - {{{', '.join(f'{key}: {_value(row[key], key)}' for key in keys)}}}" + (f"  # {note}" if note else ""))
    return "\n".join(lines) + "\n"


def _value(value: object, key: str = "") -> str:
    """Return a value in flow style; texts are always quoted, plain names stand as they are (JSON is YAML)."""
    if isinstance(value, list):
        return "[" + ", ".join(_value(item, key) for item in value) + "]"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_value(item, name)}" for name, item in value.items()) + "}"
    if isinstance(value, str) and key not in QUOTED and PLAIN.fullmatch(value):
        return value
    return json.dumps(value, ensure_ascii=False)
