"""What the brief itself says is blotted out before foreign words are looked for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from brief_reader import BriefFacts
from draft_reader import Piece, Row

BLOT = "■"
_STOPS = re.compile(r"[，。；、：！？（）《》“”\s]+")


@cache
def tables() -> dict[str, Any]:
    """Return the checker's own word lists."""
    return yaml.safe_load((Path(__file__).parent / "data" / "checks.yml").read_text("utf-8"))


def quoted_texts(facts: BriefFacts) -> list[str]:
    """Return the brief's own texts, whole and by clause, longest first."""
    found: set[str] = set()
    for path, text in facts.leaves.items():
        if re.search(r"\.(value|previous|limit|by|date|change|indicator)$|^(style\.(length|pace)|year|seed)", path):
            continue
        found.add(text.strip("。；，"))
        found.update(part for part in _STOPS.split(text) if len(part) >= 4)
        found.add(
            path.rsplit(".parts.")[-1] if ".parts." in path else path.rsplit(".shares.")[-1] if ".shares." in path else text
        )
    return sorted((one for one in found if len(re.findall(r"[\u4e00-\u9fff]", one)) >= 2), key=lambda one: (-len(one), one))


def blot(text: str, words: Iterable[str]) -> str:
    """Return a text with words replaced by blots of the same length."""
    for word in words:
        if word and word in text:
            text = text.replace(word, BLOT * len(word))
    return text


def blotted(row: Row, words: list[str], also: tuple[str, ...] = ()) -> str:
    """Return a row's text without the brief's texts and without the references and the spans whose source begins so."""
    text = BLOT * len(row.number) + row.text[len(row.number) :]
    for piece in row.pieces:
        if _foreign(piece, also):
            text = text[: piece.start] + BLOT * len(piece.text) + text[piece.end :]
    return blot(text, words)


def _foreign(piece: Piece, also: tuple[str, ...]) -> bool:
    """Return whether a span is a reference with a record, or one that is blotted too."""
    if piece.kind == "reference":
        return bool(piece.source)
    return bool(also) and piece.kind == "derived" and piece.source[:1] != () and piece.source[0].startswith(also)


def excerpt(row: Row, start: int, end: int, room: int = 14) -> str:
    """Return a stretch of a row with its neighbourhood and its origin."""
    around = row.text[max(0, start - room) : end + room]
    origin = row.origin(start, end)
    return f"「{around}」" + (f" [{origin}]" if origin else "")
