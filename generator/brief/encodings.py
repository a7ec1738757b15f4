"""Bytes of a file a person wrote → text, whatever editor wrote them."""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import cache
from pathlib import Path

from generator.brief.report import Place, Report

MAX_BYTES = 1_000_000
"""A brief is a few kilobytes; anything beyond this is another file."""
MAGIC = {b"PK\x03\x04": "file_office", b"\xd0\xcf\x11\xe0": "file_office", b"%PDF": "file_pdf", b"{\\rtf": "file_office"}
UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@cache
def forbidden() -> re.Pattern[str]:
    """Return control, zero-width, direction and private-use characters and lone surrogates.

    They are never text, and private-use ones are our own marks. Compiled when a text looks suspicious, for it is dear.
    """
    return re.compile(
        "[^\t\n\r\x20-\x7e\xa0-\ud7ff\uf900-\ufefe\uff00-\ufffd\U00010000-\U000effff]|[\u200b-\u200f\u202a-\u202e\u2060-\u206f]"
    )


def is_clean(text: str) -> bool:
    """Return whether a text surely holds no forbidden character."""
    return text.replace("\n", "").replace("\t", "").replace("\u3000", "").isprintable()


def cleaned(text: str) -> str:
    """Return text without forbidden characters."""
    return text if is_clean(text) else forbidden().sub("", text)


def read_bytes(path: Path, report: Report) -> bytes | None:
    """Return the bytes of a file, or None with a problem that says why it cannot be read."""
    try:
        if path.is_dir():
            report.problem_at(Place(1, 1), "file_folder")
            return None
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except FileNotFoundError:
        report.problem_at(Place(1, 1), "file_missing")
    except (OSError, ValueError):
        report.problem_at(Place(1, 1), "file_unreadable")
    return None


def decode(data: bytes, report: Report) -> str | None:
    """Return the text of UTF-8, UTF-16 (with mark) or GB18030 bytes, or None with a problem for anything else."""
    if len(data) > MAX_BYTES:
        report.problem_at(Place(1, 1), "file_large", limit=MAX_BYTES // 1000)
        return None
    for start, key in MAGIC.items():
        if data.startswith(start):
            report.problem_at(Place(1, 1), key)
            return None
    text = _decoded(data, report)
    if text is None or _looks_binary(text):
        report.problem_at(Place(1, 1), "file_binary")
        return None
    return text


def _decoded(data: bytes, report: Report) -> str | None:
    """Return the text in the first encoding that fits; another one than UTF-8 is noted."""
    encodings = ["utf-16"] if data.startswith(UTF16) else ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if encoding != "utf-8-sig":
            report.note("note_encoding", encoding=encoding.upper())
        return text
    return None


def _looks_binary(text: str) -> bool:
    """Return whether decoded text holds what no text file holds: NULs, or many unassigned and control characters."""
    if "\0" in text:
        return True
    odd = sum(unicodedata.category(char) in {"Cc", "Cn", "Co"} and char not in "\t\n\r\f" for char in text[:4000])
    return odd * 20 > len(text[:4000])


def printable(text: str, report: Report) -> str:
    """Return the text with one kind of line end and without characters that are never text, noting where they stood."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub("[\x85\u2028\u2029]", " ", text)
    if is_clean(text) or forbidden().search(text) is None:
        return text
    lines = [str(number) for number, line in enumerate(text.split("\n"), 1) if forbidden().search(line)]
    report.note("note_characters", lines="、".join(lines[:10]))
    return forbidden().sub("", text)
