from __future__ import annotations

import os
import re
import signal
import subprocess
import sys

import pytest

from generator.brief.load import load_brief, load_brief_text
from generator.cli.starter import quoted
from tests.cli.conftest import ROOT

FULL = (
    "--locality",
    "云岭县",
    "--year",
    "2026",
    "--occasion",
    "季度",
    "--post",
    "县长",
    "--name",
    "周立新",
    "--date",
    "2026-04-10",
    "--sectors",
    "煤矿、消防",
)
BARE = ("--locality", "云岭县", "--year", "2026")


def test_answers_from_options(run, place, library) -> None:
    ended = run("init", "新.yml", *FULL)
    assert (ended.code, ended.out) == (0, "新.yml\n")
    brief = load_brief(place / "新.yml", library.vocabulary)
    assert (brief.locality.name.text, brief.locality.level, brief.year) == ("云岭县", "county", 2026)
    assert (brief.meeting.occasion, brief.meeting.date.exact.isoformat()) == ("quarterly", "2026-04-10")
    assert (brief.speaker.post.text, brief.speaker.name.text) == ("县长", "周立新")
    assert [focus.sector for focus in brief.focus_sectors] == ["coal_mine", "fire"]


@pytest.mark.parametrize("words", [FULL, BARE], ids=["full", "bare"])
def test_the_examples_are_right_once_uncommented(run, place, library, words) -> None:
    run("init", "a.yml", *words)
    text = (place / "a.yml").read_text("utf-8")
    load_brief_text(text, library.vocabulary)
    brief = load_brief_text(re.sub(r"(?m)^( *)# ", r"\1", text), library.vocabulary)
    assert brief.cases
    assert brief.style.scheme
    assert brief.seed == 1


def test_the_new_brief_can_be_drafted(run) -> None:
    run("init", *BARE)
    assert run("new", "-c", "county.yml", "-o", "-").code == 0


@pytest.fixture(autouse=True)
def _no_brief(place) -> None:
    (place / "county.yml").unlink()


def test_an_existing_file_is_kept(run, place) -> None:
    (place / "a.yml").write_text("mine", "utf-8")
    assert run("init", "a.yml", *BARE).code == 1
    assert (place / "a.yml").read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "--locality"),
        (("--locality", "云岭县"), "--year"),
        ((*BARE, "--sectors", "煤况"), "煤矿"),
        ((*BARE, "--occasion", "xxxx"), "xxxx"),
        ((*BARE, "--date", "明天"), "明天"),
        (("--locality", "云岭", "--year", "2026"), "level"),
        (("--locality", "云岭县", "--year", "今年"), "今年"),
        (("a.txt", *BARE), ".yml"),
    ],
)
def test_without_a_terminal_what_is_missing_or_wrong_is_explained(process, place, words, said) -> None:
    ended = process("init", *words)
    assert ended.returncode == 1
    assert said in ended.stderr.decode()
    assert list(place.iterdir()) == []


@pytest.mark.parametrize("text", ["云岭县", "a: b", "no", "2026-02-26", "“1234”工程", "- x", "# x", '引"号', "on", "~", "云 岭"])
def test_any_answer_is_read_back_as_it_was(text) -> None:
    import yaml

    assert yaml.safe_load(f"k: {quoted(text)}") == {"k": text}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
class TestAtATerminal:
    def start(self, place, *words: str) -> tuple[subprocess.Popen[bytes], int]:
        ours, theirs = os.openpty()
        env = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "generator", "init", *words]
        child = subprocess.Popen(command, cwd=place, env=env, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        os.close(theirs)
        return child, ours

    def test_questions_are_asked_until_answered(self, place, library) -> None:
        child, terminal = self.start(place)
        answers = ["云岭", "县级", "二零二六", "2026", "没有这种会", "2", "县长", "", "2026年2月26日", "煤况", "煤矿，消防"]
        os.write(terminal, "".join(f"{answer}\n" for answer in answers).encode())
        _, said = child.communicate(timeout=60)
        assert child.returncode == 0, said.decode()
        brief = load_brief(place / "county.yml", library.vocabulary)
        assert (brief.locality.level, brief.year, brief.meeting.occasion) == (
            "county",
            2026,
            library.vocabulary.lists["occasions"].ids[1],
        )
        assert (brief.speaker.post.text, brief.speaker.name) == ("县长", None)
        assert [focus.sector for focus in brief.focus_sectors] == ["coal_mine", "fire"]
        for told in ("行政层级", "“二零二六”", "“没有这种会”", "  2. ", "“煤况”", "draft new"):
            assert told in said.decode()
        os.close(terminal)

    def test_interruption_leaves_nothing(self, place) -> None:
        child, terminal = self.start(place)
        assert child.stderr is not None
        assert child.stderr.read(1)
        child.send_signal(signal.SIGINT)
        _, said = child.communicate(timeout=60)
        assert child.returncode == 130
        assert "中断" in said.decode(errors="replace")
        assert list(place.iterdir()) == []
        os.close(terminal)
