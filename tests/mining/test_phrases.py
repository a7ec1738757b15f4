"""What is found in sentences: set expressions, rows, collocations, terms, frames."""

from __future__ import annotations

import pytest

from tests.mining.phrase_tools import mined, sample, texts


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("要坚持“谁主管、谁负责”的原则，管好自己的门。", "谁主管、谁负责"),
        ("我们要把别处的教训当成眼前的考题。", "把别处的教训当成眼前的考题"),
        ("真正做到守土有责、守土尽责，保一方平安。", "守土有责、守土尽责"),
        ("对隐患要早发现、早处置、早消除。", "早发现、早处置、早消除"),
        ("必须警钟长鸣、常抓不懈。", "警钟长鸣、常抓不懈"),
        ("宁听骂声，不听哭声。", "宁听骂声，不听哭声"),
        ("对各类违法行为决不姑息。", "决不姑息"),
        ("工作要实实在在。", "实实在在"),
    ],
)
def test_set_expressions_are_found_though_they_stand_once(sentence: str, wanted: str) -> None:
    assert wanted in texts(sample(sentence))


@pytest.mark.parametrize(
    ("sentence", "wanted", "kind"),
    [
        ("要进一步加大安全投入。", "加大安全投入", "collocation"),
        ("要依法严厉打击违法生产经营行为。", "依法严厉打击违法生产经营行为", "collocation"),
        ("构成犯罪的，移送司法机关处理。", "移送司法机关处理", "collocation"),
        ("各单位要落实属地监管责任和部门监管责任。", "部门监管责任", "term"),
        ("完善责任追究制度。", "责任追究制度", "term"),
    ],
)
def test_collocations_and_terms(sentence: str, wanted: str, kind: str) -> None:
    assert wanted in texts(sample(sentence), kind=kind)


def test_what_forbids_is_not_cut_off_its_verb() -> None:
    found = texts(sample("对未按要求验收的企业，一律不准恢复生产。"))
    assert "一律不准恢复生产" in found
    assert "恢复生产" not in found


def test_a_list_of_offices_is_no_row() -> None:
    assert not texts(sample("公安局、教育局、水利局都来了。"), kind="expression")


def test_a_row_beside_a_hole_is_not_whole() -> None:
    assert "抓实" not in "".join(texts(sample("青石镇抓紧、抓细、抓实。", names=("青石镇抓紧",)), kind="expression"))


def test_skeletons_keep_the_frame_of_a_row() -> None:
    assert "人人会{slot}、人人会{slot}、人人会{slot}" in texts(
        sample("做到人人会报警、人人会逃生、人人会自救。"), kind="skeleton"
    )


def test_headings_are_kept_as_headings() -> None:
    assert texts(sample("狠抓关键环节，确保安全稳定。", heading=True), kind="heading-set") == {"狠抓关键环节，确保安全稳定"}


@pytest.mark.parametrize(
    ("sentence", "whole", "half"),
    [
        ("要懂得“企业不看住险，险就会吞掉企业”。", "企业不看住险，险就会吞掉企业", "险就会吞掉企业"),
        ("坚持“抓增长是政绩、抓生态也是政绩”。", "抓增长是政绩、抓生态也是政绩", "抓生态也是政绩"),
    ],
)
def test_halves_that_lean_on_each_other_stay_together(sentence: str, whole: str, half: str) -> None:
    found = texts(sample(sentence))
    assert whole in found
    assert half not in found


def test_halves_built_alike_are_phrases_of_their_own() -> None:
    assert {"安全就是效益", "安全就是发展"} <= texts(sample("树立“安全就是效益、安全就是发展”的理念。"))


@pytest.mark.parametrize(
    ("sentence", "cut"),
    [
        ("强化班组安全管理，规范班组安全生产行为。", "强化班组安全管理，规范班组安全生产"),
        ("对不符合作业条件、达不到作业要求的单位要停下来。", "不符合作业条件、达不到作业要求"),
        ("无视现场操作规程、无视班组提醒、有令不行。", "无视现场操作规程、无视班组提醒"),
    ],
)
def test_a_row_that_stops_in_the_middle_is_none(sentence: str, cut: str) -> None:
    assert cut not in texts(sample(sentence))


def test_frames_speak_of_the_writers_own_place_in_slots_and_are_verbatim() -> None:
    frames = [
        phrase for phrase in mined(sample("各乡镇要把险点登记造册，逐户交代清楚，不能落下一家。")) if phrase.kind == "frame"
    ]
    assert [frame.text for frame in frames] == ["{units}要把险点登记造册，逐户交代清楚，不能落下一家。"]
    assert frames[0].verbatim


@pytest.mark.parametrize("sentence", ["去年我县排查了一批隐患，成效很好，群众满意。", "我在会上讲过多次，大家都要把这件事办好。"])
def test_what_happened_or_was_lived_is_no_frame(sentence: str) -> None:
    assert not texts(sample(sentence), kind="frame")


def test_counts_moves_and_sectors_come_from_where_it_stands() -> None:
    two = sample("要守土有责、守土尽责。", "各级都要守土有责、守土尽责。", file="a.txt", move="supervision")
    one = sample("做到守土有责、守土尽责。", file="b.txt", move="work-style")
    phrase = next(phrase for phrase in mined(two, one) if phrase.text == "守土有责、守土尽责")
    assert (phrase.count, phrase.sources) == (3, {"a.txt": 2, "b.txt": 1})
    assert phrase.moves == ("supervision", "work-style")


def test_the_same_words_with_other_commas_are_one_entry() -> None:
    found = mined(sample("要各司其职、各负其责。", "要各司其职、各负其责。"), sample("要各司其职，各负其责。", file="b.txt"))
    rows = [phrase for phrase in found if phrase.text.replace("，", "、") == "各司其职、各负其责"]
    assert [(phrase.text, phrase.count) for phrase in rows] == [("各司其职、各负其责", 3)]


def test_frequent_wording_no_list_knows_is_discovered() -> None:
    sentences = [
        f"{head}芦苇荡巡护队{tail}。"
        for head, tail in (("请", "出发"), ("由", "夜巡"), ("看", "归来"), ("等", "报到"), ("问", "怎么办"))
    ]
    others = [
        "桥头的灯亮了一夜，河水涨得慢，岸上人影来回走动，狗叫几声又停了。",
        "仓里堆着沙袋铁锹雨衣，绳子盘得整齐，钥匙挂在门后钉子上面。",
    ]
    assert "芦苇荡巡护队" in texts(sample(*sentences, *others, *others))
