"""Paths a person names → the files to read, and files → what stands in them."""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.reading.docx import read_docx
from generator.reading.html import read_html
from generator.reading.legacy import read_legacy
from generator.reading.model import Paragraph, Source, Unreadable
from generator.reading.pdf import read_pdf
from generator.reading.screen import verdict, verdict_of
from generator.reading.sniff import READABLE, is_encrypted, sniff
from generator.reading.text import SAMPLE_CHARACTERS, bare_utf16, decode, lines_of, markdown, paragraphs, refuse_binary

MAX_BYTES = 64_000_000
"""A file other than plain text; a speech with pictures has a few million."""
PART_CHARACTERS = 400_000
"""Plain text beyond this is a collection of speeches and is read in parts, so that memory does not grow with it."""
HELD_BYTES = 16_000_000
"""Plain text up to this is decoded once; a larger collection is read again rather than held."""
BLOCK = 1 << 20


def find_files(paths: Sequence[Path]) -> list[Path]:
    """Return the files to read: those named, and those of readable kinds in the folders named, below them too, sorted, once each.

    Hidden files and the lock files of open documents (``~$…``) are left out. A path that is not there is returned,
    so that reading reports it.
    """
    found: dict[Path, None] = {}
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            hidden = any(part.startswith((".", "~$")) for part in file.relative_to(path).parts) if file != path else False
            if file == path or (not hidden and file.suffix.lower() in READABLE and file.is_file()):
                found[file] = None
    return list(found)


def read_file(path: Path, *, screened: bool = True) -> Source:
    """Return the paragraphs of a file, whole. Raises Unreadable with the reason's message id.

    ``screened``: a file marked secret or with ID-card or phone numbers in it is refused.
    """
    data = _bytes(path)
    kind = sniff(data[:4096], path.suffix)
    found = tuple(_read(data, kind, path.suffix.lower()))
    if not found:
        raise Unreadable("empty")
    reason = verdict(found) if screened else ""
    if reason:
        raise Unreadable(reason)
    return Source(path.name, found)


def read_parts(path: Path) -> Iterator[Source]:
    """Yield a file as one Source, or a large plain-text file in parts of whole lines (``name``, ``name#2``, …), streamed.

    The screening looks at the whole file before the first part. Raises Unreadable as ``read_file`` does.
    """
    if not _is_large_text(path):
        yield read_file(path)
        return
    encoding, reason, held = _screened(path)
    if reason:
        raise Unreadable(reason)
    number = 0
    for first, lines in held or _blocks(path, encoding):
        found = tuple(paragraphs(lines.split("\n"), first))
        number += bool(found)
        if found:
            yield Source(path.name if number == 1 else f"{path.name}#{number}", found)


def _bytes(path: Path) -> bytes:
    """Return a file's bytes. Raises Unreadable: ``missing``, ``unreadable``, ``too_large``, ``empty``."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable("missing") from None
    except (OSError, ValueError):
        raise Unreadable("unreadable") from None
    if len(data) > MAX_BYTES:
        raise Unreadable("too_large")
    if not data.strip():
        raise Unreadable("empty")
    return data


def _read(data: bytes, kind: str, suffix: str) -> Sequence[Paragraph]:
    """Return the paragraphs of bytes of one kind."""
    if kind == "ole" and is_encrypted(data):
        raise Unreadable("encrypted")
    if kind == "zip":
        return read_docx(data)
    if kind == "pdf":
        return read_pdf(data)
    if kind == "html":
        return read_html(data)
    if kind in {"ole", "rtf"}:
        return read_legacy(data, ".rtf" if kind == "rtf" else suffix if suffix in {".doc", ".wps"} else ".doc")
    return list((markdown if kind == "markdown" else paragraphs)(lines_of(decode(data))))


def _is_large_text(path: Path) -> bool:
    """Return whether a file is plain text beyond the size of a part."""
    try:
        with path.open("rb") as stream:
            return path.stat().st_size > 3 * PART_CHARACTERS and sniff(stream.read(4096), path.suffix) == "text"
    except (OSError, ValueError):
        return False


Block = tuple[int, str]
"""Whole lines of a file, behind the number of the first."""


def _screened(path: Path) -> tuple[str, str, list[Block]]:
    """Return the encoding of a large text file, the reason not to mine it, if any, and its blocks if it is not very large.

    Raises Unreadable("binary").
    """
    with path.open("rb") as stream:
        head = stream.read(BLOCK)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16", *_reason(path, "utf-16")
    if bare := bare_utf16(head[:SAMPLE_CHARACTERS]):
        return bare, *_reason(path, bare)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            with path.open("r", encoding=encoding, newline="") as text:
                refuse_binary(text.read(SAMPLE_CHARACTERS))
            return encoding, *_reason(path, encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("binary")


def _reason(path: Path, encoding: str) -> tuple[str, list[Block]]:
    """Return the first reason not to mine a large text file, and its blocks if it is not very large.

    It is read to its end: all of it must be of the encoding.
    """
    reason, held = "", []
    keep = path.stat().st_size <= HELD_BYTES
    for block in _blocks(path, encoding):
        reason = reason or verdict_of(block[1])
        if keep:
            held.append(block)
    return reason, held


def _blocks(path: Path, encoding: str) -> Iterator[Block]:
    """Yield a large text file in blocks of whole lines, each with the number of its first line."""
    first, rest = 1, ""
    with path.open("r", encoding=encoding, newline=None) as stream:
        while block := stream.read(PART_CHARACTERS):
            lines, line_end, rest = (rest + block).rpartition("\n")
            if line_end:
                yield first, lines
                first += lines.count("\n") + 1
    if rest:
        yield first, rest
