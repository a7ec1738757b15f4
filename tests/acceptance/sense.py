"""Sense: a heading stands over what it announces, problems come before their answers, no figure is absurd."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import yaml
from brief_reader import BriefFacts
from draft_reader import FRONT, GAP, Draft, Row, squeezed
from factuse import bare
from masking import excerpt, tables
from random_places import ROOT


@cache
def sector_names() -> dict[str, tuple[str, str]]:
    """Return every name of a sector → its id and Chinese name."""
    rows = yaml.safe_load((ROOT / "phrasebank" / "safety" / "vocabulary" / "sectors.yml").read_text("utf-8"))["sectors"]
    found = {}
    for row in rows:
        for name in (row["id"], row["name"], *row.get("aliases", [])):
            found.setdefault(squeezed(name).lower().replace("-", "_"), (row["id"], row["name"]))
    return found


@cache
def core_moves() -> dict[str, tuple[str, ...]]:
    """Return the moves of the paragraphs that are kept by occasion and not by move, by the id of their entry."""
    found = {}
    for file in sorted((ROOT / "phrasebank" / "safety" / "frames" / "core").glob("*.yml")):
        content = yaml.safe_load(file.read_text("utf-8"))
        usual = content.get("defaults", {}).get("moves", [])
        for role, entries in content["roles"].items():
            for key, entry in entries.items():
                moves = entry.get("moves", usual) if isinstance(entry, dict) else usual
                found[f"{file.stem}.{role}.{key}"] = tuple(move.replace("-", "_") for move in moves)
    return found


def sense_faults(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield what is well formed and still wrong."""
    yield from _sectors(draft, facts)
    yield from _order_of_problems(draft, facts)
    yield from _headings(draft)
    sources = [re.escape(text) for path, text in facts.leaves.items() if re.fullmatch(r"cases\[\d+\]\.source", path)]
    shapes = dict(tables()["absurd"])
    if sources:
        shapes["source-hanging"] = rf"，(?:{'|'.join(sources)})[。，]"
    for row in draft.body:
        for name, shape in shapes.items():
            yield from (f"{name}: {excerpt(row, *match.span(), room=24)}" for match in re.finditer(shape, row.text))
    whole = "".join(row.text for row in draft.body)
    used = {path.split("[")[0].split(".")[0] for row in draft.rows for piece in row.pieces for path in piece.source}
    for phrase, path in tables()["contradictions"]:
        if phrase in whole and path in used:
            yield f"contradiction: 「{phrase}」 and {path} in one draft"


def _sectors(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield focus sectors that neither the speech (gaps apart) nor the list of what was left out names."""
    unused = {one["path"] for one in draft.json["unused"]}
    entries = {
        piece.source[0].split(".")[0] for row in draft.rows for piece in row.pieces if piece.kind == "phrase" and piece.source
    }
    whole = GAP.sub("", "".join(row.text for row in draft.body))
    for index, one in enumerate(facts.data.get("focus_sectors", []) or []):
        for written in re.split(r"[、，,]", one.get("sector", "")):
            ident, name = sector_names().get(squeezed(written).lower().replace("-", "_"), ("", written))
            if (
                ident not in entries
                and name not in whole
                and written not in whole
                and not any(path.startswith(f"focus_sectors[{index}]") for path in unused)
            ):
                yield f"sector-lost focus_sectors[{index}]: 「{written}」"


def _order_of_problems(draft: Draft, facts: BriefFacts) -> Iterator[str]:
    """Yield problems that are answered before they are named."""
    for path, text in facts.leaves.items():
        if not re.fullmatch(r"problems\[\d+\]\.what", path):
            continue
        places = [index for index, row in enumerate(draft.rows) if bare(text) in bare(row.text)]
        listed = [index for index in places if draft.rows[index].type == "item"]
        if listed and places[0] < listed[0]:
            yield f"problem-early {path}: 「{text}」 answered in 「{draft.rows[places[0]].text[:24]}」 before it is named"


UNTOLD = {"mined.frame", "arguments", "facts"}
"""Sentences of an office's own bank and plain words stand under any heading: their ids do not tell the move."""


def _headings(draft: Draft) -> Iterator[str]:
    """Yield headings of a move over text that has nothing of that move."""
    body = [row for row in draft.rows if row.type not in FRONT]
    for place, row in enumerate(body):
        if row.type != "heading":
            continue
        under = _under(body, place)
        prefixes = {part for one in under for piece in one.pieces for part in _prefixes(piece.source)}
        entry = next((piece.source[0] for piece in row.pieces if piece.kind == "phrase" and piece.source), "")
        move = entry.rsplit(".", 1)[-1].replace("-", "_")
        said = row.text[len(row.number) :].split("。")[0]
        if prefixes & UNTOLD:
            continue
        if re.fullmatch(r"sec\d+", entry.split(".")[0]) and not prefixes & {
            move,
            *tables()["also_of_move"].get(move, tables()["also_of_move"]["all"]),
        }:
            yield f"heading-move {move}: 「{said}」 over {sorted(prefixes)[:8]}"
        if row.level == 1:
            for word, wanted in tables()["heading_content"].items():
                if re.search(word, said) and prefixes and not prefixes & set(wanted):
                    yield f"heading-content {word}: 「{row.number}{said}」 over {sorted(prefixes)[:8]}"


def _prefixes(source: tuple[str, ...]) -> set[str]:
    """Return what a span's source tells about its move: the entry's first part and the brief's key; sectors as one."""
    found = {"mined.frame" if one.startswith("mined.frame.") else re.split(r"[.\[:]", one)[0] for one in source}
    found |= {move for one in source for move in core_moves().get(one, ())}
    return found | ({"sector"} if found & {ident for ident, _ in sector_names().values()} else set())


def _under(body: list[Row], place: int) -> list[Row]:
    """Return the rows a heading stands over, itself for what runs in behind it."""
    rows = [Row(body[place].text, pieces=tuple(p for p in body[place].pieces if p.start > body[place].text.find("。") >= 0))]
    for row in body[place + 1 :]:
        if row.type == "heading" and row.level <= body[place].level:
            break
        rows.append(row)
    return rows
