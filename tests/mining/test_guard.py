"""Nothing with a name, a figure, a masked word or syntax gets in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.bank.frametext import parse
from generator.mining.guard import Guard, without_names
from generator.mining.memory import digest
from generator.mining.model import Phrase
from generator.mining.pack import ident, row_of
from tests.mining.phrase_tools import mined, phrase_tables, sample, texts


@pytest.mark.parametrize(
    "text",
    [
        "排查隐患30处",
        "××县委",
        "某县领导",
        "死亡三人",
        "第三季度工作",
        "我县形势",
        "全县上下",
        "落实{slot}",
        "[甲|乙]",
        "{{ 七七 }}",
        "\ue100镇长",
        "去年的教训",
        "《规定》要求",
    ],
)
def test_turned_away(text: str) -> None:
    assert not Guard(phrase_tables().lexicon).admits(text)


@pytest.mark.parametrize(
    "text", ["四不放过", "三合一", "一级抓一级", "守土有责、守土尽责", "党政同责、一岗双责", "千方百计", "第一责任人"]
)
def test_formulas_and_idioms_may_hold_numbers(text: str) -> None:
    assert Guard(phrase_tables().lexicon).admits(text)


def test_a_name_of_any_sample_is_kept_out_of_all_entries() -> None:
    named = sample("请柳溪湾带个头。", names=("柳溪湾",))
    missed = sample("要把柳溪湾当样板，要把老教训当镜子。", file="b.txt")
    assert any("柳溪湾" in text for text in texts(missed))
    assert not any("柳溪湾" in text for text in texts(named, missed))


def test_names_are_remembered_as_digests() -> None:
    phrases = [Phrase("学习柳溪湾经验", "term", 1), Phrase("学习先进经验", "term", 1)]
    kept = without_names(phrases, [frozenset({digest("柳溪湾")})], phrase_tables().lexicon)
    assert [phrase.text for phrase in kept] == ["学习先进经验"]


NASTY = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "{{ x }}",
                "{% if %}",
                "[a|b]",
                "{slot}",
                "- a: b",
                "#",
                "\ue000",
                "\ue100",
                "\x00",
                "守土有责、守土尽责",
                "“",
                "”",
                "、",
                "，",
                "。",
                "要落实责任",
            ]
        ),
        st.text(max_size=8),
    ),
    max_size=12,
).map("".join)


@settings(max_examples=60, deadline=None)
@given(NASTY)
def test_any_text_gives_harmless_entries(text: str) -> None:
    for phrase in mined(sample(text)):
        assert not set(phrase.text.replace("{slot}", "")) & set("[]|%\\\x00\ue000\ue100")
        row = row_of(phrase, phrase_tables().frames, "")
        parse(row["text"])
        assert row["id"] == ident(phrase)
