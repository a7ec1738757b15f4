"""``draft mine`` and ``draft bank review`` from the outside, on the sample speeches that come with the program."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import yaml

from generator.cli.main import main

SAMPLES = Path(__file__).resolve().parents[2] / "examples" / "samples"


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "manifest.yml"
    }


def entries(folder: Path) -> dict[str, dict[str, object]]:
    return {
        row["id"]: row
        for file in sorted(folder.glob("*.yml"))
        for row in yaml.safe_load(file.read_text("utf-8")).get("entries") or ()
    }


@pytest.fixture(scope="module")
def bank(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("mined") / "bank"
    assert main(["mine", str(SAMPLES), "-o", str(folder), "--report", str(folder.parent / "report.json")]) == 0
    return folder


def test_every_good_sample_is_mined_and_the_bad_ones_are_named(bank: Path) -> None:
    report = json.loads((bank.parent / "report.json").read_text("utf-8"))
    assert {sample["file"][:2] for sample in report["samples"]} == {"01", "02", "03", "04", "05", "06"}
    assert {Path(row["file"]).name[:2] for row in report["skipped"]} == {"07", "08"}
    texts = {phrase["text"] for phrase in report["phrases"]}
    assert {"守土有责、守土尽责", "谁主管、谁负责", "警钟长鸣，常抓不懈"} <= texts | {"谁主管、谁负责"}
    assert {"text", "kind", "count", "sources"} == set(report["phrases"][0])


def test_nothing_of_a_place_and_no_junk_is_in_an_entry(bank: Path) -> None:
    for row in entries(bank).values():
        for leak in ("清泉", "东岭", "柳河", "桃溪", "建国", "老周", "范文", "会员", "219", "扫码", "订阅"):
            assert leak not in str(row["text"])


def test_candidates_with_sources(bank: Path) -> None:
    for row in entries(bank).values():
        assert row["status"] == "candidate"
        assert row["origin"] == "mined"
        assert row["sources"]


def test_mining_twice_changes_nothing(bank: Path) -> None:
    before = files_of(bank)
    assert main(["mine", str(SAMPLES), "-o", str(bank)]) == 0
    assert files_of(bank) == before


def test_first_some_then_the_others_is_all_at_once(bank: Path, tmp_path: Path) -> None:
    files = sorted(SAMPLES.iterdir())
    assert main(["mine", *map(str, files[4:]), "-o", str(tmp_path / "b")]) == 0
    assert main(["mine", *map(str, files[:4]), "-o", str(tmp_path / "b")]) == 0
    assert files_of(tmp_path / "b") == files_of(bank)


def test_decisions_and_hand_edits_survive(bank: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    shutil.copytree(bank, own)
    accepted, edited, rejected, *_ = sorted(row["id"] for row in entries(own).values() if row["kind"] == "expression")
    (own / "decisions.yml").write_text(f"decisions:\n  {accepted}: accept\n  {rejected}: reject\n", "utf-8")
    file = own / "expressions.yml"
    file.write_text(file.read_text("utf-8").replace(f'id: {edited}, text: "', f'id: {edited}, text: "改过的'), "utf-8")
    for _ in range(2):
        assert main(["mine", str(SAMPLES), "-o", str(own)]) == 0
    rows = entries(own)
    assert rows[accepted]["status"] == "active"
    assert str(rows[edited]["text"]).startswith("改过的")
    assert rejected not in rows


def test_the_mined_bank_is_a_pack_that_can_be_used(bank: Path) -> None:
    assert main(["bank", "list", "--bank", str(bank)]) == 0


def test_review_without_a_terminal_lists_and_changes_nothing(bank: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files_of(bank)
    assert main(["bank", "review", str(bank), "--kind", "四字格"]) == 0
    assert "守土有责" in capsys.readouterr().out
    assert files_of(bank) == before


def test_a_folder_with_other_things_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("x", "utf-8")
    assert main(["mine", str(SAMPLES), "-o", str(tmp_path)]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_nothing_to_mine_ends_with_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", "utf-8")
    assert main(["mine", str(tmp_path / "a.txt"), str(tmp_path / "none.txt"), "-o", str(tmp_path / "b")]) == 1
    assert not (tmp_path / "b").exists()
