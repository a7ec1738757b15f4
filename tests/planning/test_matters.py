"""What tasks, problems and shares of the figures are about."""

from __future__ import annotations

import pytest

from generator.planning.matters import Matters

TEXTS = {
    "完成23处临水临崖路段护栏加装": "guardrail",
    "修复43栋高层住宅消防水泵": "fire_pump",
    "建成21个老旧小区集中充电点": "charging",
    "个别煤矿带班下井制度执行不到位": "led_shift",
    "社区微型消防站夜间无人值守": "micro_night",
    "完成214家餐饮场所燃气报警器安装": "gas_home",
    "改造31公里老旧燃气管道": "gas_main",
    "新开的密室、剧本杀场所由谁监管还不明确": "new_business",
    "核准全县142个村的预警接收号码，给11个镇各配1部卫星电话": "alert_call",
    "部分企业把检修发包给外来队伍后以包代管": "outside_crew",
    "还有468项隐患没有整改到位": "hazard_left",
    "还有112项隐患没有整改，其中重大隐患7项": "major_hidden",
    "工地劳务人员流动大，三级教育走过场": "worker_train",
    "电气故障": "wiring",
}


@pytest.fixture(scope="module")
def matters(library) -> Matters:
    return library.catalogue.matters


@pytest.mark.parametrize(("text", "matter"), TEXTS.items())
def test_a_text_is_known_by_its_words(matters, text, matter):
    assert matters.about(text) == matter


def test_words_of_no_matter_are_of_none(matters):
    assert matters.about("春天来了") == ""


def test_a_slope_is_another_matter_on_a_road_than_in_a_mine(matters):
    assert matters.about("处置7处边坡", "road_traffic") == "cut_slope"
    assert matters.about("处置7处边坡", "noncoal_mine") == "pit_slope"


def test_two_texts_are_alike_only_about_one_matter(matters):
    assert matters.alike("农村道路临水临崖路段防护不足", "完成23处临水临崖路段护栏加装")
    assert matters.alike("部分矿山边坡作业没有专人瞭望", "采场监控接入旗级平台") is False
    assert matters.alike("春天来了", "修复43栋高层住宅消防水泵") is None


def test_what_a_task_names_first_is_its_matter(matters):
    text = "完成31家景区和牧家乐安全检查，那达慕大会应急预案报旗政府审定"
    assert (matters.of_task(text), matters.about(text)) == ("homestay", "drill_plan")


def test_advice_is_for_the_kinds_of_work_it_names(matters):
    assert matters.advises("guardrail", "install")
    assert not matters.advises("guardrail", "publicity")
    assert not matters.advises("", "install")


def test_a_long_text_dwells_on_what_it_says_again_and_again(matters):
    text = "发包企业要管好[外来队伍|承包队伍]，外来队伍进场先交底，外来队伍的负责人到场，外来队伍一样要考核。灭火器要配齐。"
    assert "outside_crew" in matters.dwelt_on(text)
    assert matters.dwelt_on("灭火器要配齐，外来队伍也要学会用。") == frozenset()


def test_what_cools_a_tank_is_no_fire_pump_of_a_building(matters):
    text = "对6家储罐企业降温喷淋设施逐家检查"
    assert matters.of_task(text, "hazchem") != "fire_pump"
    assert matters.of_task("修复43栋楼的喷淋", "highrise") == "fire_pump"
