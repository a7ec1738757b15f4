"""Measure cleaning and structure of the miner against answer keys (gold-1 JSON): scripts/score_mining.py SAMPLES GOLD."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from generator.mining.analyse import Analyst  # noqa: E402
from generator.mining.model import OutlineNode, Sample  # noqa: E402
from generator.mining.tables import open_tables  # noqa: E402
from generator.reading.files import read_file  # noqa: E402


def nodes(rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Yield the nodes of a key in document order."""
    for row in rows:
        yield row
        yield from nodes(row["children"])


def marked(key: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the numbered nodes of a key."""
    return [node for node in nodes(key["outline"]) if node["marker"]]


def pairs(key: dict[str, Any], sample: Sample) -> list[tuple[dict[str, Any], OutlineNode]]:
    """Return key nodes with the found node on the same line whose heading begins alike."""
    found = []
    for node in nodes(key["outline"]):
        heading = (node["heading_text"] or "")[:8]
        match = next(
            (one for one in sample.outline if heading and one.line == node["line"] and one.heading.startswith(heading)), None
        )
        if match:
            found.append((node, match))
    return found


def share(right: int, of: int) -> str:
    """Return a share as shown."""
    return f"{right}/{of} = {right / of:.3f}" if of else "-"


def outline_line(key: dict[str, Any], sample: Sample) -> str:
    """Return precision and recall on level and marker of numbered nodes."""
    wanted = Counter((node["level"], node["marker"], node["line"]) for node in marked(key))
    found = Counter((node.level, node.marker, node.line) for node in sample.outline if node.marker)
    both = sum((wanted & found).values())
    value = 2 * both / max(1, wanted.total() + found.total())
    return f"outline F1 {value:.3f} (wanted {wanted.total()}, found {found.total()}, both {both})"


def moves_line(key: dict[str, Any], sample: Sample, levels: tuple[int, ...]) -> str:
    """Return the share of right moves at some levels, of all key nodes that were found."""
    rows = [(node, one) for node, one in pairs(key, sample) if node["level"] in levels]
    right = [one.move in {node["function"], *node["also"]} for node, one in rows]
    wrong = [
        f"{one.marker}{one.heading[:12]}: {one.move} ({node['function']})"
        for (node, one), good in zip(rows, right, strict=True)
        if not good
    ]
    return f"move {levels} {share(sum(right), len(rows))} {wrong}"


def sector_line(key: dict[str, Any], sample: Sample) -> str:
    """Return the share of right sectors, over nodes that have or were given one."""
    rows = [(node, one) for node, one in pairs(key, sample) if node["sector"] or one.sector]
    right = [
        set(filter(None, (node["sector"] or "").split("、"))) == set(filter(None, one.sector.split("、"))) for node, one in rows
    ]
    wrong = [
        f"{one.heading[:12]}: {one.sector} ({node['sector']})" for (node, one), good in zip(rows, right, strict=True) if not good
    ]
    return f"sector {share(sum(right), len(rows))} {wrong}"


def lines_line(key: dict[str, Any], sample: Sample, total: int) -> str:
    """Return junk and duplicate lines found, and real lines lost."""
    wanted = _lines(key["junk"]) | _lines(key["duplicates"])
    found = set(sample.junk) | {line for first, last in sample.duplicates for line in range(first, last + 1)}
    return f"junk {share(len(wanted & found), len(wanted))}, lost {share(len(found - wanted), total - len(wanted))}"


def _lines(rows: list[Any]) -> set[int]:
    """Return the lines of junk or duplicate rows, however the key writes them."""
    found: set[int] = set()
    for row in rows:
        spans = row.get("lines", [row]) if isinstance(row, dict) else [row]
        for span in spans:
            first, last = (span, span) if isinstance(span, int) else (span[0], span[-1])
            found |= set(range(first, last + 1))
    return found


def leaks_line(key: dict[str, Any], sample: Sample) -> str:
    """Return hard entities that survive whole in a masked sentence."""
    hard = sorted({entity["text"] for entity in key["entities"] if entity["leak"] == "hard"})
    masked = [sentence.masked for sentence in sample.sentences]
    return f"hard entities in masked sentences: {[text for text in hard if any(text in sentence for sentence in masked)]}"


def main(samples: Path, gold: Path) -> None:
    """Print the figures of every sample with a key."""
    analyst = Analyst(open_tables(ROOT / "phrasebank" / "common"))
    for path in sorted(gold.glob("*.json")):
        key = json.loads(path.read_text("utf-8"))
        source = read_file(samples / key["seed"])
        sample = analyst.sample(source)
        print(key["seed"])
        for line in (
            lines_line(key, sample, len(source.paragraphs)),
            outline_line(key, sample),
            moves_line(key, sample, (1, 2)),
            moves_line(key, sample, (3, 4)),
            sector_line(key, sample),
            leaks_line(key, sample),
        ):
            print("  " + line)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
