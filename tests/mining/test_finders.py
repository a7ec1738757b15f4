"""The quick ways to look give what a plain search gives."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.mining.between import STRETCH, Between
from generator.mining.entities import CAMPAIGN, _campaigns
from generator.mining.finders import Marks, leading_class, literal_in
from generator.mining.lines import full_width, tidy
from generator.mining.ngrams import frequent_runs, neighbours
from generator.mining.rare import Rare, matches_at
from generator.mining.score import freedom, perhaps_free

STEMS = frozenset({"来宾", "云岭", "大和", "在来"})
PATTERNS = [re.compile(text) for text in ("[0-9]{1,2}月", "[0-9]+[日号]", "[一二三]成", "党的[一二三]大", "[“‘][一二]五”")]
MARKS = ["安全", "安(?:全|稳)", "^盯紧", "问题(?!导向)", "(?:查|改)?实", "稳", ".稳"]


def spans(matches):
    return [match.span() for match in matches]


@given(st.text("，。在和来宾云岭大县市a\n", max_size=60))
def test_stems_between_boundaries_are_those_of_cutting_the_whole_text(text):
    plain = [match.span(1) for match in STRETCH.finditer(text) if match[1] in STEMS]
    assert list(Between(STEMS).find(text)) == plain


@given(st.text("0123月日号一二三成党的大“‘五”。", max_size=60))
def test_rare_expressions_found_together_are_those_found_alone(text):
    rare = Rare(PATTERNS)
    places = rare.places(text)
    assert all(spans(rare.find(pattern, text, places)) == spans(pattern.finditer(text)) for pattern in PATTERNS)


@given(st.text("ab", max_size=20))
def test_matches_at_every_place_are_those_of_a_search(text):
    pattern = re.compile("ab?a")
    assert spans(matches_at(range(len(text)), text, pattern)) == spans(pattern.finditer(text))


@given(st.text("开展了续，专项行动整治工作大会战打非", max_size=60))
def test_campaigns_are_those_of_a_search(text):
    assert [(span.start, span.end) for span in _campaigns(text)] == [match.span(1) for match in CAMPAIGN.finditer(text)]


@given(st.text("安全稳盯紧问题导向查改实", max_size=20))
def test_marks_are_those_of_a_search(text):
    plain = [(*match.span(), number) for number, mark in enumerate(MARKS) if (match := re.search(mark, text))]
    assert Marks(MARKS).find(text) == plain
    assert Marks(MARKS).among(text) == [number for _, _, number in plain]


@given(st.lists(st.tuples(st.text("abc", min_size=1, max_size=9), st.integers(1, 4)), max_size=30).map(dict))
def test_no_free_run_is_taken_for_one_that_cannot_be(clauses):
    grams = frequent_runs(clauses, 2)
    runs = {run: count for run, count in grams.counts.items() if len(run) >= 4}
    free = {run for run, gram in neighbours(clauses, runs).items() if freedom(gram) >= 1.0}
    assert free <= perhaps_free(grams.counts).keys()


@given(st.text("安全,;:!?/ \u3000\ta", max_size=30))
def test_lines_are_evened_out_and_marks_made_full_width(text):
    blanks = re.sub(r"(?<=[\u4e00-\u9fff，。；：、]) (?=[\u4e00-\u9fff，。；：、])", "", re.sub(r"\s+", " ", text).strip())
    assert tidy(text) == blanks
    assert len(full_width(text)) == len(text)


def test_what_a_pattern_begins_with_and_must_hold():
    assert leading_class("[0-9]月|[0-9]日") == "0-9"
    assert leading_class("[0-9]月|日") == leading_class("[^0-9]月") == leading_class("月") == ""
    assert literal_in("把[一-鿿]{1,6}当成?就是") == "就是"
    assert literal_in("(?i)ab") == literal_in("甲|乙") == ""
