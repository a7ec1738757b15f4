"""How many bodies a task names."""

import pytest

from generator.brief.load import load_brief_text
from generator.brief.model import Fact, Task
from generator.pipeline import prepare
from generator.wording.taskwords import bodies, task_slots


@pytest.mark.parametrize(
    ("who", "count"),
    [
        ("县委督查室、县政府督查室和县安委会办公室", 3),
        ("县公安局和县交通运输局", 2),
        ("县住房和城乡建设局", 1),
        ("县文化和旅游局、县市场监督管理局", 2),
        ("各乡镇（街道）、各部门", 2),
    ],
)
def test_the_bodies_of_a_task_are_counted(who, count):
    assert bodies(Task(who=Fact(who, "tasks.0.who"), what=Fact("组成督查组", "tasks.0.what"))) == count


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("会后三天内制定检查方案", "在会后三天内制定检查方案"),
        ("今冬明春前备足除雪物资", "在今冬明春前备足除雪物资"),
        ("提前落实值守人员", "提前落实值守人员"),
        ("3天一次巡查堤防", "3天一次巡查堤防"),
        ("在雨季前修好泵站", "在雨季前修好泵站"),
    ],
)
def test_a_time_at_the_head_of_a_task_can_follow_who_has_to_do_it(library, what, said):
    brief = load_brief_text("locality: {name: 云岭县}\nyear: 2026\nmeeting: {occasion: annual}\n", library.vocabulary)
    timing = prepare(brief, library).timing
    spans = task_slots(Task(who=Fact("县水利局", "tasks.0.who"), what=Fact(what, "tasks.0.what")), timing, "完成")["task"]
    assert "".join(span.text for span in spans) == said
