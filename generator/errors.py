"""The two ways a run can fail: the user's input, or our own fault."""

from __future__ import annotations

from dataclasses import dataclass


class DraftError(Exception):
    """A failure that is explained to the user in Chinese and ends with exit code 1.

    ``args[0]`` is the finished Chinese message; a traceback is never shown for it.
    """


@dataclass(frozen=True)
class Problem:
    """One thing wrong in a file a person wrote: where it stands and what would be right."""

    file: str
    line: int
    column: int
    key: str
    message: str

    def __str__(self) -> str:
        """Return the line shown to the user: file, line, column, key and message."""
        where = f"{self.file}:{self.line}:{self.column}"
        return f"{where} {self.key} {self.message}" if self.key else f"{where} {self.message}"


class InputError(DraftError):
    """A file a person wrote has problems; all of them are listed at once."""

    def __init__(self, problems: list[Problem]) -> None:
        """Keep the problems in the order of the file."""
        self.problems = sorted(problems, key=lambda p: (p.file, p.line, p.column))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class InternalError(Exception):
    """Something the program itself got wrong; shown with a traceback, exit code 2."""
