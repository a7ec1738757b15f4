"""The Word file a draft is written on: page, styles, footers. Its unchanging parts are kept deflated.

A bundled base has all the parts a draft needs. An office's own base, saved by Word or WPS, may lack those for comments,
properties and the map of bookmarks: they are added here once, when the base is opened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.parsers.expat import ExpatError, ParserCreate

from generator.errors import DraftError
from generator.messages import message
from generator.writers.bookmarks import ITEM_PROPERTIES, NAMESPACE
from generator.writers.package import Member, Package, ZipError, deflated, frozen, members
from generator.writers.xmltext import DECLARATION

DOCUMENT, COMMENTS, PROPERTIES, STYLES = "word/document.xml", "word/comments.xml", "docProps/core.xml", "word/styles.xml"
TYPES, ROOT_LINKS, LINKS = "[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_LINKS_SPACE = "http://schemas.openxmlformats.org/package/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_MAP_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"


@dataclass(frozen=True)
class BaseFile:
    """An opened base. ``head`` and ``tail`` are document.xml before and behind the body's paragraphs."""

    static: Package
    head: str
    tail: str
    styles: str
    map_part: str


def open_base(path: Path) -> BaseFile:
    """Return the base file at a path. Raises DraftError when it is missing, is no Word file, or holds comments."""
    try:
        archive = path.read_bytes()
    except OSError as error:
        raise DraftError(message("layout.missing", name=path.stem, path=path)) from error
    try:
        return _opened(members(archive))
    except (ZipError, KeyError, UnicodeDecodeError, ExpatError, ValueError) as error:
        raise DraftError(message("layout.not_word", path=path, why=error)) from error
    except CommentedBaseError:
        raise DraftError(message("layout.comments", path=path)) from None


class CommentedBaseError(Exception):
    """The base holds comments, whose companion parts would outlive them."""


def _opened(files: dict[str, Member]) -> BaseFile:
    """Return the base of a zip's members."""
    document, styles = _text(files, DOCUMENT), _text(files, STYLES)
    if COMMENTS in files and "<w:comment " in _text(files, COMMENTS):
        raise CommentedBaseError
    head_end, tail_start = document.index("<w:body>") + len("<w:body>"), document.rindex("<w:sectPr")
    head, tail = document[:head_end], document[tail_start:]
    ParserCreate().Parse(head + tail, True)
    map_part = _complete(files)
    dynamic = (DOCUMENT, COMMENTS, PROPERTIES, map_part)
    static = frozen({name: member for name, member in files.items() if name not in dynamic})
    return BaseFile(static, head, tail, styles, map_part)


def _complete(files: dict[str, Member]) -> str:
    """Add what leads to the parts every draft has, and return the name of the bookmarks' part.

    The part that an earlier draft left in the base is used again, so that its facts do not travel on.
    """
    if COMMENTS not in files:
        _insert(files, TYPES, "</Types>", f'<Override PartName="/{COMMENTS}" ContentType="{_WORD_TYPE}"/>')
        _link(files, LINKS, f"{_OFFICE}/comments", "comments.xml")
    if PROPERTIES not in files:
        _insert(files, TYPES, "</Types>", f'<Override PartName="/{PROPERTIES}" ContentType="{_CORE_TYPE}"/>')
        _link(files, ROOT_LINKS, f"{_PACKAGE}/core-properties", PROPERTIES)
    items = (name for name in files if re.fullmatch(r"customXml/item\d+\.xml", name))
    found = next((name for name in items if NAMESPACE.encode() in files[name].content), "")
    return found or _add_map(files)


def _add_map(files: dict[str, Member]) -> str:
    """Lead to a part for the bookmarks' map, put the properties beside it that Word wants, and return its name."""
    number = 1
    while f"customXml/item{number}.xml" in files:
        number += 1
    part, properties, links = f"item{number}.xml", f"itemProps{number}.xml", f"customXml/_rels/item{number}.xml.rels"
    _link(files, LINKS, f"{_OFFICE}/customXml", f"../customXml/{part}")
    _insert(files, TYPES, "</Types>", f'<Override PartName="/customXml/{properties}" ContentType="{_MAP_TYPE}"/>')
    files[f"customXml/{properties}"] = deflated(ITEM_PROPERTIES.encode())
    files[links] = deflated(f'{DECLARATION}<Relationships xmlns="{_LINKS_SPACE}"></Relationships>'.encode())
    _link(files, links, f"{_OFFICE}/customXmlProps", properties)
    return f"customXml/{part}"


def _link(files: dict[str, Member], links: str, kind: str, target: str) -> None:
    """Add a relationship under an id that is free."""
    taken, number = _text(files, links), 1
    while f'"draft{number}"' in taken:
        number += 1
    _insert(files, links, "</Relationships>", f'<Relationship Id="draft{number}" Type="{kind}" Target="{target}"/>')


def _insert(files: dict[str, Member], name: str, before: str, piece: str) -> None:
    """Put a piece in front of a part's closing tag."""
    text = _text(files, name)
    place = text.rindex(before)
    files[name] = deflated(f"{text[:place]}{piece}{text[place:]}".encode())


def _text(files: Mapping[str, Member], name: str) -> str:
    """Return a part as text."""
    return files[name].content.decode("utf-8-sig")
