"""What reading a file gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Paragraph(NamedTuple):
    """A paragraph as it stands in the file. ``line`` counts from 1: the line of a text file, the paragraph of others."""

    text: str
    line: int
    style: str = ""


@dataclass(frozen=True)
class Source:
    """A file that could be read."""

    file: str
    paragraphs: tuple[Paragraph, ...]


class Unreadable(Exception):  # noqa: N818 - a verdict on a file, not an error of ours
    """A file that is not read; ``args[0]`` is the message id of the reason (messages/reading.yml)."""
