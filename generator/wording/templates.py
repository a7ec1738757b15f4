"""The Jinja environment: strict, sandboxed for templates a user brings, every value passed through ``finalize``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.errors import InternalError
from generator.wording.say import Said


class Templates:
    """The section templates, bundled ones and, before them, those of other folders."""

    def __init__(self, bundled: Path, others: tuple[Path, ...] = ()) -> None:
        """Load every template now, so that wording opens no file later."""
        sources: dict[str, str] = {}
        for folder in (bundled, *reversed(others)):
            for file in sorted(folder.rglob("*.j2")):
                sources[file.relative_to(folder).as_posix()] = file.read_text("utf-8")
        kind = ImmutableSandboxedEnvironment if others else Environment
        self._environment = kind(
            loader=_Sources(sources), undefined=StrictUndefined, autoescape=False, finalize=_finalize, trim_blocks=True, auto_reload=False
        )
        self._names = frozenset(sources)

    def __contains__(self, name: str) -> bool:
        """Return whether there is a section template of that name."""
        return f"sections/{name}.j2" in self._names

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """Return the rendered text of a section template, values as marks."""
        template: Template = self._environment.get_template(f"sections/{name}.j2")
        return template.render(values)


class _Sources(BaseLoader):
    """Templates held in memory."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """Keep the sources by name."""
        self._sources = sources

    def get_source(self, environment: Environment, template: str) -> tuple[str, None, None]:
        """Return a source; Jinja's own error for an unknown name is ours to fix."""
        if template not in self._sources:
            raise InternalError(f"no template {template}")
        return self._sources[template], None, None


def _finalize(value: Any) -> str:
    """Let only marks into the rendered text: a bare value would lose its origin."""
    if isinstance(value, Said):
        return value
    raise InternalError(f"a template put out {value!r} instead of say(…), fact(…) or gap(…)")


