"""The table of Chinese keys, read only when a brief uses one (or something is wrong with a key)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from generator.brief.schema import RawBrief
from generator.brief.schema_items import Raw
from generator.brief.shapes import shapes
from generator.resources import bundled


class Key(NamedTuple):
    """What a key is called in Chinese, the standard name first, and what it is for."""

    names: tuple[str, ...]
    about: str


@cache
def key_table() -> Mapping[str, Mapping[str, Key]]:
    """Return the keys of every shape: shape → English key → Key."""
    import yaml

    path = bundled("phrasebank") / "common" / "brief_keys.yml"
    content = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return {table: {key: Key(tuple(row["names"]), row["about"]) for key, row in rows.items()} for table, rows in content.items()}


@cache
def chinese(table: str) -> Mapping[str, str]:
    """Return the Chinese keys of one shape with their English ones."""
    return {name: key for key, row in key_table()[table].items() for name in row.names}


@cache
def models() -> tuple[type[Raw], ...]:
    """Return every shape of the file, the whole first, each once."""
    found: dict[type[Raw], None] = {RawBrief: None}
    queue: list[type[Raw]] = [RawBrief]
    for model in queue:
        for shape in shapes(model).values():
            if shape.model and shape.model not in found:
                found[shape.model] = None
                queue.append(shape.model)
    return tuple(found)


@cache
def item_keys() -> frozenset[str]:
    """Return the keys that stand in items of lists, English and Chinese."""
    items = {shape.model for model in models() for shape in shapes(model).values() if shape.model and shape.many}
    return frozenset(key for model in items for key in (*shapes(model), *chinese(model.table)))
