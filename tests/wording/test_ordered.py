"""Numbers of points inside a paragraph: a point has a short title only where it has a number."""

from __future__ import annotations

from generator.document import Span
from generator.wording.utterance import Utterance

ORDER = tuple(Span(word, "text") for word in ("", "第一，", "第二，", "第三，"))
POINT = Utterance(
    (Span("没有人督促，整改就容易拖延。", "phrase", ("x",)),), order=ORDER, topic=(Span("督促整改", "phrase", ("x",)),)
)


def test_a_lone_point_is_said_without_its_short_title():
    assert POINT.ordered(1, 1).text == "没有人督促，整改就容易拖延。"


def test_a_numbered_point_begins_with_its_short_title():
    assert POINT.ordered(2, 3).text == "第二，督促整改。没有人督促，整改就容易拖延。"


def test_its_title_and_text_stay_one_run_of_the_entry():
    assert {span.source for span in POINT.ordered(1, 2).spans[1:]} == {("x",)}


def test_what_has_no_short_title_is_only_numbered():
    assert POINT._replace(topic=()).ordered(3, 3).text == "第三，没有人督促，整改就容易拖延。"
