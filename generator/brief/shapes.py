"""What each field of the file's shape holds: read off the models, so that it is written down once."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import NoneType
from typing import NamedTuple, get_args, get_origin

from generator.brief.schema_items import Raw


class Shape(NamedTuple):
    """One field: a nested shape or text (``model`` None), many of them, or some by name."""

    model: type[Raw] | None = None
    many: bool = False
    by_name: bool = False


@cache
def shapes(model: type[Raw]) -> Mapping[str, Shape]:
    """Return the shape of every field of a model."""
    return {name: _shape(field.annotation, Shape()) for name, field in model.model_fields.items()}


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
