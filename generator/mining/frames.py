"""Sentence frames for the writer's own bank: whole sentences with the words of the place as slots."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.mining.guard import Guard

SHORTEST, LONGEST = 12, 60
HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True)
class FrameRules:
    """What makes a sentence a frame: ``slots`` is the slot each wording of one's own place becomes, ``words`` finds them.

    ``dropped`` turns a sentence away, ``roles`` tells its role.
    """

    slots: Mapping[str, str]
    words: re.Pattern[str]
    dropped: re.Pattern[str]
    roles: tuple[tuple[str, re.Pattern[str]], ...]
    sector_roles: Mapping[str, str]


def read_frame_rules(rows: Mapping[str, Any]) -> FrameRules:
    """Return the rules of ``mining/frames``."""
    pairs = [(word, slot) for slot, words in rows["slots"].items() for word in words]
    longest_first = sorted((re.escape(word) for word, _ in pairs), key=lambda word: (-len(word), word))
    return FrameRules(
        dict(pairs),
        re.compile(f"(?<!安)(?:{'|'.join(longest_first)})"),
        re.compile("|".join(rows["dropped"])),
        tuple((role, re.compile(pattern)) for role, pattern in rows["shapes"].items()),
        rows["sector_roles"],
    )


def frame(sentence: str, rules: FrameRules, guard: Guard) -> str:
    """Return a masked sentence as a frame; empty when a name or a figure is left in it, or when it tells what happened."""
    text = sentence.strip()
    if not text.endswith(("。", "！")) or rules.dropped.search(text):
        return ""
    bare = rules.words.sub("，", text)
    if not SHORTEST <= len(HAN.findall(bare)) <= LONGEST or not guard.admits(bare):
        return ""
    if text.count("“") != text.count("”"):
        return ""
    return rules.words.sub(lambda match: "{" + rules.slots[match[0]] + "}", text)


def role_of(text: str, rules: FrameRules, moves: Sequence[str] = ()) -> str:
    """Return the role a frame can play in a paragraph; paragraphs on a sector have names of their own for roles."""
    role = next((role for role, pattern in rules.roles if pattern.search(text)), "claim")
    return rules.sector_roles.get(role, role) if moves[:1] == ("sector",) else role
