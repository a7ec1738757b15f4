"""A YAML file of a pack as plain data: read strictly, not yet checked for its shape."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.errors import InputError, Problem
from generator.messages import message

if TYPE_CHECKING:
    import yaml


def read_yaml(path: Path) -> object:
    """Return the content of a pack file; a duplicated key or broken YAML raises InputError."""
    import yaml

    base = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    loader: Any = type("PackLoader", (base,), {})
    loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _unique_mapping)
    loader.add_constructor("tag:yaml.org,2002:timestamp", lambda self, node: self.construct_scalar(node))
    try:
        return yaml.load(path.read_text("utf-8-sig"), loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        raise InputError([Problem(str(path), line, column, "", message("bank.yaml"))]) from error


def _unique_mapping(loader: yaml.SafeLoader, node: yaml.MappingNode) -> dict[object, object]:
    """Build a mapping, refusing a key that stands twice."""
    import yaml

    result: dict[object, object] = {}
    for key_node, value in node.value:
        key = loader.construct_object(key_node)
        if key in result:
            raise yaml.constructor.ConstructorError(None, None, f"duplicate key {key}", key_node.start_mark)
        result[key] = loader.construct_object(value, deep=True)
    return result
