from generator.document import Block, Span
from generator.writers.text import to_markdown, to_text
from tests.writers.samples import MEETING, speech


def test_text_is_laid_out_as_on_paper():
    rows = to_text(speech()).split("\n")
    assert rows[:3] == [f"在{MEETING}上的讲话", "县长\u3000【待补：讲话人姓名】", "（2026年2月26日）"]
    assert rows[3:5] == ["", "同志们："]
    assert all(row.startswith("\u3000\u3000") for row in rows[5:-1])
    assert "\u3000\u3000（一）看数据。全年死亡19人，下降17.4%，【待补：整改情况】。" in rows
    assert rows[-1] == ""


def test_markdown_headings_by_level_and_run_in_heads_in_bold():
    rows = to_markdown(speech()).split("\n\n")
    assert rows[0] == f"# 在{MEETING}上的讲话"
    assert "## 一、认清形势" in rows
    assert "#### 2.独立的三级标题" in rows
    assert "**（一）看数据。**全年死亡19人，下降17.4%，【待补：整改情况】。" in rows
    assert "一是压实责任；" in rows


def test_a_run_in_heading_without_a_paragraph_is_a_line_of_its_own():
    heading = Block("heading", (Span("没有下文。"),), 2, "（一）", run_in=True)
    document = speech()._replace(blocks=(heading, heading))
    assert to_text(document) == "\u3000\u3000（一）没有下文。\n" * 2
    assert to_markdown(document).startswith("### （一）没有下文。")
