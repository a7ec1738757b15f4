"""Saved web pages → paragraphs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.reading.model import Paragraph, Unreadable
from generator.reading.text import decode, harmless

if TYPE_CHECKING:
    from lxml.etree import _Element

SKIPPED = frozenset({"script", "style", "noscript", "template", "svg", "nav", "iframe", "button", "select", "head"})
INLINE = frozenset({"a", "abbr", "b", "big", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u", "label"})
HEADINGS = {f"h{level}": f"heading {level}" for level in range(1, 7)}
DEEPEST = 200


def read_html(data: bytes) -> list[Paragraph]:
    """Return the paragraphs of a page; ``line`` is the paragraph's number. Raises Unreadable("binary") or ("broken")."""
    from lxml import etree

    text = decode(data)
    try:
        root = etree.fromstring(text.encode("utf-8", "ignore"), etree.HTMLParser(encoding="utf-8", no_network=True))
    except (etree.LxmlError, ValueError):
        raise Unreadable("broken") from None
    if root is None:
        return []
    found = (piece for piece in _blocks(root, "", 0) if piece[0].strip())
    return [Paragraph(text, number, style) for number, (text, style) in enumerate(_joined(found), 1)]


def _joined(pieces: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield block texts with blanks evened out."""
    for text, style in pieces:
        yield harmless(" ".join(text.split())), style


def _blocks(element: _Element, style: str, depth: int) -> Iterator[tuple[str, str]]:
    """Yield the text of every block below an element with the heading style it stands in."""
    style = HEADINGS.get(element.tag, style)
    buffer = element.text or ""
    for child in element:
        if not isinstance(child.tag, str) or child.tag in SKIPPED or depth > DEEPEST:
            buffer += child.tail or ""
        elif child.tag in INLINE:
            first, *rest = list(_blocks(child, style, depth + 1)) or [("", style)]
            buffer += first[0]
            for text, inner in rest:
                yield buffer, style
                buffer, style = text, inner
            buffer += child.tail or ""
        else:
            yield buffer, style
            yield from _blocks(child, style, depth + 1)
            buffer = child.tail or ""
    yield buffer, style
