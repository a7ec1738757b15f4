"""What a person decided about mined entries: accept, edit or reject, by id. Kept in ``decisions.yml`` of the bank."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

ACCEPT, EDIT, REJECT = "accept", "edit", "reject"
VERDICTS = (ACCEPT, EDIT, REJECT)


@dataclass(frozen=True)
class Decision:
    """A verdict on an entry. ``text`` is the entry as mined, for people to read; ``new`` the wording of an edit."""

    verdict: str
    text: str = ""
    new: str = ""


def read_decisions(content: object) -> dict[str, Decision]:
    """Return the decisions of a ``decisions.yml`` by id. Raises ValueError naming the id of a row that cannot be understood."""
    rows = content.get("decisions") if isinstance(content, dict) else None
    found = {}
    for key, row in (rows or {}).items():
        if isinstance(row, str):
            row = {"verdict": row}  # noqa: PLW2901 - the short form a person may write
        if not isinstance(row, dict) or row.get("verdict") not in VERDICTS or (row["verdict"] == EDIT and not row.get("new")):
            raise ValueError(str(key))
        found[str(key)] = Decision(row["verdict"], str(row.get("text", "")), str(row.get("new", "")))
    return found


def decisions_text(decisions: Mapping[str, Decision], comment: str) -> str:
    """Return the content of ``decisions.yml``, by verdict and text."""
    lines = [f"# {comment}" if comment else "", "decisions:" if decisions else "decisions: {}"]
    for key, one in sorted(decisions.items(), key=lambda row: (VERDICTS.index(row[1].verdict), row[1].text, row[0])):
        new = f", new: {json.dumps(one.new, ensure_ascii=False)}" if one.new else ""
        lines.append(f"  {key}: {{verdict: {one.verdict}, text: {json.dumps(one.text, ensure_ascii=False)}{new}}}")
    return "\n".join(line for line in lines if line) + "\n"
