"""The public ends of the generator: a brief's text in, Word bytes, JSON and plain text out."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from random_places import ROOT

if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


@dataclass(frozen=True)
class Drafted:
    """One draft in the three forms that are checked and kept."""

    docx: bytes
    json: str
    text: str


@cache
def library() -> Any:
    """Return the shipped packs, opened once."""
    from generator.library import open_library

    return open_library(cache=None)


def drafted(brief_yaml: str, folder: Path, name: str = "brief") -> Drafted:
    """Return the draft of a brief's text, which is written into a folder first: the generator reads files."""
    from generator.brief.load import load_brief
    from generator.cli.formats import rendered
    from generator.pipeline import draft

    path = folder / f"{name}.yml"
    path.write_text(brief_yaml, "utf-8")
    brief = load_brief(path, library().vocabulary)
    document = draft(brief, library())
    forms = {suffix: rendered(document, suffix, brief, library()) for suffix in (".docx", ".json", ".txt")}
    return Drafted(forms[".docx"], forms[".json"].decode(), forms[".txt"].decode())
