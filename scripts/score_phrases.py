"""Measure the phrase miner against answer keys: leaks, digits, set phrases found.

    python scripts/score_phrases.py REPORT.json KEY.json… [--bank DIR]

REPORT is what ``draft mine SAMPLE -o DIR --report REPORT.json`` wrote for one sample or several; with ``--bank`` the entries
of the bank's files are looked at too. A set phrase counts as found when an entry is equal to it, Han characters compared, or
holds it with at most a quarter more.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HAN = re.compile("[\u3400-\u9fff]+")
DIGIT = re.compile(r"[0-9０-９]")


def han(text: str) -> str:
    """Return the Han characters of a text."""
    return "".join(HAN.findall(text))


def bank_texts(folder: Path) -> list[str]:
    """Return the texts of a bank's entries."""
    import yaml

    contents = [yaml.safe_load(file.read_text("utf-8")) for file in sorted(folder.rglob("*.yml"))]
    return [str(row["text"]) for content in contents if isinstance(content, dict) for row in content.get("entries") or ()]


def found(wanted: str, texts: Iterable[str]) -> bool:
    """Return whether a phrase is among the texts, or inside one that is at most a quarter longer."""
    return any(wanted in text and len(text) * 4 <= len(wanted) * 5 for text in texts)


def score(key: dict[str, Any], texts: list[str]) -> dict[str, Any]:
    """Return the figures for one answer key."""
    own = {han(text) for text in texts}
    core = [row["text"] for row in key["set_phrases"] if row["core"]]
    rest = [row["text"] for row in key["set_phrases"] if not row["core"]]
    hard = [row["text"] for row in key["entities"] if row["leak"] == "hard"]
    missed = [text for text in core if not found(han(text), own)]
    return {
        "seed": key["seed"],
        "core found": round(1 - len(missed) / max(1, len(core)), 3),
        "other found": round(sum(found(han(text), own) for text in rest) / max(1, len(rest)), 3),
        "missed": missed,
        "leaks": sorted({f"{name}: {text}" for name in hard for text in texts if name in text}),
        "digits": sorted(text for text in texts if DIGIT.search(text)),
    }


def main() -> None:
    """Print the figures of each key."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=Path)
    parser.add_argument("keys", type=Path, nargs="+")
    parser.add_argument("--bank", type=Path)
    options = parser.parse_args()
    texts = [phrase["text"] for phrase in json.loads(options.report.read_text("utf-8"))["phrases"]]
    texts += bank_texts(options.bank) if options.bank else []
    for file in options.keys:
        print(json.dumps(score(json.loads(file.read_text("utf-8")), texts), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
