"""The authoring rules (docs/写作规范.md) applied to every entry of a pack."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.bank.frametext import Slot, parse, variants
from generator.bank.model import TAGS, Entry
from generator.bank.packs import pack_files, read_pack
from generator.library import Library
from generator.messages import message
from generator.review.finding import Finding, Severity
from generator.review.overlap import shared_runs
from generator.review.stale import StaleTerm, stale_in, stale_terms

LEADS_IN = ("opener", "back")
"""Roles whose sentence goes on with what is said next."""
LONGEST = 60
TODAY = "9999"
ENDS = ("。", "？", "！")
HEADING_ROLES = re.compile(r"^head_|^(?:plain_)?heading$")
STOPS = re.compile("[。！？；]")
DOUBLED = re.compile("[，。；、：？！]{2,}|^[，。；、：]|[（(][）)]")
DIGITS = re.compile(r"\d+(?!\d|小时)|[０-９]")
LISTS = {
    "moves": "moves",
    "sectors": "sectors",
    "levels": "levels",
    "occasions": "occasions",
    "speakers": "speakers",
    "seasons": "seasons",
}


@dataclass(frozen=True)
class Rules:
    """What the checks need besides the entries: closed lists, registered slots, stale terms."""

    library: Library
    slots: dict[str, list[str]]
    stale: list[StaleTerm]


def check_pack(folder: Path, library: Library) -> list[Finding]:
    """Return every finding about a pack, by file and line. Raises DraftError or InputError for a pack that cannot be read."""
    pack = read_pack(folder)
    slots = {name: row["examples"] for document in library.bank.data("slots") for name, row in document["slots"].items()}
    rules = Rules(library, slots, stale_terms(library.bank.data("rules/stale_terms")))
    places = _places(folder)
    findings = []
    for entry in pack.entries:
        for rule, severity, text in _remarks(entry, rules):
            findings.append(Finding(*places.get(entry.id, (str(folder), 1)), entry.id, rule, severity, text))
    for one, other, run in shared_runs(pack.entries):
        text = message("check.shared", other=other.id, run=run)
        weight: Severity = "error" if len(run) >= 16 else "warn"
        findings.append(Finding(*places.get(one.id, (str(folder), 1)), one.id, "shared", weight, text))
    return sorted(findings, key=lambda finding: (finding.file, finding.line, finding.rule))


def _places(folder: Path) -> dict[str, tuple[str, int]]:
    """Return file and line of each entry by id, for entries under roles and in lists."""
    places = {}
    for file in pack_files(folder):
        role = ""
        for number, line in enumerate(file.read_text("utf-8-sig").splitlines(), 1):
            if found := re.match(r"  (\w[\w-]*):\s*(#.*)?$", line):
                role = found[1]
            elif found := re.match(r"    ([\w-]+): ", line):
                places[f"{file.stem}.{role}.{found[1]}"] = (str(file), number)
            elif found := re.match(r"\s*- \{?id: ([^,\s]+)", line):
                places[found[1].strip("\"'")] = (str(file), number)
    return places


Remark = tuple[str, Severity, str]


def _remarks(entry: Entry, rules: Rules) -> Iterator[Remark]:
    """Yield rule, severity and sentence for everything wrong with one entry."""
    yield from _tag_remarks(entry, rules)
    yield from _slot_remarks(entry, rules)
    if entry.kind != "frame":
        return
    heading = bool(HEADING_ROLES.match(entry.role))
    seen = set()
    for text in _renderings(entry, rules):
        for remark in _text_remarks(entry, text, heading):
            if remark[0] not in seen:
                seen.add(remark[0])
                yield remark
    yield from _own_remarks(
        ["".join(piece if isinstance(piece, str) else "\n" for piece in variant) for variant in variants(parse(entry.text))],
        rules,
    )


def _tag_remarks(entry: Entry, rules: Rules) -> Iterator[Remark]:
    """Yield remarks on tags whose values are not in the closed lists."""
    vocabulary = rules.library.vocabulary
    for tag in TAGS:
        names = vocabulary.lists.get(LISTS.get(tag, ""))
        for value in getattr(entry, tag) if names else ():
            if names and value.removeprefix("-") not in names.ids:
                yield "tag", "error", message("check.tag", tag=tag, value=value, near="、".join(names.nearest(value)))
    if entry.kind == "frame" and not entry.role:
        yield "tag", "error", message("check.no_role")


def _slot_remarks(entry: Entry, rules: Rules) -> Iterator[Remark]:
    """Yield remarks on slots that are not registered."""
    for key in entry.slots:
        if key.partition(":")[0] not in rules.slots:
            yield "slot", "error", message("check.slot", slot=key)


def _renderings(entry: Entry, rules: Rules) -> Iterator[str]:
    """Yield the entry with each alternative in turn and with the shortest and the longest slot values."""
    for variant in variants(parse(entry.text)):
        for end in (0, -1):
            yield "".join(_value(piece, rules, end) if isinstance(piece, Slot) else piece for piece in variant)


def _value(slot: Slot, rules: Rules, end: int) -> str:
    """Return an example value of a slot: the first (short) or the last (long)."""
    examples = rules.slots.get(slot.name) or [slot.name]
    return examples[end]


def _text_remarks(entry: Entry, text: str, heading: bool) -> Iterator[Remark]:
    """Yield remarks on one rendering."""
    if heading and text.endswith(("。", "，", "；")):
        yield "end", "error", message("check.heading_end")
    if not heading and not text.endswith(ENDS) and entry.role not in LEADS_IN:
        yield "end", "error", message("check.end")
    if found := DOUBLED.search(text):
        yield "doubled", "error", message("check.doubled", piece=text[max(0, found.start() - 6) : found.end() + 6])


def _own_remarks(texts: list[str], rules: Rules) -> Iterator[Remark]:
    """Yield remarks on the entry's own words: too long without a pause, digits, stale terms."""
    longest = max(len(piece.replace("\n", "")) for text in texts for piece in STOPS.split(text))
    if longest > LONGEST:
        yield "long", "error", message("check.long", count=longest)
    own = "\n".join(texts)
    if found := DIGITS.search(own):
        yield "digits", "error", message("check.digits", piece=found.group())
    for word, term in stale_in(own, rules.stale, TODAY):
        yield "stale", "error" if term.severity == "error" else "warn", message("check.stale", word=word, current=term.current)
