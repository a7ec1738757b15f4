"""What a person decided about mined entries: accept, edit or reject, by id. Kept in ``decisions.yml`` of the bank."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

ACCEPT, EDIT, REJECT = "accept", "edit", "reject"
VERDICTS = (ACCEPT, EDIT, REJECT)


@dataclass(frozen=True)
class Decision:
    """A verdict on an entry. ``text`` is the entry as mined, for people to read; ``new`` the wording of an edit.

    ``moves`` and ``levels`` replace those of the entry when they are given. ``role`` names the use of the phrase: phrases of
    one role stand in the same place of a sentence, so that a frame can ask for any of them.
    """

    verdict: str
    text: str = ""
    new: str = ""
    moves: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    role: str = ""


def read_decisions(content: object) -> dict[str, Decision]:
    """Return the decisions of a ``decisions.yml`` by id. Raises ValueError naming the id of a row that cannot be understood."""
    rows = content.get("decisions") if isinstance(content, dict) else None
    found = {}
    for key, row in (rows or {}).items():
        if isinstance(row, str):
            row = {"verdict": row}  # noqa: PLW2901 - the short form a person may write
        if not isinstance(row, dict) or row.get("verdict") not in VERDICTS or (row["verdict"] == EDIT and not row.get("new")):
            raise ValueError(str(key))
        found[str(key)] = Decision(
            row["verdict"],
            str(row.get("text", "")),
            str(row.get("new", "")),
            tuple(row.get("moves", ())),
            tuple(row.get("levels", ())),
            str(row.get("role", "")),
        )
    return found


def decisions_text(decisions: Mapping[str, Decision], comment: str) -> str:
    """Return the content of ``decisions.yml``, by verdict and id."""
    lines = [f"# {comment}" if comment else "", "decisions:" if decisions else "decisions: {}"]
    for key, one in sorted(decisions.items(), key=lambda row: (VERDICTS.index(row[1].verdict), row[0])):
        parts = [f"verdict: {one.verdict}", f"text: {json.dumps(one.text, ensure_ascii=False)}"]
        parts += [f"new: {json.dumps(one.new, ensure_ascii=False)}"] if one.new else []
        parts += [f"role: {one.role}"] if one.role else []
        parts += [f"{name}: [{', '.join(tags)}]" for name, tags in (("moves", one.moves), ("levels", one.levels)) if tags]
        lines.append(f"  {key}: {{{', '.join(parts)}}}")
    return "\n".join(line for line in lines if line) + "\n"
