"""Use classes: what a mined phrase may stand for in a sentence follows from how it is built."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.cli.main import main
from generator.cli.mining import Miner
from generator.library import Library
from generator.mining.model import Phrase


@pytest.fixture(scope="module")
def miner(library: Library) -> Miner:
    return Miner(library, keep=False)


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [
        ("加强现场管理", "collocation", "todo"),
        ("切实落实主体责任", "collocation", "todo"),
        ("加大联合执法力度", "collocation", "govern"),
        ("谁主管、谁负责", "formula", "principle"),
        ("党政同责、一岗双责", "formula", "principle"),
        ("守土有责、守土尽责", "expression", "manner"),
        ("疲劳驾驶、酒后驾驶", "term", "offence"),
    ],
)
def test_the_class_of_a_phrase(miner: Miner, text: str, kind: str, role: str) -> None:
    assert miner.use_of(Phrase(text, kind, 1))["role"] == role


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("损害群众利益", "collocation"),
        ("酿成重大事故", "collocation"),
        ("全面部署", "collocation"),
        ("落实体系", "collocation"),
        ("一把手", "formula"),
        ("以权谋私", "expression"),
        ("时有发生", "expression"),
        ("安全生产工作", "term"),
        ("特种设备", "term"),
    ],
)
def test_what_could_not_be_asked_for_has_none(miner: Miner, text: str, kind: str) -> None:
    assert miner.use_of(Phrase(text, kind, 1)) == {}


def test_a_phrase_that_names_a_line_of_work_is_bound_to_it(miner: Miner) -> None:
    assert miner.use_of(Phrase("加强道路交通整治", "collocation", 1))["sectors"] == ["road_traffic"]
    assert miner.use_of(Phrase("加强铁路沿线管理", "collocation", 1)) == {}


def test_the_bank_s_rows_carry_the_class(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "全县安全生产工作会议讲话\n同志们：\n一、加强监管\n要加强现场管理。要各司其职、各负其责。\n", "utf-8"
    )
    assert main(["mine", str(tmp_path / "a.txt"), "-o", str(tmp_path / "bank")]) == 0
    rows = yaml.safe_load((tmp_path / "bank" / "collocations.yml").read_text("utf-8"))["entries"]
    assert {row["text"]: row.get("role") for row in rows}["加强现场管理"] == "todo"
