"""Short wordings of a data file (comparison, places, calendar) under dotted keys."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.document import Span
from generator.errors import InternalError

_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Patterns:
    """The texts of one data file: ``verbs.count.up`` → wording; lists of plain values likewise."""

    texts: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, data: object) -> Patterns:
        """Flatten a file as YAML gives it; lists of mappings get their index as a key (``types.0.level``)."""
        leaves = list(_leaves(data, ""))
        texts = {key: value for key, value in leaves if isinstance(value, str)}
        lists = {key: value for key, value in leaves if isinstance(value, tuple)}
        return cls(texts, lists)

    def has(self, key: str) -> bool:
        """Return whether there is a text of this key."""
        return key in self.texts

    def first(self, *keys: str) -> str:
        """Return the first key that has a text; InternalError when none has."""
        for key in keys:
            if key in self.texts:
                return key
        raise InternalError(f"no pattern {' / '.join(keys)}")

    def say(self, key: str, **values: str) -> str:
        """Return the text of ``key`` with its ``{…}`` filled; InternalError when the key is missing."""
        text = self.texts[self.first(key)]
        return _FIELD.sub(lambda found: values.get(found[1], found[0]), text)

    def span(self, key: str, **values: str) -> Span:
        """Return a text as a span that names the pattern it comes from."""
        return Span(self.say(key, **values), "text", (f"pattern:{key}",))

    def rows(self, prefix: str) -> tuple[Mapping[str, str], ...]:
        """Return a list of mappings in file order, texts only."""
        if prefix not in self._rows:
            self._rows[prefix] = self._find_rows(prefix)
        return self._rows[prefix]

    @cached_property
    def _rows(self) -> dict[str, tuple[Mapping[str, str], ...]]:
        """Hold the lists once found; they are asked for at every name."""
        return {}

    def _find_rows(self, prefix: str) -> tuple[Mapping[str, str], ...]:
        """Return a list of mappings as ``rows`` does."""
        found: dict[int, dict[str, str]] = {}
        for key, text in self.texts.items():
            head, _, rest = key.removeprefix(prefix + ".").partition(".")
            if key.startswith(prefix + ".") and head.isdigit() and rest:
                found.setdefault(int(head), {})[rest] = text
        return tuple(found[index] for index in sorted(found))

    def under(self, prefix: str) -> Mapping[str, str]:
        """Return the texts directly or deeper under a key, by the rest of their key, in file order."""
        if prefix not in self._under:
            start = prefix + "."
            self._under[prefix] = {key.removeprefix(start): text for key, text in self.texts.items() if key.startswith(start)}
        return self._under[prefix]

    def names(self, prefix: str) -> tuple[str, ...]:
        """Return the first parts of the keys under a key, each once, in file order."""
        if prefix not in self._names:
            self._names[prefix] = tuple(dict.fromkeys(key.split(".")[0] for key in self.under(prefix)))
        return self._names[prefix]

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        """Hold the names under a key once found."""
        return {}

    @cached_property
    def _under(self) -> dict[str, Mapping[str, str]]:
        """Hold what stands under a key once found."""
        return {}


def _leaves(data: object, key: str) -> Iterator[tuple[str, str | tuple[str, ...]]]:
    """Yield dotted keys with texts or tuples of texts, in file order."""
    if isinstance(data, Mapping):
        for name, value in data.items():
            yield from _leaves(value, f"{key}.{name}" if key else str(name))
    elif isinstance(data, list):
        if any(isinstance(item, Mapping) for item in data):
            for index, item in enumerate(data):
                yield from _leaves(item, f"{key}.{index}")
        else:
            yield key, tuple(str(item) for item in data)
    elif data is not None:
        yield key, str(data)
