"""Plain text and Markdown → paragraphs: UTF-8 with or without mark, UTF-16, GB18030."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Iterator

from generator.reading.model import Paragraph, Unreadable

NEVER_TEXT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ue000-\uf8ff\U000f0000-\U0010ffff\ud800-\udfff]"
)
"""Control, zero-width, direction and private-use characters: the last are the marks of our own program."""
BLANKS = " \t\u3000\xa0"
MARKDOWN_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
MARKDOWN_LEAD = re.compile(r"^\s{0,3}(?:>\s?|[-+]\s+|\*\s+)+")
MARKDOWN_BOLD = re.compile(r"^\*\*([^*]+)\*\*$")
SAMPLE_CHARACTERS = 4000


def encoding_of(data: bytes) -> str:
    """Return the encoding of bytes. Raises Unreadable("binary") when none of ours fits or it is no text."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    bare = bare_utf16(data[:SAMPLE_CHARACTERS])
    if bare:
        return bare
    for encoding in ("utf-8", "gb18030"):
        try:
            data.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    raise Unreadable("binary")


def bare_utf16(head: bytes) -> str:
    """Return the kind of UTF-16 without a mark that bytes look like (zero bytes on one side only), or nothing."""
    if len(head) < 4 or b"\0" not in head:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd and not even:
        return "utf-16-le"
    return "utf-16-be" if even and not odd else ""


def decode(data: bytes) -> str:
    """Return the text of bytes. Raises Unreadable("binary")."""
    try:
        text = data.decode(encoding_of(data))
    except UnicodeDecodeError:
        raise Unreadable("binary") from None
    refuse_binary(text[:SAMPLE_CHARACTERS])
    return text


def refuse_binary(sample: str) -> None:
    """Raise Unreadable("binary") for decoded text that holds what no text file holds: NULs or many control characters."""
    odd = sum(char < " " and char not in "\t\n\r\f\x1a" for char in sample)
    unknown = sum("\ue000" <= char <= "\uf8ff" or char == "\ufffd" for char in sample)
    if "\0" in sample or (odd + unknown) * 20 > len(sample):
        raise Unreadable("binary")


def harmless(text: str) -> str:
    """Return a line without characters that are never text; blanks of any kind stay."""
    if text.strip(BLANKS).isprintable():
        return text
    return NEVER_TEXT.sub("", text)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, whatever its line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def paragraphs(lines: Iterable[str], first: int = 1) -> Iterator[Paragraph]:
    """Yield the lines that are not blank; numbers count every line from ``first``."""
    for number, line in enumerate(lines, first):
        clean = harmless(line)
        if clean.strip():
            yield Paragraph(clean, number)


def markdown(lines: Iterable[str]) -> Iterator[Paragraph]:
    """Yield the paragraphs of Markdown: heading marks become a style, list and quotation marks go; inner ``**`` is a mask."""
    for paragraph in paragraphs(lines):
        heading = MARKDOWN_HEADING.match(paragraph.text)
        if heading:
            yield Paragraph(heading[2], paragraph.line, f"heading {len(heading[1])}")
            continue
        text = MARKDOWN_LEAD.sub("", paragraph.text)
        bold = MARKDOWN_BOLD.match(text.strip())
        yield Paragraph(bold[1] if bold else text, paragraph.line)
