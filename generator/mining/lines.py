"""Lines of a sample as the miner handles them."""

from __future__ import annotations

import re
from dataclasses import dataclass

SENTENCE_END = tuple("。！？!?；;…：:”’）》")
FULL_STOP = tuple("。！？!?")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with its blanks evened out; it begins at ``line`` of the file, ``indent``: with blanks."""

    text: str
    line: int
    style: str = ""
    indent: bool = False


BLANKS = re.compile(r"[\s\u3000]+")
HALF = re.compile(r"(?<=[\u4e00-\u9fff”’）》〉】)%％])[,;:!?](?!//)")
FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}


def tidy(text: str) -> str:
    """Return a paragraph with single blanks, none at its ends and none between Han characters."""
    if not BLANKS.search(text):
        return text
    return re.sub(r"(?<=[\u4e00-\u9fff，。；：、]) (?=[\u4e00-\u9fff，。；：、])", "", BLANKS.sub(" ", text).strip())


def full_width(text: str) -> str:
    """Return a text with the half-width punctuation of Chinese sentences made full width; its length does not change."""
    return HALF.sub(lambda mark: FULL[mark[0]], text)
