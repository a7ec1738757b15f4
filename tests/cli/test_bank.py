from __future__ import annotations

import json
import re

from tests.cli.test_new import pack


def test_list_names_packs_in_order_with_their_entries(run, place) -> None:
    pack(place / "bank", "extra", "candidate")
    rows = run("bank", "list", "--bank", "bank").out.splitlines()
    heads = [row.split("　")[0] for row in rows if not row.startswith(" ")]
    assert [head.split()[0] for head in heads] == ["common", "safety", "extra"]
    assert rows[-1] == "  句式　1条"


def test_search_wants_all_the_words(run) -> None:
    ended = run("bank", "search", "煤矿", "head_watch")
    rows = ended.out.splitlines()
    assert rows
    assert all("煤矿" in head + text and "head_watch" in head for head, text in zip(rows[::2], rows[1::2], strict=True))
    assert int(re.search(r"\d+", ended.err)[0]) == len(rows) // 2
    assert len(run("bank", "search", "head_watch").out) > len(ended.out)


def test_search_for_nothing_there(run) -> None:
    ended = run("bank", "search", "绝无此词绝无此词")
    assert (ended.code, ended.out) == (0, "")
    assert "0条" in ended.err


def test_show_tells_everything(run, place) -> None:
    folder = place / "bank"
    pack(folder, "extra", "candidate")
    row = (
        (folder / "extra.yml")
        .read_text("utf-8")
        .replace("status:", "rights: 本单位, sources: [{file: 样稿一.docx, count: 3}], status:")
    )
    (folder / "extra.yml").write_text(row, "utf-8")
    shown = run("bank", "show", "extra.one", "--bank", "bank").out
    for piece in ("条目号：extra.one", "句式", "先把门打开。", "开场", "样稿一.docx", "3", "本单位", "待审", "语料包：extra"):
        assert piece in shown


def test_show_knows_headings_and_names_near_ids(run) -> None:
    ident = run("bank", "search", "heading-set").out or run("bank", "search", "标题组").out
    first = ident.split("　", 1)[0]
    assert "标题组" in run("bank", "show", first).out
    ended = run("bank", "show", f"{first}x")
    assert ended.code == 1
    assert first in ended.err


def test_stats_count_each_entry(run) -> None:
    counts = json.loads(run("bank", "stats", "--json").out)
    entries = sum(number for kind, number in counts["kind"].items() if kind != "heading-set")
    assert entries >= counts["kind"]["frame"] > 0
    assert sum(counts["role"].values()) == entries
    assert sum(counts["sectors"].values()) >= entries
    assert counts["sectors"]["coal_mine"] > 0
    assert "coal_mine 煤矿" in run("bank", "stats").out


def test_check_ends_with_1_where_there_is_an_error(run, place) -> None:
    pack(place / "bank", "good", "active")
    good = run("bank", "check", "bank")
    assert (good.code, good.out) == (0, "")
    (place / "bank" / "extra.yml").write_text(
        'entries:\n  - {id: extra.one, role: act, text: "没有句号", moves: [opening]}\n', "utf-8"
    )
    bad = run("bank", "check", "bank")
    assert bad.code == 1
    assert "extra.one" in bad.out
    assert "extra.yml:2" in bad.out


def test_check_of_a_folder_that_is_no_pack(run) -> None:
    ended = run("bank", "check", "none")
    assert ended.code == 1
    assert "none" in ended.err
