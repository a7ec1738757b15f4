"""Sentence frames for the writer's own bank: whole sentences with the words of the place as slots."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.mining.guard import Guard
from generator.vocabulary import Vocabulary

SHORTEST, LONGEST = 10, 96
HAN = re.compile("[\u3400-\u9fff]")
ENDS = ("。", "！", "；")
STRANGE = re.compile("[^\u3400-\u9fff、，；：。？！“”（）()\ue101-\ue10f]")
"""What no frame may hold, whatever becomes a slot: looked for first, since most sentences have a name or a figure in them."""
SLOT = re.compile(r"\{[^}]*\}")
FIRST_HOLE = 0xE101
"""The first of the marks that stand for how a speech calls its own place, one for each row of ``own``."""
DIRECT = "direct"


@dataclass(frozen=True)
class FrameRules:
    """What makes a sentence a frame.

    ``slots`` is the slot each wording of one's own place becomes, ``words`` finds them; ``joined`` gives one slot for two
    beside each other. ``leads`` goes from the front, ``general`` points at no place, ``dropped`` turns a sentence away, ``told``
    are the moves that only tell of a place. ``roles`` tells a frame's role, ``seasons`` when it holds, ``sectors`` of which
    line of work it speaks.
    """

    slots: Mapping[str, str]
    words: re.Pattern[str]
    joined: Mapping[str, str]
    leads: re.Pattern[str]
    general: re.Pattern[str]
    dropped: re.Pattern[str]
    roles: tuple[tuple[str, re.Pattern[str]], ...]
    move_roles: Mapping[str, Mapping[str, str]]
    told: frozenset[str]
    seasons: tuple[tuple[str, re.Pattern[str]], ...]
    sectors: tuple[tuple[str, re.Pattern[str]], ...]
    any_sector: re.Pattern[str]


def own_holes(rows: Mapping[str, Any]) -> dict[str, str]:
    """Return the mark of each wording of one's own place in ``mining/frames``: it stands for the wording in a masked text."""
    return {word: chr(FIRST_HOLE + place) for place, words in enumerate(rows["own"].values()) for word in words}


def read_frame_rules(rows: Mapping[str, Any], sectors: Sequence[Mapping[str, Any]], vocabulary: Vocabulary) -> FrameRules:
    """Return the rules of ``mining/frames``, with the words of ``mining/sectors`` under the ids of the vocabulary."""
    slots = {word: f"{{{slot}}}" for slot, words in rows["slots"].items() for word in words}
    slots |= {word: f"{{{slot}}}" for slot, words in rows["own"].items() if slot != DIRECT for word in words}
    slots |= {chr(FIRST_HOLE + place): f"{{{slot}}}" for place, slot in enumerate(rows["own"]) if slot != DIRECT}
    direct = chr(FIRST_HOLE + list(rows["own"]).index(DIRECT))
    return FrameRules(
        slots,
        re.compile(f"(?:{_any([*rows['own'][DIRECT], direct])})?(?<!安)({_any(slots)})"),
        rows["joined"],
        re.compile(f"^(?:{'|'.join(rows['leads'])})"),
        re.compile(_any(rows["general"])),
        re.compile("|".join(rows["dropped"])),
        tuple((role, re.compile(pattern)) for role, pattern in rows["shapes"].items()),
        rows["move_roles"],
        frozenset(rows["told"]),
        tuple((season, re.compile(pattern)) for season, pattern in rows["seasons"].items()),
        tuple((vocabulary.find("sectors", row["name"]) or "", re.compile("|".join(row["words"]))) for row in sectors),
        re.compile("|".join(word for row in sectors for word in row["words"])),
    )


def _any(words: Sequence[str] | Mapping[str, str]) -> str:
    """Return a pattern for any of some words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def frame(sentence: str, rules: FrameRules, guard: Guard) -> str:
    """Return a masked sentence as a frame; empty when a name or a figure is left in it, or when it tells what happened."""
    text = sentence.strip()
    if not text.endswith(ENDS) or STRANGE.search(text):
        return ""
    text = rules.leads.sub("", f"{text[:-1]}。" if text[-1] == "；" else text)
    if text.count("“") != text.count("”") or rules.dropped.search(text):
        return ""
    said = rules.words.sub(lambda match: rules.slots[match[1]], text)
    for pair, slot in rules.joined.items():
        said = said.replace(pair, slot)
    if not SHORTEST <= len(HAN.findall(said)) <= LONGEST or not _admitted(said, rules, guard):
        return ""
    return "" if SLOT.search(said) and not _shape(said, rules) else said


def _admitted(said: str, rules: FrameRules, guard: Guard) -> bool:
    """Return whether nothing is left in a frame, its slots and general words aside, that names or counts."""
    return guard.admits(rules.general.sub("，", SLOT.sub("，", said)))


def _shape(text: str, rules: FrameRules) -> str:
    """Return what a frame does by its build, nothing when it only states."""
    return next((role for role, pattern in rules.roles if pattern.search(text)), "")


def role_of(text: str, rules: FrameRules, moves: Sequence[str] = ()) -> str:
    """Return the role a frame can play in a paragraph; some paragraphs have names of their own for roles."""
    role = _shape(text, rules) or "claim"
    return rules.move_roles.get(moves[0], {}).get(role, role) if moves else role


def seasons_of(text: str, rules: FrameRules) -> list[str]:
    """Return the seasons a frame speaks of: it holds in no other."""
    return [season for season, pattern in rules.seasons if pattern.search(text)]


def sectors_in(text: str, rules: FrameRules) -> list[str]:
    """Return the ids of the lines of work that a text names; "" is among them for one that the vocabulary does not know.

    One that is named only inside the name of another (防火 in 森林防火) is not meant.
    """
    if not rules.any_sector.search(text):
        return []
    found = [(match.span(), ident) for ident, pattern in rules.sectors for match in pattern.finditer(text)]
    return list(dict.fromkeys(ident for span, ident in found if not any(_inside(span, other) for other, _ in found)))


def _inside(span: tuple[int, int], other: tuple[int, int]) -> bool:
    """Return whether a span lies within a longer one."""
    return span != other and other[0] <= span[0] and span[1] <= other[1]
