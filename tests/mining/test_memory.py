"""What the bank remembers, and what follows: order and repetition do not matter."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

from generator.mining.clauses import Passage, Where, passages, pruned, runs
from generator.mining.memory import display_names, name_of, names_of, recalled, remembered
from generator.mining.run import mine_phrases, mine_remembered
from tests.mining.phrase_tools import phrase_tables, sample

A = sample("要守土有责、守土尽责。", "要加大安全投入。", file="a.txt")
B = sample("各司其职、各负其责。", "要加大安全投入。", file="b.txt", move="work-style", sector="消防", names=("柳溪湾",))
C = sample("警钟长鸣、常抓不懈。", file="a.txt")


def test_a_remembered_sample_comes_back_without_its_names() -> None:
    named = sample("请柳溪湾带个头。", names=("柳溪湾",), sector="消防")
    _, content = remembered(named)
    assert name_of(content) == "a.txt"
    assert len(names_of(content)) == 1
    assert list(recalled(content, "a.txt")) == passages(named)
    assert "柳溪湾" not in "".join(line for passage in recalled(content, "a.txt") for line in passage.lines)


def test_the_order_of_samples_does_not_matter() -> None:
    tables = phrase_tables()
    assert len({repr(mine_phrases(order, tables)) for order in permutations((A, B, C))}) == 1


def test_the_same_sample_twice_counts_once() -> None:
    tables = phrase_tables()
    assert mine_phrases([A, A, B], tables) == mine_phrases([A, B], tables)


def test_a_then_b_is_a_and_b() -> None:
    tables = phrase_tables()
    first = dict([remembered(A)])
    assert mine_remembered({**first, **dict([remembered(B)])}, tables) == mine_phrases([A, B], tables)


def test_two_samples_of_one_name_stay_apart() -> None:
    names = display_names([("aaaa1", "a.txt"), ("bbbb2", "a.txt"), ("cccc3", "b.txt")])
    assert names == {"aaaa1": "a.txt#aaaa", "bbbb2": "a.txt#bbbb", "cccc3": "b.txt"}


def test_rare_rows_go_first_when_there_are_too_many() -> None:
    assert pruned(Counter({"a": 1, "b": 2, "c": 5}), limit=2) == {"c": 5}


def test_in_a_large_collection_a_rare_clause_is_a_hole() -> None:
    passage = Passage(Where("a", "", ""), False, ("守土有责、守土尽责，罕见分句。",))
    assert list(runs(passage, {"守土有责": "守土有责", "守土尽责": "守土尽责"})) == ["守土有责、守土尽责，"]
    assert list(runs(passage, None)) == ["守土有责、守土尽责，罕见分句"]
