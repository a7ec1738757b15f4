from __future__ import annotations

import json
import zipfile

import pytest

from generator.cli.report import account
from generator.document import Block, Document, Gap, Span


def test_the_draft_lies_beside_the_brief_and_its_path_is_the_result(run, place) -> None:
    (place / "sub").mkdir()
    (place / "county.yml").rename(place / "sub" / "county.yml")
    ended = run("new", "--config", "sub/county.yml")
    assert (ended.code, ended.out) == (0, "sub/county.docx\n")
    assert zipfile.is_zipfile(place / "sub" / "county.docx")


def test_the_account_tells_gaps_first_and_then_the_rest(run) -> None:
    said = run("new", "-c", "county.yml", "-o", "a.txt").err
    wanted = [
        "待补 ",
        "  1. ",
        "标题：",
        "篇幅：",
        "分钟",
        "语料：common",
        "种子：",
        "各部分字数：",
        "  一、",
        "没有写进稿子的要素",
        "来源未注明",
        "石桥镇",
        "说明：",
    ]
    places = [said.find(piece) for piece in wanted]
    assert -1 not in places
    assert places == sorted(places)


def test_the_sections_add_up_to_the_whole(run) -> None:
    import re

    said = run("new", "-c", "county.yml", "-o", "a.txt").err
    total = int(re.search(r"篇幅：(\d+)字", said)[1])
    assert sum(map(int, re.findall(r"(?m)^  \S.*　(\d+)字$", said))) == total


@pytest.mark.parametrize("suffix", [".docx", ".txt", ".md", ".json"])
def test_the_suffix_decides_the_form(run, place, suffix) -> None:
    assert run("new", "-c", "county.yml", "-o", f"稿{suffix}").code == 0
    data = (place / f"稿{suffix}").read_bytes()
    if suffix == ".docx":
        assert data.startswith(b"PK")
    elif suffix == ".json":
        assert json.loads(data)["title"].endswith("讲话")
    else:
        assert data.decode().startswith("# " if suffix == ".md" else "在")


def test_text_to_stdout_writes_no_file(run, place) -> None:
    before = sorted(place.iterdir())
    ended = run("new", "-c", "county.yml", "-o", "-")
    assert ended.out.startswith("在云岭县")
    assert "　　一、" in ended.out
    assert sorted(place.iterdir()) == before


def test_a_folder_takes_the_draft_under_the_briefs_name(run, place) -> None:
    (place / "out").mkdir()
    run("new", "-c", "county.yml", "-o", "out")
    assert (place / "out" / "county.docx").is_file()


def test_an_existing_output_is_kept_unless_forced(run, place) -> None:
    (place / "a.txt").write_text("mine", "utf-8")
    ended = run("new", "-c", "county.yml", "-o", "a.txt")
    assert ended.code == 1
    assert "--force" in ended.err
    assert (place / "a.txt").read_text("utf-8") == "mine"
    assert run("new", "-c", "county.yml", "-o", "a.txt", "--force").code == 0
    assert (place / "a.txt").read_text("utf-8") != "mine"


def test_the_brief_is_never_overwritten(run, place) -> None:
    (place / "county.yml").rename(place / "county.txt")
    before = (place / "county.txt").read_bytes()
    ended = run("new", "-c", "county.txt", "-o", "./county.txt", "--force")
    assert ended.code == 1
    assert (place / "county.txt").read_bytes() == before


def test_a_file_open_in_word_is_left_alone(run, place) -> None:
    (place / "county.docx").write_bytes(b"open")
    (place / "~$county.docx").write_bytes(b"")
    ended = run("new", "-c", "county.yml", "--force")
    assert ended.code == 1
    assert "Word" in ended.err
    assert (place / "county.docx").read_bytes() == b"open"


def test_a_folder_that_is_not_there_is_named(run) -> None:
    ended = run("new", "-c", "county.yml", "-o", "nowhere/a.txt")
    assert ended.code == 1
    assert "nowhere" in ended.err


def test_a_wrong_brief_leaves_no_output(run, place) -> None:
    (place / "county.yml").write_text("locality: 云岭县\nyear: 20x6\nfocus_sectors: [煤况]\n", "utf-8")
    ended = run("new", "-c", "county.yml")
    assert ended.code == 1
    assert "county.yml:2:" in ended.err
    assert "county.yml:3:" in ended.err
    assert "煤矿" in ended.err
    assert [path.name for path in place.iterdir()] == ["county.yml"]


def test_seeds(run) -> None:
    texts = [run("new", "-c", "county.yml", "-o", "-", "--seed", seed).out for seed in ("1", "1", "2")]
    assert texts[0] == texts[1] != texts[2]


def test_same_text_with_a_cold_a_warm_and_no_cache(run, monkeypatch, place) -> None:
    def text(folder: str) -> str:
        monkeypatch.setenv("DRAFT_CACHE", folder)
        ended = run("new", "-c", "county.yml", "-o", "-")
        assert ended.code == 0
        return ended.out

    (place / "file").write_text("", "utf-8")
    cold, warm = text(str(place / "cache")), text(str(place / "cache"))
    assert list((place / "cache").glob("*.sqlite"))
    assert cold == warm == text("") == text(str(place / "file" / "not-writable"))


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_a_console_that_lacks_characters_does_no_harm(process, place, encoding) -> None:
    (place / "county.yml").write_text(
        (place / "county.yml").read_text("utf-8") + "achievements: [𠮷祥村被评为先进集体]\n", "utf-8"
    )
    ended = process("new", "-c", "county.yml", "-o", "-", PYTHONIOENCODING=encoding)
    assert ended.returncode == 0
    assert b"Traceback" not in ended.stderr
    assert ended.stdout.decode(encoding).startswith("在云岭县" if encoding == "gbk" else "???")
    assert ("标题：" if encoding == "gbk" else "1. ") in ended.stderr.decode(encoding)


def test_a_project_pack_beside_the_brief_is_used(run, place) -> None:
    pack(place / "phrasebank" / "own", "own", "active")
    assert "own 1.0.0" in run("new", "-c", "county.yml", "-o", "-").err


def test_candidates_used_are_listed(place) -> None:
    from generator.library import open_library

    pack(place / "bank", "bank", "candidate")
    named = open_library([place / "bank"])
    document = Document("t", (Block("paragraph", (Span("x", "phrase", ("extra.one",)),), section="opening/opening"),), 1, ("a",))
    brief = _brief(place, named)
    assert any("extra.one" in line for line in account(document, brief, named, True))
    assert not any("extra.one" in line for line in account(document, brief, named, False))


@pytest.mark.parametrize(("target", "short"), [(0, False), (100, False), (109, True)])
def test_a_draft_short_of_its_length_is_called_short(place, library, target, short) -> None:
    document = Document(
        "t", (Block("paragraph", (Span("字" * 100),), section="opening/opening"),), 1, ("a",), target_chars=target
    )
    said = list(account(document, _brief(place, library), library, False))
    assert any("篇幅不足" in line and "100字" in line for line in said) == short


def test_gaps_are_numbered_with_whom_to_ask(place, library) -> None:
    document = Document(
        "t", (), 1, ("a",), gaps=(Gap("待补：会议日期（承办单位）", "date"), Gap("待补：姓名（办公室）", "speaker"))
    )
    said = list(account(document, _brief(place, library), library, False))
    assert said[1:3] == ["  1. 会议日期（承办单位）", "  2. 姓名（办公室）"]


def _brief(place, library):
    from generator.brief.load import load_brief

    return load_brief(place / "county.yml", library.vocabulary)


def pack(folder, name: str, status: str) -> None:
    folder.mkdir(parents=True)
    (folder / "manifest.yml").write_text(f"name: {name}\nversion: 1.0.0\nlicence: MIT\n", "utf-8")
    entry = f'entries:\n  - {{id: extra.one, kind: frame, role: act, text: "先把门打开。", moves: [opening], status: {status}}}\n'
    (folder / "extra.yml").write_text(entry, "utf-8")
