"""Plain data → raw shapes: what does not fit is said in Chinese and left out, so that the rest is still judged."""

from __future__ import annotations

from typing import TypeVar

from generator.brief.report import Report, join
from generator.brief.schema import RawBrief
from generator.brief.schema_items import Raw
from generator.brief.shapes import Shape, shapes

HINT = 20
"""So many characters of a misplaced text are shown."""

Model = TypeVar("Model", bound=Raw)


def validated(data: dict[str, object], report: Report) -> RawBrief:
    """Return the shapes of a file's data. Values of the wrong kind become problems and count as not written.

    A single value stands for a list of one, a bare text for a mapping with its one usual key.
    """
    return _filled(data, RawBrief, "", report)


def _filled(data: dict[str, object], model: type[Model], path: str, report: Report) -> Model:
    """Return one shape with the fields of a mapping."""
    fields = shapes(model)
    for key in data.keys() - fields.keys():
        report.problem(join(path, key), "unknown_key_here", hint="")
    known = {key: value for key, value in data.items() if key in fields and value is not None}
    return model(**{key: _value(value, fields[key], join(path, key), report) for key, value in known.items()})


def _value(value: object, shape: Shape, path: str, report: Report) -> object:
    """Return a field's value."""
    if shape.many:
        items = value if isinstance(value, list) else [value]
        return tuple(_one(item, shape, join(path, index), report) for index, item in enumerate(items))
    if shape.by_name:
        if not isinstance(value, dict):
            return _refused(value, "want_mapping", path, report)
        return {str(name): _one(one, shape, join(path, str(name)), report) for name, one in value.items()}
    return _one(value, shape, path, report)


def _one(value: object, shape: Shape, path: str, report: Report) -> object:
    """Return a single value: a text or a nested shape."""
    if value is None:
        return None
    if shape.model is None:
        return value if isinstance(value, str) else _refused(value, "want_text", path, report)
    if isinstance(value, str) and shape.model.short:
        value = {shape.model.short: value}
    return _filled(value, shape.model, path, report) if isinstance(value, dict) else _refused(value, "want_mapping", path, report)


def _refused(value: object, wanted: str, path: str, report: Report) -> object:
    """Say what should stand at a path, with the beginning of the text that does; return what counts instead: nothing."""
    hint = value[:HINT] if isinstance(value, str) else ""
    report.problem(path, f"{wanted}_now" if hint else wanted, hint=hint)
    return None
