"""The Jinja environment: strict, sandboxed for templates a user brings, every value passed through ``finalize``."""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, Template
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.errors import InternalError
from generator.wording.precompiled import precompiled
from generator.wording.say import Said

SECTIONS = "sections"


class Templates:
    """The section templates, bundled ones and, before them, those of other folders."""

    def __init__(self, bundled: Path, others: tuple[Path, ...] = ()) -> None:
        """Load every template now, so that wording opens no file later."""
        self.sources: dict[str, str] = {}
        for folder in (bundled, *reversed(others)):
            for file in sorted((folder / SECTIONS).glob("*.j2")):
                self.sources[f"{SECTIONS}/{file.name}"] = file.read_text("utf-8")
        self._ready: dict[str, Template] = {}
        kind = ImmutableSandboxedEnvironment if others else Environment
        self._environment = kind(
            loader=_Sources(self.sources, precompiled=not others),
            undefined=StrictUndefined,
            autoescape=False,
            finalize=_finalize,
            trim_blocks=True,
            auto_reload=False,
        )

    def __contains__(self, name: str) -> bool:
        """Return whether there is a section template of that name."""
        return f"{SECTIONS}/{name}.j2" in self.sources

    def render(self, name: str, values: Mapping[str, Any]) -> str:
        """Return the rendered text of a section template, values as marks."""
        if name not in self._ready:
            self._ready[name] = self._environment.get_template(f"{SECTIONS}/{name}.j2")
        return self._ready[name].render(values)

    def python_of(self, name: str) -> str:
        """Return the Python code that Jinja makes of a template."""
        return self._environment.compile(self.sources[name], name, name, raw=True, defer_init=True)


class _Sources(BaseLoader):
    """Templates held in memory, taken ready-made where a module has been made of just this source."""

    def __init__(self, sources: Mapping[str, str], precompiled: bool) -> None:
        """Keep the sources by name."""
        self._sources = sources
        self._precompiled = precompiled

    def load(self, environment: Environment, name: str, globals: MutableMapping[str, Any] | None = None) -> Template:
        """Return the template; one that is not there is ours to fix."""
        if name not in self._sources:
            raise InternalError(f"no template {name}")
        if self._precompiled and (namespace := precompiled(name, self._sources[name])) is not None:
            return environment.template_class.from_module_dict(environment, namespace, dict(globals or {}))
        return super().load(environment, name, globals)

    def get_source(self, environment: Environment, template: str) -> tuple[str, None, None]:
        """Return a source."""
        del environment
        return self._sources[template], None, None


def _finalize(value: Any) -> str:
    """Let only marks into the rendered text: a bare value would lose its origin."""
    if isinstance(value, Said):
        return value
    raise InternalError(f"a template put out {value!r} instead of say(…), fact(…) or gap(…)")
