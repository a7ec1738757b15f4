"""An ordinary ``draft new`` read without typer, whose import takes longer than the draft.

Only the plain case is read here. Help, mistakes and rare spellings are left to typer, which knows the same options.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

VALUES = {"--config": "config", "-c": "config", "--output": "out", "-o": "out", "--seed": "seed", "--bank": "bank"}
FLAGS = {"--only-bank": "only_bank", "--force": "force"}
STDOUT = "-"


def plain_new(words: Sequence[str]) -> dict[str, Any] | None:
    """Return the options of ``draft_file`` that the words after the program's name state, None when typer has to read them."""
    if words[:1] != ["new"]:
        return None
    found: dict[str, Any] = {"bank": []}
    rest = iter(words[1:])
    for word in rest:
        if word in FLAGS:
            found[FLAGS[word]] = True
        elif not _takes(found, VALUES.get(word, ""), next(rest, "")):
            return None
    return found if "config" in found else None


def _takes(found: dict[str, Any], name: str, value: str) -> bool:
    """Keep the value of an option; return False for an unknown option, one without a value and one said twice."""
    if not name or not value or (value.startswith("-") and value != STDOUT):
        return False
    if name == "bank":
        found[name].append(Path(value))
        return True
    if name in found:
        return False
    found[name] = Path(value) if name == "config" else value
    return True
