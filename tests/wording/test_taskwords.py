"""How many bodies a task names."""

import pytest

from generator.brief.model import Fact, Task
from generator.wording.taskwords import bodies


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
