"""A second domain is a folder of data: the festival pack is drafted by the code as it is."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.brief.load import load_brief
from generator.cli.main import main
from generator.document import Document
from generator.errors import InputError
from generator.library import Library, open_library
from generator.pipeline import draft
from generator.review.bankcheck import check_pack
from generator.wording.say import tidy

DOMAIN = Path(__file__).parent / "fixtures" / "domain"
PACK = DOMAIN / "festival"
OTHER_SUBJECT = ("安全", "隐患", "事故", "安委", "应急")
HEADINGS = {
    "parallel": ["看清来路，记住得失", "排好日程，办妥实事", "敞开大门，待好来客"],
    "plain": ["回头看看上一届的得失", "动手办好眼前的几件事", "用心待好远道来的客人"],
}


@pytest.fixture(scope="module")
def festival(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return open_library([PACK], cache=tmp_path_factory.mktemp("cache"))


def drafted(library: Library, name: str, seed: int | None = None) -> Document:
    return draft(load_brief(DOMAIN / f"{name}.yml", library.vocabulary), library, seed)


def text_of(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks)


def headings(document: Document, level: int) -> list[str]:
    return [block.text for block in document.blocks if block.type == "heading" and block.level == level]


def test_the_other_domain_stands_on_the_common_pack_alone(festival):
    assert festival.bank.packs == ("common 0.1.0", "festival 0.1.0")
    assert set(festival.vocabulary.sectors) == {"homestay", "food_street", "parking", "stage"}
    assert set(festival.catalogue.plans) == {"kickoff", "countdown"}


def test_its_pack_keeps_the_rules_of_writing(festival):
    assert [str(finding) for finding in check_pack(PACK, festival)] == []


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("name", ["kickoff", "countdown"])
def test_no_word_of_the_safety_pack_appears(festival, name, seed):
    text = text_of(drafted(festival, name, seed))
    assert not [word for word in OTHER_SUBJECT if word in text]


def test_every_phrase_is_of_the_other_pack(festival):
    known = {entry.id for entry in festival.bank.entries()}
    families = {family.id for style in HEADINGS for level in (1, 2) for family in festival.bank.families(level, style)}
    said = {span.source[0] for block in drafted(festival, "kickoff").blocks for span in block.spans if span.kind == "phrase"}
    assert said
    assert all(ident in known or ident.split(".")[0] in families for ident in said)
    assert all(entry.pack in ("common", "festival") for entry in festival.bank.entries())


def test_headings_are_of_one_family_and_in_the_outline_s_order(festival):
    document = drafted(festival, "kickoff")
    assert headings(document, 1) == HEADINGS["parallel"]
    assert headings(document, 2) == [
        "攒下口碑，接着去干。",
        "看懂数目，心里有底。",
        "定好指标，人人记得。",
        "民宿要把客人睡的床铺好。",
        "美食街要把客人排的队理顺。",
        "分好差事，到日交账。",
        "讲好故事，请来游客。",
        "凑齐人手，练熟本领。",
    ]
    assert document.title == "在云岭县乡村旅游节筹备工作动员会上的讲话"
    assert "各位同事：" in text_of(document).splitlines()


def test_the_announced_number_of_points_is_the_real_one(festival):
    document = drafted(festival, "kickoff")
    announced = {span.source[1]: span.text for block in document.blocks for span in block.spans if span.source[:1] == ("count",)}
    assert announced["points"] == "三"
    assert len(headings(document, 1)) == 3


def test_the_other_outline_numbers_its_points_with_yao(festival):
    document = drafted(festival, "countdown")
    numbers = [block.number for block in document.blocks if block.type == "heading" and block.level == 1]
    assert numbers == ["一要", "二要"]
    assert headings(document, 1) == ["办妥开幕前的实事。", "待好远道来的客人。"]


def test_every_fact_stands_in_the_speech(festival):
    brief = load_brief(DOMAIN / "kickoff.yml", festival.vocabulary)
    document = draft(brief, festival)
    assert not document.unused
    text = text_of(document)
    stated = [
        *brief.achievements,
        *brief.meeting.agenda,
        *(problem.what for problem in brief.problems),
        *(goal.text for goal in brief.objectives if goal.text),
    ]
    stated += [task.what for task in (*brief.tasks, *(task for sector in brief.focus_sectors for task in sector.tasks))]
    assert [fact.text for fact in stated if tidy(fact.text) not in text] == []
    assert "接待游客86000人次，同比增加15000人次、增长21.1%" in text
    assert "旅游收入1290万元，同比增加215万元、增长20%" in text
    assert "报名摊位64个" in text


def test_a_figure_that_fell_is_read(festival):
    document = drafted(festival, "kickoff")
    assert any("游客投诉减少5件" in text or "游客投诉下降" in text for text in (block.text for block in document.blocks))


def test_what_the_brief_lacks_is_asked_of_this_domain_s_people(festival):
    assert [(gap.ask, gap.where) for gap in drafted(festival, "kickoff").gaps] == [
        ("待补：美食街开幕前要办完的事、谁来办、哪天办完（县商务局）", "tasks/sector.food_street"),
        ("待补：上述问题由谁办、怎么办、什么时候办完（县政府办公室）", "service/team"),
    ]
    asked = [gap.ask for gap in drafted(festival, "countdown").gaps]
    assert len(asked) == 2
    assert "讲话人" in asked[0]
    assert "月日" in asked[1]


def test_missing_figures_are_asked_in_the_domain_s_words(festival, tmp_path):
    path = tmp_path / "brief.yml"
    text = (DOMAIN / "kickoff.yml").read_text("utf-8")
    path.write_text(text[: text.index("statistics:")] + text[text.index("focus_sectors:") :], "utf-8")
    document = draft(load_brief(path, festival.vocabulary), festival)
    assert [gap.ask for gap in document.gaps if "接待游客" in gap.ask] != []


def test_facts_the_domain_has_no_place_for_are_reported(festival, tmp_path):
    path = tmp_path / "brief.yml"
    path.write_text((DOMAIN / "kickoff.yml").read_text("utf-8") + "campaigns: [百日清洁行动]\n", "utf-8")
    document = draft(load_brief(path, festival.vocabulary), festival)
    assert [unused.path for unused in document.unused] == ["campaigns[0]"]


def test_a_sector_of_the_safety_pack_is_unknown_here(festival, tmp_path):
    path = tmp_path / "brief.yml"
    path.write_text((DOMAIN / "kickoff.yml").read_text("utf-8").replace("- 美食街", "- 煤矿"), "utf-8")
    with pytest.raises(InputError):
        load_brief(path, festival.vocabulary)


def test_the_program_drafts_it_with_bank(tmp_path, capsys, monkeypatch):
    for name in ("DRAFT_CACHE", "DRAFT_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    out = tmp_path / "稿.json"
    assert main(["new", "--config", str(DOMAIN / "kickoff.yml"), "--bank", str(PACK), "-o", str(out)]) == 0
    written = json.loads(out.read_text("utf-8"))
    assert written["packs"] == ["common 0.1.0", "festival 0.1.0"]
    assert [block["text"] for block in written["blocks"] if block["type"] == "heading" and block["level"] == 1] == HEADINGS[
        "parallel"
    ]
    said = "".join(capsys.readouterr())
    assert not [word for word in OTHER_SUBJECT if word in said + out.read_text("utf-8")]


def test_the_word_file_of_the_other_domain_reads_back(tmp_path, monkeypatch):
    import docx

    for name in ("DRAFT_CACHE", "DRAFT_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    out = tmp_path / "稿.docx"
    assert main(["new", "--config", str(DOMAIN / "kickoff.yml"), "--bank", str(PACK), "-o", str(out)]) == 0
    text = "\n".join(paragraph.text for paragraph in docx.Document(str(out)).paragraphs)
    assert all(heading in text for heading in HEADINGS["parallel"])
    assert "【待补：美食街开幕前要办完的事、谁来办、哪天办完】" in text
