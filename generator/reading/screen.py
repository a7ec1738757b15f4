"""What must not be mined: files marked secret, and files with people's numbers in them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.reading.model import Paragraph

SECRECY = re.compile(
    r"^\W*(?:密\s*级\s*[:：]\s*)?(?:绝\s*密|机\s*密|秘\s*密)\s*(?:[★☆*＊].{0,12}|[(（]?\s*\d{1,2}\s*年\s*[)）]?)?\W*$"
)
"""The mark stands alone, with or without its term: 机密★1年 (GB/T 9704-2012, 7.2.2). Inside a sentence it is a word."""
SECRECY_RIGHT = re.compile(r"^.{0,30}(?:\s{2,}|\t)(?:绝密|机密|秘密)\s*[★☆]\s*.{0,8}$")
ID_CARD = re.compile(r"(?<![0-9])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9])")
PHONE = re.compile(
    r"(?<![0-9.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9.])|(?<![0-9])0\d{2,3}[-－—)） ]\d{7,8}(?![0-9])"
)
FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
DIGITS = re.compile(r"[0-9０-９][0-9０-９]{2}[-－—)） 0-9０-９]{4}")
SECRET_WORD = re.compile(r"密")
NEAR = 60


def verdict(paragraphs: Iterable[Paragraph]) -> str:
    """Return the message id of the first reason not to mine a text (``secret``, ``id_card``, ``phone``), or nothing."""
    return verdict_of("\n".join(paragraph.text for paragraph in paragraphs))


def verdict_of(text: str) -> str:
    """Return the same for the text of whole lines."""
    for match in SECRET_WORD.finditer(text):
        line = text[text.rfind("\n", 0, match.start()) + 1 : match.end() + NEAR].partition("\n")[0]
        if len(line) < NEAR and (SECRECY.match(line) or SECRECY_RIGHT.match(line)):
            return "secret"
    for match in DIGITS.finditer(text):
        plain = text[max(0, match.start() - 5) : match.end() + 20].translate(FULL_WIDTH)
        if ID_CARD.search(plain):
            return "id_card"
        if PHONE.search(plain):
            return "phone"
    return ""
