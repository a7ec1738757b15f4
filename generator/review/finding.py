"""One remark of a check."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warn"]


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with one entry or line: where it stands, which rule says so, and the Chinese sentence."""

    file: str
    line: int
    id: str
    rule: str
    severity: Severity
    message: str

    def __str__(self) -> str:
        """Return the line shown to the user."""
        return f"{self.file}:{self.line} [{self.rule}] {self.id} {self.message}"
