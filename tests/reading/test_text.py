from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reading.model import Unreadable
from generator.reading.text import decode, encoding_of, lines_of, markdown, paragraphs

SPEECH = "同志们：\n今天召开全县安全生产工作会议。\n一、认清形势"


@pytest.mark.parametrize(
    "data",
    [
        SPEECH.encode(),
        codecs.BOM_UTF8 + SPEECH.encode(),
        SPEECH.encode("gb18030"),
        SPEECH.encode("utf-16"),
        codecs.BOM_UTF16_BE + SPEECH.encode("utf-16-be"),
    ],
)
def test_every_usual_encoding_gives_the_same_text(data):
    assert decode(data).removeprefix("\ufeff") == SPEECH


def test_utf16_without_a_mark_is_told_by_its_line_ends():
    assert encoding_of(("同志们：\n" * 20).encode("utf-16-le")) == "utf-16-le"


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x00\xff" * 40, bytes(range(1, 9)) * 60, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"])
def test_what_is_no_text_is_refused(data):
    with pytest.raises(Unreadable, match="binary"):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_give_text_or_a_reason(data):
    text, why = "", "binary"
    try:
        text = decode(data)
    except Unreadable as error:
        why = str(error.args[0])
    assert why == "binary"
    assert "\0" not in text


def test_lines_are_counted_from_one_and_blank_ones_are_left_out():
    found = list(paragraphs(lines_of("一\r\n\r\n \u3000\n二\r三")))
    assert [(p.text, p.line) for p in found] == [("一", 1), ("二", 4), ("三", 5)]


@given(st.text())
def test_private_use_and_control_characters_never_come_through(text):
    for paragraph in paragraphs(lines_of(text)):
        assert not any("\ue000" <= char <= "\uf8ff" or (char < " " and char != "\t") for char in paragraph.text)


def test_markdown_marks_go_and_masks_stay():
    found = list(markdown(["# 讲话", "", "- 第一条", "> 引文", "**副总理、***副省长作了讲话", "**一、认清形势**"]))
    assert [p.text for p in found] == ["讲话", "第一条", "引文", "**副总理、***副省长作了讲话", "一、认清形势"]
    assert found[0].style == "heading 1"
