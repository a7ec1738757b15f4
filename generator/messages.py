"""Chinese messages to the user, read from the common pack when the first one of an area is needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.resources import bundled


@cache
def _area(name: str) -> Mapping[str, str]:
    """Return the messages of one area, by id."""
    import yaml

    path = bundled("phrasebank") / "common" / "messages" / f"{name}.yml"
    table: Mapping[str, str] = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return table


def message(key: str, /, **values: object) -> str:
    """Return the message ``area.id`` with its named places filled. An unknown key is our bug: KeyError."""
    area, _, ident = key.partition(".")
    return _area(area)[ident].format_map(values)
