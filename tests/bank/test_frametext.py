from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.bank.frametext import Choice, FrameSyntaxError, Slot, escape, parse, required_slots, variants, wordings


def test_literals_slots_and_alternatives_are_told_apart():
    assert parse("先看[煤矿|{sector}|]，再看{bureau:住建}。") == (
        "先看",
        Choice((("煤矿",), (Slot("sector"),), ())),
        "，再看",
        Slot("bureau", "住建"),
        "。",
    )


def test_slots_inside_alternatives_are_required_too():
    assert required_slots(parse("{a}[{b}|{a}]{phrase:term}")) == ("a", "b", "phrase:term")


def test_escaped_marks_are_words():
    assert parse(r"\[甲\|乙\]\{丙\}") == ("[", "甲", "|", "乙", "]", "{", "丙", "}")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("[甲|[乙]]", "nested"),
        ("甲]", "stray"),
        ("甲|乙", "stray"),
        ("[甲|乙", "unclosed"),
        ("{甲", "brace"),
        ("{}", "empty_slot"),
    ],
)
def test_broken_texts_are_named(text, kind):
    with pytest.raises(FrameSyntaxError) as caught:
        parse(text)
    assert caught.value.args[0] == kind


@given(st.text())
def test_escaped_text_is_one_literal_of_itself(text):
    assert "".join(map(str, parse(escape(text)))) == text


def test_every_option_appears_in_some_variant():
    texts = {"".join(map(str, variant)) for variant in variants(parse("[甲|乙|丙][一|二]"))}
    assert texts == {"甲一", "乙二", "丙一"}
    assert wordings(parse("[甲|乙|丙][一|二]")) == 6
