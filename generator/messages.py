"""Chinese messages to the user, read from the common pack when the first one of an area is needed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from generator.resources import bundled


@cache
def _area(name: str) -> Mapping[str, str]:
    """Return the messages of one area, by id: from its JSON file where there is one (quick to read), else from YAML."""
    folder = bundled("phrasebank") / "common" / "messages"
    quick = folder / f"{name}.json"
    if quick.is_file():
        import json

        return dict(json.loads(quick.read_text("utf-8")))
    import yaml

    return dict(yaml.load((folder / f"{name}.yml").read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader)))


def message(key: str, /, **values: object) -> str:
    """Return the message ``area.id`` with its named places filled. An unknown key is our bug: KeyError."""
    area, _, ident = key.partition(".")
    return _area(area)[ident].format_map(values)


def has_message(key: str, /) -> bool:
    """Return whether there is a message ``area.id``."""
    area, _, ident = key.partition(".")
    return ident in _area(area)
