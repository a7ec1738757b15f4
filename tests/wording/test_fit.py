"""What stays of a point when there is little room, and when a whole passage is all there is of it."""

from __future__ import annotations

from generator.document import Span
from generator.planning.model import Node
from generator.wording.assemble import evenly
from generator.wording.fit import WHOLE, fit
from generator.wording.passage import Passage
from generator.wording.utterance import Utterance

POINT = Node("safeguard/inspection", 2, "hazard-inspection", "measure", headed=True)
GAP = Utterance((Span("改完的日子："), Span("【待补】", "gap", ("problem_date",)), Span("。")), rank=0)
ANSWER = Utterance((Span("线路老化", "fact", ("problems[0].what",)), Span("的问题，" + "要逐段查清" * 40 + "。")), rank=0)


def kept(*utterances: Utterance, greatest: int) -> list[Utterance]:
    passage = Passage(POINT, [list(utterances)])
    fit([passage], greatest, greatest)
    return [one for row in passage.shown() for one in row]


def test_a_question_is_not_left_alone_under_a_heading_when_its_answer_found_no_room() -> None:
    assert kept(ANSWER, GAP, greatest=400) == [ANSWER, GAP]
    assert kept(ANSWER, GAP, greatest=100) == []


def test_a_passage_that_argues_by_itself_is_not_replaced_by_the_brief_version() -> None:
    brief = Utterance((Span("包保到人，到日子兑现。", "phrase", ("x.brief.s01",)),), rank=1, brief=True)
    short, whole = (Utterance((Span("查" * size, "phrase", ("x.talk.t01",)),), rank=0.7) for size in (WHOLE - 1, WHOLE))
    assert kept(short, brief, greatest=600) == [brief]
    assert kept(whole, brief, greatest=600) == [whole]


def test_no_paragraph_ends_before_what_answers_the_problem_it_names():
    texts = ["各单位要逐处核对。" * 12, "针对带班下井执行不到位的问题，", "县应急管理局要逐矿检查。" * 35]
    rows = evenly([Utterance((Span(text, "text"),), 0) for text in texts])
    assert [len(row) for row in rows] == [1, 2]
