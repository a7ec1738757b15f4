"""Counting runs of characters against counting them the slow way; scores."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.mining.ngrams import frequent_runs, neighbours
from generator.mining.score import discovered, entropy, freedom, maximal

CLAUSES = st.dictionaries(st.text("安全生产责", min_size=1, max_size=9), st.integers(1, 4), max_size=8)


@settings(max_examples=80, deadline=None)
@given(CLAUSES, st.integers(1, 4))
def test_frequent_runs_are_those_of_a_full_count(clauses: dict[str, int], least: int) -> None:
    slow: Counter[str] = Counter()
    for clause, times in clauses.items():
        for size in range(2, 9):
            for place in range(len(clause) - size + 1):
                slow[clause[place : place + size]] += times
    found = frequent_runs(clauses, least).counts
    assert {run: count for run, count in found.items() if len(run) > 1} == {
        run: count for run, count in slow.items() if count >= least
    }


def test_each_end_of_a_clause_is_a_neighbour_of_its_own() -> None:
    gram = neighbours({"真抓实干": 1, "要真抓实干": 1, "真抓实干的": 1}, {"真抓实干": 3})["真抓实干"]
    assert sorted(gram.left.values()) == [1, 1, 1]
    assert sorted(gram.right.values()) == [1, 1, 1]


def test_what_is_free_on_one_side_only_is_worth_less() -> None:
    both = neighbours({"甲县委书记乙": 1, "丙县委书记丁": 1, "戊县委书记己": 1}, {"县委书记": 3, "委书记": 3})
    assert freedom(both["委书记"]) < freedom(both["县委书记"])


def test_entropy_of_one_neighbour_is_nothing() -> None:
    assert entropy(Counter({"的": 5})) == 0


def test_a_run_inside_a_longer_one_as_frequent_is_dropped() -> None:
    assert maximal({"面推进": 3, "全面推进": 4, "推进": 9}) == {"全面推进": 4, "推进": 9}


def test_discovered_runs_hold_together() -> None:
    clauses = {f"{a}芦苇荡巡护{b}": 1 for a, b in zip("甲乙丙丁戊", "子丑寅卯辰", strict=True)}
    clauses["桥头的灯亮了一夜河水涨得慢岸上人影来回走动狗叫几声又停了仓里堆着沙袋铁锹"] = 2
    assert discovered(clauses, 3) == {"芦苇荡巡护": 5}
