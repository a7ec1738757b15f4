"""The account of the brief's facts: what stands where, what is missing, what was left out and why."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.brief.model import Brief
from generator.document import Block, Gap, Unused
from generator.planning.model import Outline

SETTING = re.compile(
    r"^(style|seed|year)\b|^locality\.(level|parent|upper|divisions|departments)|^meeting\.(occasion|other_speakers)|^seasons"
    r"|^statistics\.(period|as_of|compared_with)$|\.(sector|indicator|by|move|unit|better)$|\.breakdowns\[\d+\]\.(by|indicator)$"
)
STATED = re.compile(r"tasks\[\d+\]\.by$|^focus_sectors\[\d+\]\.sector$")


def gaps_of(blocks: Iterable[Block]) -> tuple[Gap, ...]:
    """Return the gaps in reading order: what to supply and whom to ask, and the section in which it is missing."""
    found = {}
    for block in blocks:
        for span in block.spans:
            if span.kind == "gap":
                found[span.text] = Gap(
                    f"{span.text.strip('【】')}（{span.source[1]}）" if span.source[1:] else span.text,
                    block.section or block.type,
                )
    return tuple(found.values())


def unused_of(brief: Brief, blocks: Iterable[Block], outline: Outline) -> list[Unused]:
    """Return the stated facts that no span names, with the reason; those already explained by the plan are left out."""
    used = {path for block in blocks for span in block.spans for path in span.source}
    shown = {block.section.rsplit(".", 1)[-1] for block in blocks}
    used |= {path.removesuffix("value") + "name" for path in used if path.endswith(".value")}
    used |= {f"{focus.path}.sector" for focus in brief.focus_sectors if focus.sector in shown}
    explained = {one.path for one in outline.unused}
    left = [path for path in brief.facts if path not in used and path not in explained and not is_setting(path)]
    placed = {path for node in outline.walk() for path in _paths(node.facts)} if left else set()
    return [Unused(path, "no_room" if path in placed else "no_place") for path in left]


def is_setting(path: str) -> bool:
    """Return whether a path only steers the draft and is not said in it."""
    return bool(SETTING.search(path)) and not STATED.search(path)


def _paths(value: object) -> Iterable[str]:
    """Yield the paths of all facts in a node's material."""
    path = getattr(value, "path", None)
    if isinstance(path, str) and path:
        yield path
    if isinstance(value, (tuple, list)):
        for one in value:
            yield from _paths(one)
    elif hasattr(value, "values") and callable(value.values):
        for one in value.values():
            yield from _paths(one)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from _paths(getattr(value, name))
