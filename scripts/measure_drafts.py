"""Draft random briefs and the examples, check each with the independent checker, and print the figures.

Usage: python scripts/measure_drafts.py [--count 200] [--first 0] [--keep FOLDER] [--report FILE]
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
import traceback
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests" / "acceptance"), str(ROOT)]

from brief_reader import read_brief  # noqa: E402
from checker import check, rule_of  # noqa: E402
from draft_reader import read_draft  # noqa: E402
from drafts import drafted  # noqa: E402
from factuse import use_of  # noqa: E402
from random_briefs import make_brief  # noqa: E402
from structure import asked_chars, spoken_chars  # noqa: E402

GROUPS = {
    "template residue": ("residue-",),
    "ungrounded numbers": (
        "number",
        "fact-number",
        "derived-number",
        "portion",
        "call-number",
        "direction",
        "relative-year",
        "year-missing",
    ),
    "announced counts": ("announced", "count"),
    "foreign places": ("place", "real-place"),
    "wrong-level words": ("level",),
    "facts lost or altered": ("fact-", "source-unsaid", "unused"),
    "too long": ("length",),
    "repeated clauses and entries": ("clause-twice", "entry-twice", "heading-twice", "fact-thrice"),
    "fragments": ("fragment",),
    "front lines and gaps": ("title", "speaker", "date", "salutation", "gap-"),
    "numbering and empty sections": ("heading-number", "item-number", "empty-section", "single-"),
    "long sentences and paragraphs": ("long-",),
    "spans and Word file": ("span", "docx-"),
}


@dataclass
class Figures:
    """What was found over a set of drafts."""

    faults: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))
    shares: list[float] = field(default_factory=list)
    lengths: list[float] = field(default_factory=list)
    chars: list[int] = field(default_factory=list)
    count: int = 0
    clean: int = 0


def group_of(rule: str) -> str:
    """Return the group a rule is counted in."""
    if rule in {"traceback", "refused"}:
        return rule
    exact = next((name for name, rules in GROUPS.items() if rule in rules), "")
    return exact or next(
        (
            name
            for name, rules in GROUPS.items()
            if rule.startswith(tuple(one for one in rules if one.endswith("-") or one == "span"))
        ),
        rule,
    )


def measure(briefs: Iterator[tuple[str, str]], keep: Path | None) -> Figures:
    """Draft and check each brief; one that fails is counted and does not stop the rest."""
    figures = Figures()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in briefs:
            figures.count += 1
            try:
                draft = drafted(text, Path(folder), name)
            except Exception as error:
                _failed(figures, name, error)
                continue
            if keep:
                (keep / f"{name}.txt").write_text(draft.text, "utf-8")
                (keep / f"{name}.yml").write_text(text, "utf-8")
                (keep / f"{name}.json").write_text(draft.json, "utf-8")
            _add(figures, name, text, draft.docx, draft.json)
    return figures


def _failed(figures: Figures, name: str, error: Exception) -> None:
    """Count a brief that was refused or that broke the program."""
    kind = "refused" if type(error).__name__ in {"InputError", "DraftError"} else "traceback"
    last = traceback.extract_tb(error.__traceback__)[-1]
    figures.faults[kind].append((name, f"{kind}: {type(error).__name__}: {str(error)[:300]} @ {last.filename}:{last.lineno}"))


def _add(figures: Figures, name: str, text: str, docx: bytes, json_text: str) -> None:
    """Add one draft's figures."""
    found = check(text, docx, json_text)
    figures.clean += not found
    for fault in found:
        figures.faults[rule_of(fault)].append((name, fault))
    facts, draft = read_brief(text), read_draft(json_text, docx)
    figures.shares.append(use_of(draft, facts).share)
    figures.chars.append(spoken_chars(draft))
    if asked := asked_chars(facts):
        figures.lengths.append(spoken_chars(draft) / asked)


def lines_of(title: str, figures: Figures) -> Iterator[str]:
    """Yield the figures of a set as lines."""
    yield f"== {title}: {figures.count} briefs, {figures.clean} clean"
    grouped = Counter()
    for rule, rows in figures.faults.items():
        grouped[group_of(rule)] += len(rows)
    for group in ("traceback", "refused", *GROUPS):
        yield f"{group:34} {grouped.pop(group, 0):5}"
    for group, count in grouped.most_common():
        yield f"{group:34} {count:5}"
    if figures.shares:
        shares = [100 * share for share in figures.shares]
        middle = f"mean {statistics.mean(shares):.1f} %, median {statistics.median(shares):.1f} %"
        yield f"facts said: {middle}, least {min(shares):.1f} %"
        yield f"characters: least {min(figures.chars)}, median {statistics.median(figures.chars):.0f}, most {max(figures.chars)}"
    if figures.lengths:
        under = sum(one < 0.92 for one in figures.lengths)
        over = sum(one > 1.08 for one in figures.lengths)
        middle = f"median {statistics.median(figures.lengths):.2f}, most {max(figures.lengths):.2f}"
        spread = f"least {min(figures.lengths):.2f}, {middle}"
        yield f"of asked length: {spread}; under 0.92: {under}, over 1.08: {over} of {len(figures.lengths)}"


def details_of(figures: Figures) -> Iterator[str]:
    """Yield every violation, grouped by rule, most frequent first."""
    for rule, rows in sorted(figures.faults.items(), key=lambda item: -len(item[1])):
        yield f"\n## {rule} ({len(rows)})"
        yield from (f"  {name}: {fault}" for name, fault in rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--report", type=Path, help="write every violation into this file")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    examples = ((path.stem, path.read_text("utf-8")) for path in sorted((ROOT / "examples").glob("*.yml")))
    randoms = ((f"seed{seed}", make_brief(seed)) for seed in range(options.first, options.first + options.count))
    report: list[str] = []
    for title, briefs in (("examples", examples), ("random", randoms)):
        figures = measure(briefs, options.keep)
        summary = list(lines_of(title, figures))
        print("\n".join(summary), flush=True)
        report += [*summary, *details_of(figures), ""]
    if options.report:
        options.report.write_text("\n".join(report) + "\n", "utf-8")


if __name__ == "__main__":
    main()
