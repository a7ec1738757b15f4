"""Plain data → raw models: what does not fit is said in Chinese and left out, so that the rest is still judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError

from generator.brief.report import Report, join
from generator.brief.schema import RawBrief

TYPES = {
    "string_type": "want_text",
    "model_type": "want_mapping",
    "model_attributes_type": "want_mapping",
    "dict_type": "want_mapping",
    "tuple_type": "want_list",
    "extra_forbidden": "unknown_key_here",
}
"""Pydantic's kinds of error → messages."""
MAX_ROUNDS = 50


def validated(data: dict[str, Any], report: Report) -> RawBrief:
    """Return the models of a file's data. Values of the wrong kind become problems and count as not written."""
    for _ in range(MAX_ROUNDS):
        try:
            return RawBrief.model_validate(data)
        except ValidationError as error:
            for one in error.errors(include_url=False, include_context=False, include_input=False):
                hint = _hint(data, one["loc"])
                key = TYPES.get(one["type"], "want_other")
                report.problem(_path(one["loc"]), f"{key}_now" if hint and key == "want_mapping" else key, hint=hint)
                _drop(data, one["loc"])
    return RawBrief()


def _path(loc: Sequence[int | str]) -> str:
    """Return the brief path of a pydantic location."""
    path = ""
    for step in loc:
        path = join(path, step)
    return path


def _hint(data: object, loc: Sequence[int | str]) -> str:
    """Return the beginning of a text that stands where something else is wanted, for the message."""
    for step in loc:
        data = _child(data, step)
    return data[:20] if isinstance(data, str) else ""


def _child(data: object, step: int | str) -> object:
    """Return one step down; a single value stands for a list of one."""
    if isinstance(step, int):
        return data[step] if isinstance(data, list) and step < len(data) else data
    return data.get(step) if isinstance(data, Mapping) else data


def _drop(data: Any, loc: Sequence[int | str]) -> None:
    """Put None in place of the value at a location; a step that only widening made is passed over."""
    holder: Any = data
    last: Any = loc[0]
    for step in loc:
        steps_down = step in data if isinstance(data, dict) else isinstance(data, list) and isinstance(step, int)
        if steps_down:
            holder, last = data, step
            data = holder[last]
    if last in holder or isinstance(holder, list):
        holder[last] = None
