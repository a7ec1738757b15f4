"""Every stated fact stands in the draft as written, is the source of a span that shows it, or is listed as unused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from brief_reader import BriefFacts
from draft_reader import Draft

SHOWN = re.compile(
    r"\.(value|previous|limit|change|by|date|as_of|deaths|injured|name|unit)$|\.(parts|shares)\.|^statistics\.(period|compared_with)"
)
"""Leaves that may be said in other words (a date read aloud, a figure compared)."""


@dataclass(frozen=True)
class Use:
    """How the stated leaves of a brief fared."""

    said: tuple[str, ...]
    listed: tuple[str, ...]
    lost: tuple[str, ...]
    altered: tuple[str, ...]

    @property
    def share(self) -> float:
        """Return the share of stated leaves that the draft says."""
        total = len(self.said) + len(self.listed) + len(self.lost) + len(self.altered)
        return len(self.said) / total if total else 1.0


def bare(text: str) -> str:
    """Return a text without blanks, punctuation and brackets."""
    return re.sub(r"[^\w%.]", "", text).strip(".")


def use_of(draft: Draft, facts: BriefFacts) -> Use:
    """Return which leaves are said, listed as unused, lost or altered."""
    whole = bare("".join(row.text for row in draft.printed))
    sources = {path for row in draft.rows for piece in row.pieces for path in piece.source}
    unused = {one["path"] for one in draft.json["unused"] if one["why"]}
    groups: dict[str, list[str]] = {"said": [], "listed": [], "lost": [], "altered": []}
    for path, text in facts.stated.items():
        groups[_fate(path, text, whole, sources, unused)].append(path)
    return Use(*(tuple(groups[key]) for key in ("said", "listed", "lost", "altered")))


def _fate(path: str, text: str, whole: str, sources: set[str], unused: set[str]) -> str:
    """Return what became of one leaf."""
    if SHOWN.search(path):
        if path in sources:
            return "said"
    elif bare(text) in whole:
        return "said"
    if any(path == one or path.startswith((f"{one}.", f"{one}[")) for one in unused):
        return "listed"
    return "altered" if path in sources else "lost"


def fact_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield facts that are lost, altered, or listed as unused although they are said."""
    use = use_of(draft, facts)
    for path in use.lost:
        yield f"fact-lost {path}: 「{facts.get(path)}」"
    for path in use.altered:
        name = "source-unsaid" if path.endswith(".source") else "fact-altered"
        yield f"{name} {path}: 「{facts.get(path)}」"
    for one in draft.json["unused"]:
        if not one["why"]:
            yield f"unused-reason: {one['path']}"
        if one["path"] not in facts.leaves:
            yield f"unused-path: {one['path']} is no leaf of the brief"
        elif (
            one["path"] in use.said
            and not one["path"].endswith(".who")
            and len(facts.get(one["path"])) >= 8
            and not SHOWN.search(one["path"])
        ):
            yield f"unused-said {one['path']}: 「{facts.get(one['path'])}」"
    for row in draft.rows:
        for piece in row.pieces:
            if piece.kind == "fact" and not any(path in facts.leaves or _stem(path, facts) for path in piece.source):
                yield f"fact-path: {piece.source} 「{piece.text}」"


def _stem(path: str, facts: BriefFacts) -> bool:
    """Return whether a path names an item or a key of the brief rather than a leaf."""
    return any(leaf.startswith((f"{path}.", f"{path}[")) for leaf in facts.leaves)
