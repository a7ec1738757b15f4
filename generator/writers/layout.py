"""A layout profile at run time: the base file and what the writer must know about it, read from the base itself.

Page, fonts and sizes are not read here: they are in the base. An office's own base may therefore look as it likes, as long
as it has the styles of layouts.yml by name (Word renames ids when it saves, names stay).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from generator.errors import DraftError
from generator.messages import message
from generator.writers.basefile import BaseFile, open_base
from generator.writers.comments import CommentForm
from generator.writers.titlebreak import TitleRules

_STYLE = re.compile(r'<w:style\b[^>]*w:styleId="([^"]+)"[^>]*>(.*?)</w:style>', re.DOTALL)
_NAME = re.compile(r'<w:name w:val="([^"]+)"')
_BOLD = re.compile(r'<w:b(?: w:val="(?:1|true|on)")?/>')
_SIZE = re.compile(r'<w:sz w:val="(\d+)"')
_WIDTHS = re.compile(r'<w:pgSz\b[^>]*w:w="(\d+)"|<w:pgMar\b[^>]*?w:(?:left|right)="(\d+)"[^>]*?w:(?:left|right)="(\d+)"')
_TITLE_SIZE = 44


@dataclass(frozen=True)
class Layout:
    """How drafts look. ``styles`` maps roles to style ids; ``bold`` holds the heading roles whose style is bold."""

    name: str
    base: BaseFile
    styles: Mapping[str, str]
    bold: frozenset[str]
    title: TitleRules
    comment: CommentForm
    speaker_line: str

    @cached_property
    def openings(self) -> Mapping[str, str]:
        """Return how a paragraph begins, by role."""
        return {role: f'<w:p><w:pPr><w:pStyle w:val="{ident}"/></w:pPr>' for role, ident in self.styles.items()}


@cache
def load_layout(name: str, folder: Path, own: Path | None = None) -> Layout:
    """Return a layout profile by its id (style.layout of the brief).

    ``folder`` holds layouts.yml and the bundled bases, ``own`` the user's bases; the one of the same name there comes
    first. Both are read once in a process. Raises DraftError for an unknown layout or a base that cannot be used.
    """
    tables = _tables(folder / "layouts.yml")
    profiles = tables["layouts"]
    if name not in profiles:
        raise DraftError(message("layout.unknown", name=name, names="、".join(profiles)))
    profile = profiles[profiles[name].get("like", name)]
    path = _base_path(name, folder, own)
    return _layout(name, tables, profile["speaker_line"], open_base(path), path)


def _layout(name: str, tables: Mapping[str, Any], speaker_line: str, base: BaseFile, path: Path) -> Layout:
    """Return a layout of an opened base."""
    blocks = {found[1].lower(): (ident, block) for ident, block in _STYLE.findall(base.styles) if (found := _NAME.search(block))}
    styles = _style_ids(tables["styles"], blocks, path)
    texts = dict(blocks.values())
    return Layout(
        name=name,
        base=base,
        styles=styles,
        bold=frozenset(role for role, ident in styles.items() if role.startswith("heading") and _BOLD.search(texts[ident])),
        title=TitleRules.of(tables["title"], _fitting(base.tail, texts[styles["title"]])),
        comment=CommentForm.of(tables["comment"], styles),
        speaker_line=speaker_line,
    )


@cache
def _tables(path: Path) -> Mapping[str, Any]:
    """Return the tables of layouts.yml."""
    import yaml

    tables: Mapping[str, Any] = yaml.load(path.read_text("utf-8"), getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return tables


def _base_path(name: str, folder: Path, own: Path | None) -> Path:
    """Return where the base of a layout is."""
    file = f"{name}.docx"
    return own / file if own is not None and (own / file).is_file() else folder / file


def _style_ids(names: Mapping[str, str], blocks: Mapping[str, tuple[str, str]], path: Path) -> dict[str, str]:
    """Return the base's style ids by role. Raises DraftError naming all styles that are missing."""
    missing = [name for name in names.values() if name.lower() not in blocks]
    if missing:
        raise DraftError(message("layout.styles", path=path, names="、".join(missing)))
    return {role: blocks[name.lower()][0] for role, name in names.items()}


def _fitting(section: str, title_style: str) -> int:
    """Return how many Han characters of the title's size fit between the margins (format.md, 3.3: 442.25 pt ÷ 22 pt = 20)."""
    widths = [int(number) for found in _WIDTHS.findall(section) for number in found if number]
    size = int((_SIZE.findall(title_style) or [_TITLE_SIZE])[0])
    return max(4, (widths[0] - widths[1] - widths[2]) // (size * 10)) if len(widths) == 3 else 20
