"""The line of thought of a draft: problems told together, named again where they are solved; the end back at the beginning."""

from __future__ import annotations

import re
from itertools import combinations

import pytest

from generator.brief.load import load_brief_text
from generator.document import Document
from generator.pipeline import draft
from generator.wording.recall import ECHO
from generator.wording.thread import Thread

HEAD = """
locality: {name: 云岭县, level: county}
year: 2026
meeting: {occasion: annual, name: 全县安全生产工作会议, date: 2026-02-26}
speaker: {post: 县长, name: 周立新}
style: {length: 3000字}
focus_sectors:
  - {sector: 煤矿, situation: ["全县现有生产煤矿9处，其中高瓦斯矿井4处"]}
  - sector: 道路交通
    tasks: [{who: 县交通运输局, what: 完成23处临水临崖路段护栏加装, by: 2026-09-30}]
problems:
  - {what: 农村道路临水临崖路段防护不足, sector: 道路交通}
"""
OTHERS = """
  - {what: 个别煤矿带班下井制度执行不到位, sector: 煤矿}
  - 乡镇应急管理站人员力量薄弱
  - 有的部门之间信息不通
"""
DEAD = """
statistics: {period: 2025年, indicators: {deaths: {value: 19, previous: 23}}}
"""


def thread_of(library, text: str) -> Thread:
    return Thread(load_brief_text(text, library.vocabulary), library.catalogue.kinds, library.topics, library.catalogue.matters)


def words(document: Document, part: str) -> str:
    return "\n".join(block.text for block in document.blocks if part in block.section)


@pytest.mark.parametrize("seed", range(4))
def test_several_problems_are_told_together_before_any_is_solved(library, seed):
    document = draft(load_brief_text(HEAD + OTHERS, library.vocabulary), library, seed)
    told = words(document, "/problems")
    assert all(text in told for text in ("临水临崖路段防护不足", "带班下井制度执行不到位", "人员力量薄弱"))
    solved = words(document, "sector.road_traffic")
    assert "农村道路临水临崖路段防护不足" not in solved
    assert solved.index("防护") < solved.index("护栏加装")


@pytest.mark.parametrize("period", ["2025年", "2026年1月"])
def test_the_end_comes_back_to_the_dead_with_whom_the_speech_began(library, period):
    text = HEAD + DEAD.replace("2025年", period)
    for seed in range(4):
        document = draft(load_brief_text(text, library.vocabulary), library, seed)
        assert "19人" in words(document, "opening")
        assert "19人" in words(document, "closing")


def test_a_problem_that_tells_of_the_whole_is_answered_by_the_rest(library):
    text = HEAD + "  - 死亡人数反而上升，一起死多人的情况没有压住\n"
    document = draft(load_brief_text(text, library.vocabulary), library, 1)
    assert "没有压住" in words(document, "/problems")
    assert not any("亡人事故" in block.text for block in document.blocks)


def test_a_problem_alone_is_told_where_it_is_solved(library):
    document = draft(load_brief_text(HEAD, library.vocabulary), library, 1)
    assert not words(document, "/problems")
    assert "临水临崖路段防护不足" in words(document, "sector.road_traffic")


def test_a_problem_is_called_by_its_own_words_where_they_say_more(library):
    thread = thread_of(library, HEAD + "  - 27处水塘没有警示标志\n  - 乡镇应急管理站人员力量薄弱\n")
    assert list(thread.labels) == ["临水临崖路段防护", "警示标志", "应急管理站人手"]


def test_problems_of_one_short_name_make_no_list(library):
    assert not thread_of(library, HEAD + "  - 国道临水临崖路段防护缺失\n").thesis()


def test_the_part_a_text_singles_out_is_named(library):
    thread = thread_of(library, HEAD)
    (item,) = thread.brief.focus_sectors[0].situation
    assert thread.part(item).text == "4处高瓦斯矿井"
    assert thread.part(item._replace(text="全县现有生产煤矿9处")) is None
    assert thread.part(item._replace(text="其中一处已经停产的矿井由县里派专人长期驻守盯着。")) is None
    assert thread.part(item._replace(text="企业17家，其中构成重大危险源的6家，分布在三个园区")).text == "构成重大危险源的6家"
    assert thread.part(item._replace(text="港区储罐企业17家，构成重大危险源的11家")).text == "构成重大危险源的11家"
    assert thread.note(item._replace(text="港区储罐企业17家，构成重大危险源的11家")) == "part"
    assert thread.part(item._replace(text="死亡6人，其中4人死于农村道路上的摩托车、三轮车事故")) is None


def test_nothing_is_said_about_a_situation_that_tells_of_the_dead(library):
    thread = thread_of(library, HEAD)
    (item,) = thread.brief.focus_sectors[0].situation
    assert thread.note(item) == "part"
    assert thread.note(item._replace(text="死亡6人，其中4人死于农村道路上的摩托车、三轮车事故")) == ""


def test_points_of_a_document_that_are_sentences_stand_behind_a_colon(library):
    def said(points: str) -> str:
        text = HEAD + f"documents: [{{title: 专项整治方案, points: [{points}]}}]\n"
        return words(draft(load_brief_text(text, library.vocabulary), library, 1), "documents")

    assert "：整治从5月20日开始" in said("整治从5月20日开始")
    assert "：明确27个部门的监管责任" not in said("明确27个部门的监管责任")
    assert "明确27个部门的监管责任" in said("明确27个部门的监管责任")


@pytest.mark.parametrize("seed", range(6))
def test_no_two_points_of_a_speech_have_the_same_subject(library, seed):
    document = draft(load_brief_text(HEAD + OTHERS, library.vocabulary), library, seed)
    points: dict[str, str] = {}
    for block in document.blocks:
        for span in block.spans:
            if span.kind == "phrase" and ".point.p" in span.source[0]:
                points[span.source[0]] = points.get(span.source[0], "") + span.text
    texts = {entry.id: entry.text for entry in library.bank.entries()}
    heads = [  # a point under a heading of its own leaves its first sentence to that
        head
        for ident, text in points.items()
        if (head := text.partition("。")[0])
        and any(len(words) > 3 and words in head for words in re.split(r"[\[\]|]", texts[ident].partition("。")[0]))
    ]
    subjects = [library.topics.subject(head) for head in heads]
    assert subjects
    assert not [pair for pair in combinations(subjects, 2) if len(pair[0] & pair[1]) >= ECHO]


def test_a_thin_brief_makes_no_string_of_remarks(library):
    text = """
locality: {name: 石桥镇, level: township}
year: 2026
meeting: {occasion: flood_season, date: 2026-05-08}
focus_sectors: [防汛]
"""
    used = {
        span.source[0].split(".")[-2]
        for seed in range(6)
        for block in draft(load_brief_text(text, library.vocabulary), library, seed).blocks
        for span in block.spans
        if span.kind == "phrase" and "sector.flood" in block.section
    }
    assert "point" in used
    assert not used & {"look", "ban", "duty", "enterprise", "town", "danger"}


def test_a_sector_without_a_close_heading_is_headed_by_its_only_task(library):
    text = """
locality: {name: 云岭县, level: county}
year: 2026
meeting: {occasion: annual, date: 2026-02-26}
focus_sectors:
  - {sector: 校园, tasks: [{who: 县教育局, what: 6月底前完成47处飘窗的锁扣改造，列入年度项目, by: 2026-06-30}]}
  - {sector: 消防}
style: {length: 3000字}
"""
    document = draft(load_brief_text(text, library.vocabulary), library, 2)
    heads = [block.text for block in document.blocks if block.type == "heading"]
    assert any("完成47处飘窗的锁扣改造" in head and "前" not in head and "，" not in head for head in heads)


@pytest.mark.parametrize("seed", range(4))
def test_a_task_that_is_the_heading_is_not_told_over_again_under_it(library, seed):
    text = """
locality: {name: 云岭县, level: county}
year: 2026
meeting: {occasion: annual, date: 2026-02-26}
focus_sectors:
  - {sector: 校园, tasks: [{who: 县教育局, what: 完成47处飘窗的锁扣改造, by: 2026-06-30}]}
  - {sector: 消防}
style: {length: 3000字}
"""
    document = draft(load_brief_text(text, library.vocabulary), library, seed)
    said = "".join(block.text for block in document.blocks)
    assert said.count("完成47处飘窗的锁扣改造") == 1
    under = next(block.text for block in document.blocks if "sector.school" in block.section and block.type == "paragraph")
    assert "县教育局" in under
    assert "6月底" in under


@pytest.mark.parametrize(
    ("text", "led"), [("企业对风险的投入不足，从业人员安全意识淡薄", False), ("社区微型消防站夜间无人值守，器材损坏", True)]
)
def test_a_problem_is_not_named_by_a_first_clause_that_its_answer_is_not_about(library, text, led):
    thread = thread_of(library, HEAD.partition("problems:")[0] + f"problems: [{text}]\n")
    assert thread.is_led(thread.brief.problems[0]) is led


def test_each_clause_of_a_lesson_is_a_violation_of_its_own_kind(library):
    case = "cases: [{what: 面包车坠崖, deaths: 3, lesson: 超员载客、夜间行车、超员, source: 县公安局通报}]\n"
    thread = thread_of(library, HEAD + case)
    assert thread.violations(thread.brief.cases[0]) == ("overload", "night")


@pytest.mark.parametrize("seed", range(3))
def test_every_violation_of_a_lesson_is_answered(library, seed):
    case = "cases: [{date: 2026-01-18, place: 外省某园区, what: 爆燃事故, deaths: 2, lesson: 未做可燃气体检测、监护人离岗, source: 省通报}]\n"
    text = HEAD.replace("3000字", "4000字") + case
    document = draft(load_brief_text(text, library.vocabulary), library, seed)
    said = {
        span.source[0].split(".")[-2] for block in document.blocks for span in block.spans if ".hold_" in "".join(span.source[:1])
    }
    assert said == {"hold_untested", "hold_unwatched"}


def test_no_last_day_of_all_is_named_while_some_are_open(library):
    assert not thread_of(library, HEAD).is_settled
    settled = HEAD.replace('  - {sector: 煤矿, situation: ["全县现有生产煤矿9处，其中高瓦斯矿井4处"]}\n', "")
    assert thread_of(library, settled).is_settled


FIRE = """
locality: {name: 临溪县, level: county}
year: 2026
meeting: {occasion: accident_warning, name: 全县消防安全警示会, date: 2026-06-17}
speaker: {post: 副县长}
cases:
  - {date: 2026-06-12, place: 城关镇, what: 临街店铺火灾, deaths: 2, lesson: 电动自行车进店充电、门店违规住人、安全出口锁闭, source: 县消防救援大队通报, sector: 消防}
focus_sectors:
  - sector: 消防
    situation: [县城临街经营场所1186家]
    tasks:
      - {who: 县消防救援大队、县市场监督管理局, what: 对392家下店上宅门店逐家清理住人和充电, by: 2026-07-20}
      - {who: 各乡镇（街道）, what: 拆除沿街门店防盗窗或者开设逃生口, by: 2026-07-31}
problems:
  - {what: 门店白天搬走晚上住回, sector: 消防}
  - {what: 电气线路老化没有更换, sector: 消防}
style: {length: 12分钟}
"""


def test_what_a_task_takes_up_is_not_answered_at_the_accident_too(library):
    thread = thread_of(library, FIRE)
    case = thread.brief.cases[0]
    assert thread.violations(case) == ("charging", "live_in", "blocked")
    assert thread.violations(case, {"live_in_shop", "escape_route"}) == ("charging",)


def test_a_task_about_the_same_matter_solves_a_problem(library):
    thread = thread_of(library, FIRE)
    solved = thread.answering(thread.brief.problems[0], thread.brief.focus_sectors[0].tasks)
    assert solved[0].what.text.startswith("对392家")
    assert not thread.answering(thread.brief.problems[1], thread.brief.focus_sectors[0].tasks)


def test_what_is_true_of_the_only_sector_stands_before_its_points(library):
    document = draft(load_brief_text(FIRE, library.vocabulary), library, seed=1)
    told = next(block for block in document.blocks if "1186家" in block.text)
    first = next(block for block in document.blocks if "/sector.fire" in block.section and block.type == "heading")
    assert document.blocks.index(told) < document.blocks.index(first)


def test_a_warning_starts_from_its_accident_and_not_from_the_dead_of_the_figures(library):
    figures = "statistics: {period: 2026年1—5月, indicators: {deaths: {value: 9, previous: 4}}}\n"
    text = FIRE + figures
    for seed in range(4):
        document = draft(load_brief_text(text, library.vocabulary), library, seed=seed)
        ends = [block.text for block in document.blocks if block.section.split("/")[0] in ("opening", "closing")]
        assert "9人" not in "".join(ends), seed


def test_the_seasons_that_a_brief_names_are_spoken_of_by_name(library):
    text = HEAD + OTHERS + "seasons: [节后复工, 全国两会]\n"
    for seed in range(4):
        told = "".join(block.text for block in draft(load_brief_text(text, library.vocabulary), library, seed=seed).blocks)
        assert "节后复工、全国两会" in told, seed
