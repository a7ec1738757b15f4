"""What is wrong and what is remarkable in one brief, collected while it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.errors import InputError, Problem

MAX_PROBLEMS = 200
"""After so many the file is something else than a brief, and reading ends."""
MAX_QUOTED = 60
WHOLE = frozenset({"allowed", "near", "lines"})
"""Places of messages that are never cut short: they hold our words, not the file's."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the file: line and column from 1, and the key as it was written."""

    line: int
    column: int
    key: str = ""


@dataclass
class Report:
    """Problems and notes of one file.

    ``places`` maps paths (``focus_sectors[0].sector``) to where they stand; a path that the file does not
    spell out (a bare number's ``value``) is found at its nearest ancestor.
    """

    file: str
    places: dict[str, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    wrong: set[str] = field(default_factory=set)
    """Paths that something is already said about; nothing is said to be missing there."""
    _notes: list[tuple[str, dict[str, object]]] = field(default_factory=list)

    def place(self, path: str) -> Place:
        """Return where a path stands, or its nearest ancestor; line 1 for the whole file."""
        while path:
            if path in self.places:
                return self.places[path]
            path = parent(path)
        return self.places.get("", Place(1, 1))

    def line(self, path: str) -> int:
        """Return the line a path stands on."""
        return self.place(path).line

    def problem(self, path: str, key: str, /, **values: object) -> None:
        """Add the problem ``key`` (a message of the area ``brief``) of the value at ``path``."""
        self.wrong.add(path)
        self.problem_at(self.place(path), key, **values)

    def missing(self, path: str, key: str, /, **values: object) -> None:
        """Add the problem that nothing stands at ``path``, unless something is already wrong there or around it."""
        around = path
        while around:
            if around in self.wrong:
                return
            around = parent(around)
        self.problem(path, key, **values)

    def problem_at(self, place: Place, key: str, /, **values: object) -> None:
        """Add a problem of a place in the file; the same remark about the same place is made once."""
        found = Problem(self.file, place.line, place.column, place.key[:MAX_QUOTED], _said(key, values))
        if found not in self.problems:
            self.problems.append(found)
        if len(self.problems) >= MAX_PROBLEMS:
            self.stop_if_wrong()

    def note(self, key: str, /, **values: object) -> None:
        """Add a remark about something that was accepted."""
        self._notes.append((key, values))

    def notes(self) -> tuple[str, ...]:
        """Return the remarks in Chinese, each once, in the order they were made."""
        return tuple(dict.fromkeys(_said(key, values) for key, values in self._notes))

    def stop_if_wrong(self) -> None:
        """Raise InputError with every problem found so far, if there is one."""
        if self.problems:
            raise InputError(self.problems)


def _said(key: str, values: Mapping[str, object]) -> str:
    """Return a message of the area ``brief``; what it quotes of the file is cut short."""
    from generator.messages import message

    return message(f"brief.{key}", **{name: value if name in WHOLE else _short(value) for name, value in values.items()})


def _short(value: object) -> object:
    """Return a text cut to what a message quotes, anything else as it is."""
    return f"{value[:MAX_QUOTED]}…" if isinstance(value, str) and len(value) > MAX_QUOTED else value


def parent(path: str) -> str:
    """Return a path without its last step: ``a.b[0]`` → ``a.b`` → ``a`` → nothing."""
    if path.endswith("]"):
        return path[: path.rindex("[")]
    return path.rpartition(".")[0]


def join(path: str, step: str | int) -> str:
    """Return a path with one more step, a key or an index."""
    if isinstance(step, int):
        return f"{path}[{step}]"
    return f"{path}.{step}" if path else step
