"""Lines of a sample as the miner handles them."""

from __future__ import annotations

import re
from typing import NamedTuple

SENTENCE_END = tuple("。！？!?；;…：:”’）》")
FULL_STOP = tuple("。！？!?")


class Line(NamedTuple):
    """A paragraph with its blanks evened out; it begins at ``line`` of the file, ``indent``: with blanks."""

    text: str
    line: int
    style: str = ""
    indent: bool = False


NEEDLESS = re.compile(r" (?<=[\u4e00-\u9fff，。；：、] )(?=[\u4e00-\u9fff，。；：、])")
FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}
HALF = re.compile(r"[,;:!?](?<=[\u4e00-\u9fff”’）》〉】)%％].)(?!//)")
"""It begins with the mark, not with what stands before it: then the search runs at the speed of a scan."""


def tidy(text: str) -> str:
    """Return a paragraph with single blanks, none at its ends and none between Han characters."""
    pieces = text.split()
    return NEEDLESS.sub("", " ".join(pieces)) if len(pieces) > 1 else "".join(pieces)


def full_width(text: str) -> str:
    """Return a text with the half-width punctuation of Chinese sentences made full width; its length does not change."""
    return HALF.sub(_full, text) if any(half in text for half in FULL) else text


def _full(mark: re.Match[str]) -> str:
    """Return a half-width mark at full width."""
    return FULL[mark[0]]
