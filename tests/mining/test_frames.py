"""Sentence frames: the own place as slots, the lead-in cut off, the line of work and the season a sentence holds in."""

from __future__ import annotations

import pytest

from generator.mining.frames import own_holes
from generator.mining.model import Phrase
from generator.mining.pack import Row, row_of
from generator.mining.spans import HOLE, Span, masked
from generator.mining.tables import open_tables
from tests.mining.phrase_tools import COMMON, mined, phrase_tables, sample


def frames(*sentences: str, move: str = "supervision", sector: str = "") -> list[Phrase]:
    return [phrase for phrase in mined(sample(*sentences, move=move, sector=sector)) if phrase.kind == "frame"]


def row(sentence: str, move: str = "supervision") -> Row:
    return row_of(frames(sentence, move=move)[0], phrase_tables().frames, "")


@pytest.mark.parametrize(
    ("sentence", "frame"),
    [
        ("同时，要把检查结果逐条记下来，逐条告诉企业。", "要把检查结果逐条记下来，逐条告诉企业。"),
        ("二是要把检查结果逐条记下来，逐条告诉企业；", "要把检查结果逐条记下来，逐条告诉企业。"),
        ("全县要把检查结果逐条记下来，县委、县政府要过问。", "{all}要把检查结果逐条记下来，{party_gov}要过问。"),
        ("县直各部门和各乡镇(街道)要逐条记下检查结果。", "{departments}和{units}要逐条记下检查结果。"),
        ("要提高安全市场准入门槛，把住头一道关。", "要提高安全市场准入门槛，把住头一道关。"),
    ],
)
def test_a_sentence_stands_alone_and_speaks_of_the_own_place_in_slots(sentence: str, frame: str) -> None:
    assert [phrase.text for phrase in frames(sentence)] == [frame]


def test_how_a_speech_calls_its_place_is_masked_so_that_it_becomes_a_slot() -> None:
    own = own_holes(open_tables(COMMON).files["frames"])
    text = "我县和石桥镇都要把险点逐处登记造册。"
    hidden = masked(text, [Span(0, 2, "locality"), Span(3, 6, "place")], 0, len(text), 0, own)
    assert hidden == f"{own['我县']}和{HOLE}都要把险点逐处登记造册。"
    assert [phrase.text for phrase in frames(hidden.replace(f"和{HOLE}", ""))] == ["{our}都要把险点逐处登记造册。"]


@pytest.mark.parametrize("sentence", ["全县安全基础薄弱，欠账很多，差距很大。", "这项工作要常抓不懈，不能时紧时松，半途而废。"])
def test_what_tells_of_a_place_or_points_back_is_no_frame(sentence: str) -> None:
    assert not frames(sentence)


@pytest.mark.parametrize("move", ["problems", "achievements", "statistics"])
def test_sections_that_only_tell_give_no_frames(move: str) -> None:
    assert not frames("要把检查结果逐条记下来，逐条告诉企业。", move=move)


def test_a_sentence_belongs_to_the_line_of_work_it_names() -> None:
    (one,) = frames("林业部门要加强森林防火检查，管住进山火源。", move="sector", sector="消防")
    assert (one.moves, one.sectors) == (("sector",), ("forest_fire",))


def test_of_the_lines_it_names_those_of_its_section_count() -> None:
    (one,) = frames("交通、农机等部门要加强路面检查，管住拖拉机载人。", move="sector", sector="道路交通")
    assert one.sectors == ("road_traffic",)


def test_what_speaks_of_every_line_is_not_put_under_one() -> None:
    (one,) = frames("要加强现场检查，把责任落到每一个岗位上。", move="sector")
    assert (one.moves, one.sectors) == (("special-campaign",), ())


def test_a_sentence_on_a_season_holds_only_then() -> None:
    assert row("要严把复产验收关，不合格的一律不准开工。")["seasons"] == ["resumption"]
    assert "seasons" not in row("要严把验收关，不合格的一律不准开工。")
    assert not frames("春节、国庆期间要加强值班，有情况马上报告。")


def test_the_last_words_of_a_speech_have_the_roles_of_a_closing() -> None:
    assert row("同志们，平安大于天，责任重于山。", move="closing")["role"] == "call"
