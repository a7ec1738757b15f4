"""Alternatives that do not hold here are left out; what stays is what the entry would have said anyway."""

from __future__ import annotations

import pytest

from generator.wording.trim import without


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("[炉子|电线|插座]要看，{villages}[先看|再看]。", "[电线|插座]要看，{villages}[先看|再看]。"),
        ("[炉子|电线]要看。", "电线要看。"),
        ("[炉子|]门窗要看。", "门窗要看。"),
        ("[炉子旁|炉子边]要看。", None),
        ("炉子要看，[先看|再看]。", None),
        (r"写成\[炉灶\]，[炉子|门]要看。", r"写成\[炉灶\]，门要看。"),
        (r"[炉子|甲\|乙]要看。", r"甲\|乙要看。"),
    ],
)
def test_unfit_alternatives_are_left_out(text, left) -> None:
    assert without(text, {"炉子"}) == left


def test_a_text_without_the_words_stays() -> None:
    assert without("[门|窗]要看。", {"炉子"}) == "[门|窗]要看。"
