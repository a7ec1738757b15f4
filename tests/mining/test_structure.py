from __future__ import annotations

import pytest

from tests.mining.reading_tools import sample

BODY = "要把各项措施落到每一个环节、每一个岗位，不能停留在会上和纸上。"


def outline(text: str) -> list[tuple[int, str, str]]:
    return [(node.level, node.marker, node.heading) for node in sample(text).outline]


def test_depth_is_nesting_not_the_shape_of_the_number():
    first = f"一、认清形势\n一是事故总量偏大。{BODY}\n二是基础薄弱。{BODY}\n"
    text = f"{first}二、压实责任\n（一）领导责任。{BODY}\n1.抓带头。{BODY}\n2.抓督促。{BODY}\n（二）部门责任。{BODY}"
    assert outline(text) == [
        (1, "一、", "认清形势"),
        (2, "一是", "事故总量偏大"),
        (2, "二是", "基础薄弱"),
        (1, "二、", "压实责任"),
        (2, "（一）", "领导责任"),
        (3, "1.", "抓带头"),
        (3, "2.", "抓督促"),
        (2, "（二）", "部门责任"),
    ]


def test_items_in_one_of_several_blocks_stand_a_step_deeper_than_items_of_a_single_one():
    items = "还要看到：一是总量偏大；二是基础薄弱；三是意识不强。"
    several = f"一、形势\n{BODY}\n{items}\n{BODY}"
    single = f"一、形势\n{items}"
    assert [level for level, marker, _ in outline(several) if marker == "二是"] == [3]
    assert [level for level, marker, _ in outline(single) if marker == "二是"] == [2]


def test_a_heading_at_the_end_of_a_paragraph_opens_a_section():
    text = f"一、打基础\n1、建台账。\n{BODY}2、查隐患，及时消除。\n{BODY}\n3、抓宣传。\n{BODY}"
    assert [marker for _, marker, _ in outline(text)] == ["一、", "1、", "2、", "3、"]
    assert sample(text).outline[2].heading == "查隐患，及时消除"


def test_small_headings_before_a_colon_count_when_they_stand_in_a_row():
    row = f"一、形势\n态势总体平稳：{BODY}\n问题不容忽视：{BODY}\n"
    lone = f"一、形势\n{BODY}\n大家知道：{BODY}\n{BODY}"
    assert outline(row)[1:] == [(2, "", "态势总体平稳"), (2, "", "问题不容忽视")]
    assert len(outline(lone)) == 1


def test_a_lone_number_in_running_text_is_none():
    assert outline(f"今天的会有一个特点，一是开得早。{BODY}") == []


def test_first_next_last_and_at_the_same_time():
    three = f"首先，要抓投入。{BODY}同时，要抓管理。\n其次，要抓规划。{BODY}\n最后，要抓落实。{BODY}"
    two = f"首先要抓教育。{BODY}同时，要抓培训。{BODY}"
    assert [marker for _, marker, _ in outline(three)] == ["首先，", "其次，", "最后，"]
    assert [marker for _, marker, _ in outline(two)] == ["首先", "同时，"]


def test_the_closing_belongs_to_no_section():
    text = f"同志们：\n今天开个会。\n一、形势\n总体平稳。\n二、措施\n{BODY}\n同志们，让我们携手努力，为全县发展作出新的贡献！"
    found = sample(text)
    assert found.outline[-1].chars == len("二、措施") + len(BODY)
    assert found.sentences[-1].move == "closing"


def test_moves_and_sectors_of_plain_headings():
    text = (
        f"一、提高认识，增强责任感\n{BODY}\n二、突出重点，抓好行业领域安全\n（一）抓好道路交通安全。{BODY}\n（二）抓好煤矿安全。{BODY}\n"
        f"三、压实责任\n（一）严格落实企业主体责任。{BODY}\n（二）严格落实属地责任。{BODY}\n（三）严格责任追究。{BODY}"
    )
    rows = {node.heading: (node.move, node.sector) for node in sample(text).outline}
    assert rows["提高认识，增强责任感"][0] == "requirement-thought"
    assert rows["抓好道路交通安全"] == ("sector", "道路交通")
    assert rows["抓好煤矿安全"] == ("sector", "煤矿")
    assert rows["严格落实企业主体责任"][0] == "responsibility-enterprise"
    assert rows["严格落实属地责任"][0] == "responsibility-territorial"
    assert rows["严格责任追究"][0] == "accountability"


def test_items_of_a_list_of_problems_are_problems():
    text = "一、形势\n还存在不少困难和问题：一是宣传教育不深入；二是执法偏松；三是应急准备不足。"
    assert {node.move for node in sample(text).outline[1:]} == {"problems"}


@pytest.mark.parametrize(("count", "said"), [("两", "2"), ("三", "")])
def test_announced_points_are_set_beside_the_real_ones(count, said):
    text = f"同志们：\n下面，我讲{count}点意见。\n一、形势\n{BODY}\n二、措施\n{BODY}"
    rows = [row for row in sample(text).statistics if row["indicator"] == "points"]
    assert rows[0]["comparison"] == "2"
    assert said in {"", rows[0]["value"], "2"}
