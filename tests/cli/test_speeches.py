from __future__ import annotations

DEPUTY = """\
locality: {name: 云岭县, parent: 临江市}
year: 2026
meeting: {occasion: annual, date: 2026-02-26%s}
speaker: {post: 副县长, name: 何志远}
focus_sectors: [建筑施工, 道路交通]
"""


def write(place, name: str, others: str = "") -> None:
    (place / name).write_text(DEPUTY % (f", other_speakers: [{others}]" if others else ""), "utf-8")


def with_others(place, others: str) -> None:
    brief = place / "county.yml"
    brief.write_text(brief.read_text("utf-8").replace("annual, ", f"annual, other_speakers: [{others}], "), "utf-8")


def headings(text: str) -> set[str]:
    return {line.split("、", 1)[1] for line in text.splitlines() if line[2:3] in "一二三四五" and line[3:4] == "、"}


def test_the_other_speakers_headings_are_not_repeated(run, place) -> None:
    write(place, "deputy.yml")
    deputy = run("new", "-c", "deputy.yml", "-o", "-").out
    with_others(place, "deputy.yml")
    county = run("new", "-c", "county.yml", "-o", "-")
    assert county.code == 0
    assert headings(deputy)
    assert not headings(county.out) & headings(deputy)


def test_a_brief_that_names_itself_is_refused(run, place) -> None:
    with_others(place, "./county.yml")
    ended = run("new", "-c", "county.yml")
    assert ended.code == 1
    assert "county.yml:3:" in ended.err
    assert "自己" in ended.err


def test_briefs_in_a_circle_are_refused(run, place) -> None:
    with_others(place, "deputy.yml")
    write(place, "deputy.yml", "county.yml")
    ended = run("new", "-c", "county.yml")
    assert ended.code == 1
    assert "deputy.yml:3:" in ended.err
    assert "一圈" in ended.err


def test_a_speech_named_twice_is_no_circle(run, place) -> None:
    with_others(place, "deputy.yml, second.yml")
    write(place, "deputy.yml")
    write(place, "second.yml", "deputy.yml")
    assert run("new", "-c", "county.yml").code == 0


def test_problems_of_all_files_are_told_at_once(run, place) -> None:
    with_others(place, "deputy.yml, none.yml")
    (place / "deputy.yml").write_text("locality: 云岭县\nyear: 2026\nfocus_sectors: [煤况]\n", "utf-8")
    ended = run("new", "-c", "county.yml")
    assert ended.code == 1
    assert "deputy.yml:3:" in ended.err
    assert "none.yml:1:" in ended.err
