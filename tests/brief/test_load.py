import subprocess
import sys
import time
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.brief.load import load_brief, load_brief_bytes, load_brief_text
from generator.brief.model import Brief
from generator.errors import InputError

LEAST = "locality: 云岭县\nyear: 2026\nmeeting: annual\n"


def problems(text, vocabulary):
    with pytest.raises(InputError) as caught:
        load_brief_text(text, vocabulary, "x.yml")
    return caught.value.problems


def shown(found):
    return "".join(f"{one.line}:{one.column} {f'{one.key} ' if one.key else ''}{one.message}\n" for one in found)


def wrong_files():
    from pathlib import Path

    return sorted((Path(__file__).parent / "wrong").glob("*.yml"))


@pytest.mark.parametrize("path", wrong_files(), ids=lambda path: path.stem)
def test_every_problem_of_a_wrong_file_is_said_at_once(path, vocabulary):
    with pytest.raises(InputError) as caught:
        load_brief(path, vocabulary)
    assert shown(caught.value.problems) == path.with_suffix(".txt").read_text("utf-8")
    assert str(caught.value).startswith(f"{path}:")


def test_the_yardstick_briefs_load_without_a_remark(vocabulary, here):
    rich = load_brief(here / "right" / "rich.yml", vocabulary)
    thin = load_brief(here / "right" / "thin.yml", vocabulary)
    assert (rich.notes, thin.notes) == ((), ())
    assert (rich.locality.level, rich.speaker.rank, rich.style.chars) == ("county", "chief", 4500)
    assert [one.sector for one in rich.focus_sectors] == ["coal_mine", "road_traffic", "fire"]
    assert (thin.locality.level, thin.meeting.occasion, thin.focus_sectors[0].sector) == ("township", "flood_season", "flood")


def test_numbers_keep_the_precision_they_were_written_with(vocabulary):
    brief = load_brief_text(LEAST + "statistics: {indicators: {economic_loss: {value: 6.50, previous: 811.0}}}", vocabulary)
    loss = brief.statistics.indicators[0]
    assert (loss.value.text, loss.previous.text, loss.value.value) == ("6.50", "811.0", Decimal("6.5"))


def test_every_value_lies_under_its_path_in_the_facts(vocabulary, here):
    brief = load_brief(here / "right" / "rich.yml", vocabulary)
    for statistic in brief.statistics.indicators:
        assert brief.facts[statistic.value.path] == statistic.value.text
    task = brief.focus_sectors[0].tasks[0]
    assert task.by.path == "focus_sectors[0].tasks[0].by"
    assert brief.facts[task.by.path] == "2026-06-30"
    assert brief.facts[brief.problems[0].what.path] == brief.problems[0].what.text


def test_short_forms_have_the_paths_of_the_long_ones(vocabulary):
    long = """
locality: {name: 云岭县}
year: 2026
meeting: {occasion: annual}
speaker: {post: 县长}
statistics: {indicators: {deaths: {value: 19}}}
focus_sectors: [{sector: 煤矿, situation: [全县现有煤矿9处], tasks: [{what: 完成改造}]}]
problems: [{what: 人手不足}]
documents: [{title: 某办法}]
objectives: [{text: 杜绝较大事故}]
"""
    short = """
locality: 云岭县
year: 2026
meeting: annual
speaker: 县长
statistics: {indicators: {死亡: 19}}
focus_sectors: {sector: 煤矿, situation: 全县现有煤矿9处, tasks: 完成改造}
problems: 人手不足
documents: 某办法
objectives: 杜绝较大事故
"""
    assert load_brief_text(short, vocabulary) == load_brief_text(long, vocabulary)


def test_chinese_keys_mean_what_the_english_ones_mean(vocabulary, here):
    brief = load_brief(here / "right" / "chinese.yml", vocabulary)
    assert brief.notes == ()
    assert [one.indicator for one in brief.statistics.indicators][:3] == ["accidents", "deaths", "economic_loss"]
    assert brief.statistics.indicators[1].limit.text == "22"
    assert (brief.style.headings, brief.style.layout, brief.style.numbering) == ("parallel", "朗读大字", "spoken")
    assert brief.style.scheme.name.text == "“1234”工程"
    assert (brief.objectives[0].change.value, brief.seed) == (Decimal(-5), 7)
    assert brief.focus_sectors[0].tasks[0].by.month == 6


def test_habits_of_the_keyboard_are_accepted_with_a_note(vocabulary, here):
    brief = load_brief(here / "right" / "habits.yml", vocabulary)
    assert brief.speaker.name.text == "周立新"
    assert [one.sector for one in brief.focus_sectors] == ["coal_mine", "fire", "road_traffic", "gas"]
    assert brief.focus_sectors[0].situation[0].text == "全县现有煤矿9处，其中2处停产"
    assert brief.achievements[0].text == "一是：县应急管理局获奖"
    assert brief.meeting.date.day == 26
    assert any("中文冒号" in note for note in brief.notes)
    assert any("全角空格" in note for note in brief.notes)
    assert any("中文引号" in note for note in brief.notes)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_files_of_every_editor_are_read(encoding, vocabulary, tmp_path):
    file = tmp_path / "brief.yml"
    file.write_bytes((LEAST + "achievements: [县应急管理局获奖，煤矿９处]\n").replace("\n", "\r\n").encode(encoding))
    brief = load_brief(file, vocabulary)
    assert brief.achievements[0].text == "县应急管理局获奖，煤矿９处"
    assert bool(brief.notes) == (encoding in {"gb18030", "utf-16"})


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest", b"%PDF-1.7", b"\x00\x01\x02", b"\xff" * 90, b"a" * 1_000_001]
)
def test_other_files_are_explained(data, vocabulary):
    with pytest.raises(InputError) as caught:
        load_brief_bytes(data, vocabulary)
    assert len(caught.value.problems) == 1


def test_a_missing_file_and_a_folder_are_explained(vocabulary, tmp_path):
    for path in (tmp_path / "nothing.yml", tmp_path):
        with pytest.raises(InputError):
            load_brief(path, vocabulary)


def test_tabs_alone_are_accepted_and_tabs_among_blanks_are_not(vocabulary):
    text = "locality: 云岭县\nyear: 2026\nmeeting:\n\toccasion: annual\n"
    assert load_brief_text(text, vocabulary).meeting.occasion == "annual"
    found = problems(text + "speaker:\n  post: 县长\n", vocabulary)
    assert [one.line for one in found] == [4]


def test_our_own_marks_and_control_characters_are_taken_out(vocabulary):
    brief = load_brief_text(LEAST + 'traits: ["省\ue000会\\x0b城\u200b区"]\n', vocabulary)
    assert brief.traits[0].text == "省会城区"
    assert len(brief.notes) == 1


def test_a_text_over_several_lines_is_joined_without_blanks(vocabulary):
    brief = load_brief_text(LEAST + "traits:\n  - 省会中心城区，\n    矿山多\n  - |\n    甲\n    乙\n", vocabulary)
    assert [one.text for one in brief.traits] == ["省会中心城区，矿山多", "甲乙"]


def test_punctuation_of_sentences_is_left_alone(vocabulary):
    sentences = ["一是：抓早；二是：抓小", "占全县的28.9%，其中：煤矿3起", "“三合一”场所多", "2026年12:30前完成"]
    text = LEAST + "traits:\n" + "".join(f"  - {one}\n" for one in sentences)
    assert [one.text for one in load_brief_text(text, vocabulary).traits] == sentences


def test_a_sector_with_quotes_in_its_name_is_known(vocabulary):
    for name in ("“三合一”", "三合一", "three-in-one", "Three_in_one"):
        assert load_brief_text(LEAST + f"focus_sectors: [{name}]", vocabulary).focus_sectors[0].sector == "three_in_one"


def test_an_own_indicator_needs_a_unit(vocabulary):
    text = LEAST + "statistics: {indicators: {渣土车事故: {unit: 起, better: higher, value: 4}}}"
    own = load_brief_text(text, vocabulary).statistics.indicators[0]
    assert (own.indicator, own.name, own.unit, own.better, own.own) == ("渣土车事故", "渣土车事故", "起", "higher", True)
    assert len(problems(LEAST + "statistics: {indicators: {渣土车事故: 4}}", vocabulary)) == 1


def test_sources_that_are_missing_are_noted(vocabulary):
    brief = load_brief_text(LEAST + "cases: [某矿事故]\nbackground: [去年全国追责477人]\n", vocabulary)
    assert len(brief.notes) == 2
    assert brief.cases[0].source is None


@pytest.mark.parametrize(("stated", "right"), [("97.4", True), ("97", True), ("97.39", True), ("97.5", False), ("98", False)])
def test_a_rate_is_checked_half_up_at_its_own_precision(stated, right, vocabulary):
    text = LEAST + f"statistics: {{indicators: {{hazards_found: 5210, hazards_rectified: 5074, 整改率: {stated}%}}}}"
    if right:
        assert load_brief_text(text, vocabulary).statistics.indicators[2].value.text == stated
    else:
        assert "5074÷5210=97.4%" in problems(text, vocabulary)[0].message


def test_figures_up_to_a_day_are_not_of_the_future(vocabulary):
    meeting = "meeting: {occasion: annual, date: 2026-05-26}"
    text = f"locality: 云岭县\nyear: 2026\n{meeting}\nstatistics: {{period: 2026年, as_of: 2026-05-20}}"
    assert load_brief_text(text, vocabulary).statistics.as_of.day == 20


@pytest.mark.parametrize("spoilt", range(4))
def test_an_error_in_one_section_hides_none_in_another(spoilt, vocabulary):
    sections = ["style: {length: 多长}", "seed: x", "seasons: [立秋]", "tasks: [{what: 做, by: 尽快}]"]
    others = [line + 1 for line in range(4) if line != spoilt]
    sections[spoilt] = "traits: [“省会"
    found = problems("\n".join(sections) + "\n" + LEAST, vocabulary)
    assert {one.line for one in found} == {spoilt + 1, *others}


def test_the_same_text_gives_the_same_brief_and_the_same_problems(vocabulary, here):
    text = (here / "right" / "rich.yml").read_text("utf-8")
    assert load_brief_text(text, vocabulary) == load_brief_text(text, vocabulary)
    wrong = (here / "wrong" / "names.yml").read_text("utf-8")
    assert problems(wrong, vocabulary) == problems(wrong, vocabulary)


def test_a_file_and_its_text_give_the_same_brief(vocabulary, here):
    path = here / "right" / "rich.yml"
    assert load_brief(path, vocabulary) == load_brief_text(path.read_text("utf-8"), vocabulary)._replace(file=str(path))


def brief_or_problems(load, content, vocabulary):
    try:
        outcome = load(content, vocabulary)
    except InputError as error:
        outcome = error
    if isinstance(outcome, InputError):
        assert outcome.problems
        assert all(one.line >= 1 and one.column >= 1 for one in outcome.problems)
    else:
        assert isinstance(outcome, Brief)


PIECES = st.sampled_from(
    [
        *"：，{}[]“”\"'-#&*!|>%@`~\n\t　｛］\ud800\x85",
        "- ",
        ": ",
        "  ",
        "locality",
        "name",
        "地区",
        "云岭县",
        "year: 2026\n",
        "统计:\n",
        "38.5",
        "-5%",
        "? ",
        "<<: ",
        "---\n",
    ]
)


ABSURD = [
    "- \n" * 300_000,
    "a：" * 300_000,
    "{a：b，" * 100_000,
    "a: [\n" * 150_000,
    "a" + " " * 900_000 + "b",
    "\n" * 900_000,
    "[" * 900_000,
    "".join(f"k{number}: 1\n" for number in range(90_000)),
    "“" * 300_000,
    "a: " + "9" * 900_000,
    "-" * 900_000,
]


@pytest.mark.parametrize("text", ABSURD, ids=range(len(ABSURD)))
def test_absurd_files_end_soon(text, vocabulary):
    start = time.process_time()
    brief_or_problems(load_brief_text, text, vocabulary)
    assert time.process_time() - start < 10


@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join)))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_gives_a_brief_or_problems(vocabulary, text):
    brief_or_problems(load_brief_text, text, vocabulary)


@given(st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_change_to_a_good_brief_gives_a_brief_or_problems(vocabulary, here, data):
    text = (here / "right" / "chinese.yml").read_text("utf-8")
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    brief_or_problems(load_brief_text, text[:start] + data.draw(PIECES) + text[end:], vocabulary)


@given(st.binary(max_size=200))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_give_a_brief_or_problems(vocabulary, data):
    brief_or_problems(load_brief_bytes, data, vocabulary)


def test_loading_a_normal_brief_reads_no_table_and_no_message(here):
    script = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import generator.brief.load
heavy = {"typer", "jinja2", "docx", "lxml", "sqlite3", "jsonschema", "csv"} & set(sys.modules)
assert not heavy, heavy
from conftest import word_lists
from generator.bank.terms import build_vocabulary
vocabulary = build_vocabulary(word_lists())
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
generator.brief.load.load_brief(Path(sys.argv[1]) / "right" / "rich.yml", vocabulary)
assert not [path for path in opened if "phrasebank" in path], opened
"""
    done = subprocess.run(
        [sys.executable, "-c", script, str(here)], capture_output=True, text=True, cwd=here.parents[1], check=False
    )
    assert done.returncode == 0, done.stderr
