"""What kind of thing a text names, and which tasks can solve which problems."""

from __future__ import annotations

import pytest

from generator.planning.kinds import Kinds, kind_of

TASKS = {
    "完成23处临水临崖路段护栏加装": "install",
    "6月底前完成9处煤矿安全监测监控系统升级联网": "network",
    "完成石梁沟等4座病险水库的除险度汛措施，汛期空库或限低水位运行": "repair",
    "逐户更新山洪灾害危险区转移名册，把每户的转移责任人定下来": "register",
    "更换13处隐患点的超龄监测员，完成全部监测员培训": "staff",
    "督促4家涉水景区把暴雨预警停业措施写进应急预案，并向社会公布": "plan",
    "组织一次断电、断网、断路条件下的群众转移演练": "drill",
    "停车检修方案报区应急管理局备案": "file",
    "对6家重大危险源企业的液位、温度、可燃气体报警逐台校验": "test",
    "对412处有限空间逐处挂牌，写明负责人和禁入条件": "mark",
    "对油漆门店、燃气充装站点和加油站联合执法": "inspect",
    "关闭2处小煤矿": "close",
    "把独居老人家里的炉子逐户走一遍": "visit",
    "14座矿山边坡完成稳定性核查": "assess",
    "打草季前对登记在册的打草机、捆草机完成安全检查": "inspect",
    "完成31家景区和牧家乐安全检查，那达慕大会应急预案报旗政府审定": "inspect",
    "提出苏木镇安全监管人员补充方案": "staff",
    "7项重大隐患挂牌督办，逐项销号": "rectify",
    "除夕至正月初七在进村路口设劝导点": "watch",
}
PROBLEMS = {
    "农村道路临水临崖路段防护不足": "guard",
    "个别煤矿带班下井制度执行不到位": "rule",
    "乡镇应急管理站人员力量薄弱，12个乡镇专职人员仅19人": "hands",
    "8家企业的气体检测仪超过检定有效期": "check",
    "部分矿山边坡作业没有专人瞭望": "rule",
    "园区监管人员9人，懂化工的只有2人": "skill",
    "去年汛期有6个村的预警短信发到了停用的号码": "alert",
    "县城南门片区3处积水点排水管网没有改造到位": "gear",
    "社区微型消防站夜间无人值守": "vacant",
    "部分企业把检修发包给外来队伍后以包代管": "outsource",
    "事故企业今年以来被检查3次，都没有发现地坑未纳入有限空间台账": "inspect",
    "火灾事故明显增多": "rising",
    "槐树湾村有2家零售点与住房连在一起": "mixed",
    "独居老人取暖用电用煤没有逐户看过": "ledger",
}


@pytest.fixture(scope="module")
def kinds(library) -> Kinds:
    return library.catalogue.kinds


@pytest.mark.parametrize(("text", "kind"), TASKS.items())
def test_a_task_is_known_by_its_words(kinds, text, kind):
    assert kind_of(text, kinds.work) == kind


@pytest.mark.parametrize(("text", "kind"), PROBLEMS.items())
def test_a_problem_is_known_by_its_words(kinds, text, kind):
    assert kind_of(text, kinds.flaws) == kind


def test_words_of_no_kind_are_of_none(kinds):
    assert kind_of("春天来了", kinds.work) == ""
    assert kind_of("", {}) == ""


def test_more_of_a_kind_s_words_tell_it_before_its_place_in_the_list():
    kinds = {"one": ("甲",), "two": ("乙", "丙丁")}
    assert kind_of("甲乙", kinds) == "one"
    assert kind_of("甲丙丁", kinds) == "two"


def test_a_survey_does_not_solve_a_missing_lookout(kinds):
    assert not kinds.solves("完成14座矿山边坡稳定性核查", "部分矿山边坡作业没有专人瞭望")
    assert kinds.solves("完成23处临水临崖路段护栏加装", "农村道路临水临崖路段防护不足")


def test_what_is_of_no_known_kind_may_solve_anything(kinds):
    assert kinds.solves("办好这件事", "农村道路临水临崖路段防护不足")


def test_the_shipped_kinds_are_whole(kinds):
    for flaw, answers in kinds.answers.items():
        assert answers, flaw
        assert set(answers) <= set(kinds.work), flaw
    for group in (kinds.work, kinds.flaws, kinds.lessons, kinds.goals, kinds.notes):
        assert all(words and len(set(words)) == len(words) for words in group.values())
    named = [label for label in kinds.labels.values() if label]
    assert len(set(named)) == len(named)


def test_the_parts_that_answer_a_problem_are_parts_of_outlines(library, kinds):
    assert all(parts for parts in kinds.parts.values())
    assert {part for parts in kinds.parts.values() for part in parts} <= set(library.catalogue.parts)


def test_a_problem_is_named_by_its_words_else_by_its_kind(kinds):
    assert kinds.name_of("个别煤矿带班下井制度执行不到位") == "带班下井"
    assert kinds.name_of("安全生产制度执行不到位") == "制度执行"
    assert kinds.name_of("春天来了") == ""


def test_of_a_violation_only_the_case_that_a_lesson_tells_is_spoken_of(library):
    kinds = library.catalogue.kinds
    assert "超载" in kinds.unsaid("overload", "超员载客")
    assert "超员" not in kinds.unsaid("overload", "超员载客")
    assert kinds.unsaid("overload", "超员、超载") == frozenset()
    assert kinds.unsaid("night", "夜间行车") == frozenset()
