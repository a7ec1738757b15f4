"""The pack on paper: readable rows, decisions and hand edits kept."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.mining.decisions import ACCEPT, EDIT, REJECT, Decision, decisions_text, read_decisions
from generator.mining.model import Phrase
from generator.mining.pack import Merge, Row, ident, merged_rows, pack_files, row_of
from tests.mining.phrase_tools import phrase_tables

NOTHING = Merge({}, {}, {})


def row(text: str, count: int = 1, kind: str = "expression") -> Row:
    return row_of(Phrase(text, kind, count, {"a.txt": count}, ("supervision",)), phrase_tables().frames, "本单位")


def table(*rows: Row) -> dict[str, Row]:
    return {one["id"]: one for one in rows}


def test_an_id_depends_on_kind_and_words_only() -> None:
    assert ident(Phrase("真抓实干", "expression", 1)) == ident(Phrase("真抓实干", "expression", 9, {"b": 9}))
    assert ident(Phrase("真抓实干", "expression", 1)) != ident(Phrase("真抓实干", "term", 1))


def test_files_are_yaml_a_row_a_line_the_commonest_first() -> None:
    files = pack_files(
        [row("真抓实干"), row("警钟长鸣", 3), row("落实责任", kind="collocation")],
        {row("真抓实干")["id"]: "备注"},
        {"expressions": "说明"},
    )
    assert sorted(files) == ["collocations.yml", "expressions.yml"]
    assert [entry["text"] for entry in yaml.safe_load(files["expressions.yml"])["entries"]] == ["警钟长鸣", "真抓实干"]
    assert files["expressions.yml"].startswith("# 说明\n")
    assert files["expressions.yml"].rstrip().endswith("# 备注")


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=20))
def test_any_text_comes_back_from_the_file(text: str) -> None:
    files = pack_files([row(text)], {}, {})
    assert yaml.safe_load(files["expressions.yml"])["entries"][0]["text"] == row(text)["text"]


def test_mining_again_changes_nothing() -> None:
    first, decisions = merged_rows(table(row("真抓实干")), NOTHING)
    again, _ = merged_rows(table(row("真抓实干")), Merge(first, first, decisions))
    assert again == first


def test_hand_edits_stay_and_counts_go_on() -> None:
    old = row("真抓实干")
    edited = {**old, "text": "真抓、实干", "moves": ["closing"]}
    rows, _ = merged_rows(table(row("真抓实干", 5)), Merge(table(edited), table(old), {}))
    kept = rows[old["id"]]
    assert (kept["text"], kept["moves"], kept["sources"][0]["count"]) == ("真抓、实干", ["closing"], 5)


def test_a_row_deleted_by_hand_stays_away() -> None:
    old = row("真抓实干")
    rows, decisions = merged_rows(table(old), Merge({}, table(old), {}))
    assert rows == {}
    assert decisions[old["id"]] == Decision(REJECT, "真抓实干")


def test_a_row_added_by_hand_stays() -> None:
    own = {"id": "own.1", "text": "自己加的", "kind": "expression"}
    rows, _ = merged_rows({}, Merge({"own.1": own}, {}, {}))
    assert rows == {"own.1": own}


def test_what_is_no_longer_mined_goes_unless_it_was_decided_on() -> None:
    old, kept = row("真抓实干"), row("警钟长鸣")
    rows, _ = merged_rows({}, Merge(table(old, kept), table(old, kept), {kept["id"]: Decision(ACCEPT)}))
    assert list(rows) == [kept["id"]]


def test_decisions_are_carried_out() -> None:
    one, two, three = row("真抓实干"), row("警钟长鸣"), row("不以为然")
    decisions = {
        one["id"]: Decision(ACCEPT, moves=("closing",), role="boast"),
        two["id"]: Decision(EDIT, new="警钟长鸣、常抓不懈"),
        three["id"]: Decision(REJECT),
    }
    rows, _ = merged_rows(table(one, two, three), Merge({}, {}, decisions))
    assert {(row["text"], row["status"]) for row in rows.values()} == {("真抓实干", "active"), ("警钟长鸣、常抓不懈", "active")}
    assert (rows[one["id"]]["moves"], rows[one["id"]]["role"]) == (["closing"], "boast")
    assert "role" not in rows[two["id"]]


def test_decisions_come_back_from_their_file() -> None:
    decisions = {
        "mined.expression.1": Decision(ACCEPT, "真抓实干", "", ("closing",), ("-township",), "boast"),
        "mined.expression.2": Decision(EDIT, "甲", "乙"),
    }
    assert read_decisions(yaml.safe_load(decisions_text(decisions, "说明"))) == decisions
    assert read_decisions(yaml.safe_load(decisions_text({}, ""))) == {}


@pytest.mark.parametrize("wrong", ["maybe", {"verdict": "edit"}, {"text": "甲"}, 3])
def test_a_decision_that_says_nothing_is_named(wrong: object) -> None:
    with pytest.raises(ValueError, match=r"mined\.x"):
        read_decisions({"decisions": {"mined.x": wrong}})
