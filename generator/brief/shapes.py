"""What each field of the file's shape holds: read off the models, so that it is written down once."""

from __future__ import annotations

from collections.abc import Mapping
from types import NoneType
from typing import ClassVar, NamedTuple, get_args, get_origin, get_type_hints

from generator.brief.schema_items import Raw


class Shape(NamedTuple):
    """One field: a nested shape or text (``model`` None), many of them, or some by name."""

    model: type[Raw] | None = None
    many: bool = False
    by_name: bool = False


_KNOWN: dict[str, Mapping[str, Shape]] = {}


def shapes(model: type[Raw]) -> Mapping[str, Shape]:
    """Return the shape of every field of a model."""
    if model.table not in _KNOWN:
        hints = get_type_hints(model).items()
        _KNOWN[model.table] = {name: _shape(hint, Shape()) for name, hint in hints if get_origin(hint) is not ClassVar}
    return _KNOWN[model.table]


def _shape(annotation: object, shape: Shape) -> Shape:
    """Return the shape an annotation describes."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return _shape(arguments[0], shape._replace(many=True))
    if origin is dict:
        return _shape(arguments[1], shape._replace(by_name=True))
    if arguments:
        return _shape(next(one for one in arguments if one is not NoneType), shape)
    return shape._replace(model=annotation) if isinstance(annotation, type) and issubclass(annotation, Raw) else shape
