"""The JSON Schema of a brief, for editors: made from the shapes, the table of keys and the vocabulary."""

from __future__ import annotations

from typing import Any

from generator.brief.keytable import key_table, models
from generator.brief.schema import RawBrief
from generator.brief.schema_items import Raw
from generator.brief.shapes import Shape, shapes
from generator.vocabulary import Vocabulary

Schema = dict[str, Any]
DRAFT = "https://json-schema.org/draft/2020-12/schema"
LEAF: Schema = {"type": ["string", "number", "null"]}
"""A leaf is text to us; an editor that reads YAML may see a number."""


def json_schema(vocabulary: Vocabulary) -> Schema:
    """Return the schema (draft 2020-12): English and Chinese keys, Chinese descriptions, closed lists as enumerations."""
    definitions = {model.table: _object(model) for model in models()}
    lists = {f"{name}_list": _enumeration(vocabulary, name) for name in _closed_lists()}
    return {
        "$schema": DRAFT,
        **definitions.pop(RawBrief.table),
        "allOf": [_required("year"), _required("locality"), _subject()],
        "$defs": {**definitions, **lists},
    }


def _closed_lists() -> list[str]:
    """Return the closed lists that values and keys of the brief come from, each once."""
    names = [name for model in models() for name in (*model.closed.values(), *model.keyed.values())]
    return list(dict.fromkeys(names))


def _enumeration(vocabulary: Vocabulary, name: str) -> Schema:
    """Return the names of one closed list, with ``-`` as well as ``_``."""
    known = vocabulary.lists[name].lookup
    return {"enum": list(dict.fromkeys(spelling for word in known for spelling in (word, word.replace("_", "-"))))}


def _object(model: type[Raw]) -> Schema:
    """Return the schema of one shape."""
    properties: Schema = {}
    for key, shape in shapes(model).items():
        row = key_table()[model.table][key]
        schema = {**_field(model, key, shape), "description": row.about}
        for name in (key, *row.names):
            properties.setdefault(name, schema)
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _field(model: type[Raw], key: str, shape: Shape) -> Schema:
    """Return the schema of one field; a single value may stand for a list, a text for a mapping with one key."""
    one = _one(model, key, shape)
    if shape.by_name:
        keyed: Schema = {"type": ["object", "null"], "additionalProperties": one}
        # Own indicators may have any name, and a bureau or unit outside the list is explained when the brief is read.
        return keyed
    if not shape.many:
        return one if shape.model is None else {"anyOf": [one, {"type": "null"}]}
    return {"anyOf": [{"type": "array", "items": one}, one]}


def _one(model: type[Raw], key: str, shape: Shape) -> Schema:
    """Return the schema of a single value of a field."""
    if shape.model is None:
        closed = model.closed.get(key)
        if closed is None:
            return LEAF
        # Several names in one text, and own indicators, are names too: the list is offered, not enforced.
        return {"anyOf": [{"$ref": f"#/$defs/{closed}_list"}, LEAF]} if closed in {"seasons", "indicators"} else _closed(closed)
    reference: Schema = {"$ref": f"#/$defs/{shape.model.table}"}
    short = shape.model.short
    if not short:
        return reference
    text = _one(shape.model, short, Shape())
    return {"anyOf": [text, reference]}


def _closed(name: str) -> Schema:
    """Return the schema of a value from a closed list, or nothing."""
    return {"anyOf": [{"$ref": f"#/$defs/{name}_list"}, {"type": "null"}]}


def _required(key: str) -> Schema:
    """Return the condition that a key of the whole file stands there, in one of its spellings."""
    return {"anyOf": [{"required": [name]} for name in (key, *key_table()[RawBrief.table][key].names)]}


def _subject() -> Schema:
    """Return the condition that the file says what the speech is about."""
    return {"anyOf": [*_required("meeting")["anyOf"], *_required("focus_sectors")["anyOf"]]}
