"""Word files → paragraphs: an own walk over the document part, since python-docx leaves out content controls and insertions."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from generator.reading.model import Paragraph, Unreadable
from generator.reading.text import harmless
from generator.reading.wordnumbers import Numberer, numberer_of

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
MAX_PART = 64_000_000
"""Bytes of one part; a speech has a few hundred thousand."""
MAX_RATIO = 200
"""Deflate on text of ours reaches about 30; a bomb reaches 1000."""
LEFT_OUT = frozenset({W + "del", W + "moveFrom", W + "delText", W + "instrText", FALLBACK, W + "rPr", W + "pPr"})


def read_docx(data: bytes) -> list[Paragraph]:
    """Return the paragraphs of a .docx; ``line`` is the paragraph's number, blank ones counted.

    Text of content controls, tables, text boxes and tracked insertions is in, that of tracked deletions is not.
    Raises Unreadable: ``encrypted``, ``bomb``, ``broken``.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            body = _parse(_part(archive, "word/document.xml"))
            names = _style_names(archive)
            numbers = numberer_of(_optional(archive, "word/numbering.xml"))
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, OSError, ValueError, IndexError):
        raise Unreadable("broken") from None
    return list(_paragraphs(body, names, numbers))


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Return a part's bytes. Raises Unreadable for an encrypted or monstrous one, KeyError for a missing one."""
    info = archive.getinfo(name)
    if info.flag_bits & 1:
        raise Unreadable("encrypted")
    if info.file_size > MAX_PART or info.file_size > MAX_RATIO * max(info.compress_size, 4096):
        raise Unreadable("bomb")
    with archive.open(info) as stream:
        content = stream.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise Unreadable("bomb")
    return content


def _parse(content: bytes) -> _Element:
    """Return the root of a part; entities are not expanded. Raises Unreadable("broken")."""
    from lxml import etree

    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        raise Unreadable("broken") from None


def _optional(archive: zipfile.ZipFile, name: str) -> _Element | None:
    """Return the root of a part, or None where there is none."""
    return _parse(_part(archive, name)) if name in archive.namelist() else None


def _style_names(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return style names by id, lower case."""
    root = _optional(archive, "word/styles.xml")
    styles = [] if root is None else root.iterfind(f"{W}style")
    pairs = ((style.get(f"{W}styleId"), style.find(f"{W}name")) for style in styles)
    return {ident: (name.get(f"{W}val") or "").lower() for ident, name in pairs if ident and name is not None}


def _paragraphs(body: _Element, names: dict[str, str], numbers: Numberer) -> Iterator[Paragraph]:
    """Yield the paragraphs in the order of the file with their automatic numbers written out."""
    number = 0
    for element in body.iter(f"{W}p"):
        if any(parent.tag == FALLBACK for parent in element.iterancestors()):
            continue
        style, label = _style(element, names), numbers.label(element.find(f"{W}pPr"))
        for text in "".join(_text(element)).split("\n"):
            number += 1
            clean = harmless(label + text)
            if text.strip() and clean.strip():
                yield Paragraph(clean, number, style)
                label = ""


def _style(element: _Element, names: dict[str, str]) -> str:
    """Return a paragraph's style name, or nothing."""
    style = element.find(f"{W}pPr/{W}pStyle")
    ident = "" if style is None else style.get(f"{W}val") or ""
    return names.get(ident, ident.lower())


def _text(element: _Element) -> Iterator[str]:
    """Yield the pieces of text of one paragraph, not those of paragraphs inside it."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in {f"{W}br", f"{W}cr"}:
            yield "\n"
        elif child.tag == f"{W}tab":
            yield "\t"
        elif isinstance(child.tag, str) and child.tag != f"{W}p" and child.tag not in LEFT_OUT:
            yield from _text(child)
