"""The checker's own reading of a draft: the JSON with its spans, and the Word file's paragraphs and comments."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FRONT = ("title", "speaker", "date", "salutation")
GAP = re.compile(r"【待补：[^】]*】")


@dataclass(frozen=True)
class Piece:
    """A span at its place in a line."""

    start: int
    text: str
    kind: str
    source: tuple[str, ...]

    @property
    def end(self) -> int:
        """Return the place behind the span."""
        return self.start + len(self.text)


@dataclass(frozen=True)
class Row:
    """One printed paragraph. ``pieces`` is empty where only the Word file is known."""

    text: str
    type: str = ""
    level: int = 0
    number: str = ""
    pieces: tuple[Piece, ...] = ()

    def origin(self, start: int, end: int) -> str:
        """Return the entries and records that stand at a stretch of the line."""
        found = [f"{p.kind}:{'/'.join(p.source[:2])}" for p in self.pieces if p.start < end and p.end > start]
        return " ".join(dict.fromkeys(found))[:200]


@dataclass(frozen=True)
class Draft:
    """A draft: rows of the JSON, rows to check (those of the Word file where there is one), comments, the raw JSON."""

    json: dict[str, Any]
    rows: tuple[Row, ...]
    printed: tuple[Row, ...]
    comments: tuple[str, ...] = field(default=())

    @property
    def body(self) -> list[Row]:
        """Return the printed rows behind the salutation."""
        return [row for row in self.printed if row.type not in FRONT]


def read_draft(json_text: str, docx_bytes: bytes) -> Draft:
    """Return the draft; the printed rows are the Word file's, with the JSON's spans where both say the same."""
    content = json.loads(json_text)
    rows = tuple(_rows(content["blocks"]))
    if not docx_bytes:
        return Draft(content, rows, rows)
    paragraphs, comments = read_docx(docx_bytes)
    known = {squeezed(row.text): row for row in rows}
    printed = tuple(_same(text, known.get(squeezed(text))) for text in paragraphs if text.strip())
    return Draft(content, rows, printed, tuple(comments))


def _same(text: str, row: Row | None) -> Row:
    """Return the JSON's row where the Word paragraph says the same, else the paragraph alone."""
    return row if row is not None and (row.text == text or row.type in FRONT) else Row(text)


def squeezed(text: str) -> str:
    """Return a text without blanks of any kind."""
    return re.sub(r"[\s\u3000]", "", text)


def _rows(blocks: list[dict[str, Any]]) -> list[Row]:
    """Return the blocks as printed lines: a run-in heading and its paragraph are one."""
    rows: list[Row] = []
    waiting: dict[str, Any] | None = None
    for block in blocks:
        if waiting is not None and block["type"] == "paragraph":
            rows.append(_row([waiting, block]))
            waiting = None
            continue
        if waiting is not None:
            rows.append(_row([waiting]))
        waiting = block if block["type"] == "heading" and block["run_in"] else None
        if waiting is None:
            rows.append(_row([block]))
    return rows + ([_row([waiting])] if waiting is not None else [])


def _row(blocks: list[dict[str, Any]]) -> Row:
    """Return one line of one or two blocks."""
    first = blocks[0]
    text, pieces = first["number"], []
    for block in blocks:
        for span in block["spans"]:
            pieces.append(Piece(len(text), span["text"], span["kind"], tuple(span["source"])))
            text += span["text"]
    return Row(text, first["type"], first["level"], first["number"], tuple(pieces))


def read_docx(content: bytes) -> tuple[list[str], list[str]]:
    """Return the paragraphs of a Word file's body and its comments, as a reader sees them."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        body = etree.fromstring(archive.read("word/document.xml"))
        comments = etree.fromstring(archive.read("word/comments.xml")) if "word/comments.xml" in archive.namelist() else None
    paragraphs = [_text(paragraph) for paragraph in body.iter(f"{W}p")]
    return paragraphs, [] if comments is None else [_text(one) for one in comments.iter(f"{W}comment")]


def _text(element: Any) -> str:
    """Return the text of an element; breaks inside a title join without a blank."""
    parts = []
    for node in element.iter(f"{W}t", f"{W}tab"):
        parts.append(node.text or "" if node.tag == f"{W}t" else "\t")
    return "".join(parts)
