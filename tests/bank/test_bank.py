from __future__ import annotations

from pathlib import Path

import pytest

from generator.bank.bank import open_bank
from generator.errors import DraftError, InputError

MANIFEST = "name: {name}\nversion: '1'\nlicence: MIT\n"


def pack(folder: Path, name: str, files: dict[str, str]) -> Path:
    folder.mkdir(parents=True)
    (folder / "manifest.yml").write_text(MANIFEST.format(name=name), "utf-8")
    for file, text in files.items():
        (folder / file).write_text(text, "utf-8")
    return folder


def frames(role: str, **texts: str) -> str:
    return f"defaults: {{moves: [closing]}}\nroles:\n  {role}:\n" + "".join(
        f'    {key}: "{text}"\n' for key, text in texts.items()
    )


@pytest.fixture
def two_packs(tmp_path):
    first = pack(tmp_path / "a", "a", {"closing.yml": frames("end", e1="甲。", e2="乙。"), "words.yml": "x: 1\ny: 1\n"})
    second = pack(tmp_path / "b", "b", {"closing.yml": frames("end", e2="丙。"), "words.yml": "y: 2\n"})
    return [first, second]


@pytest.mark.parametrize("cached", [True, False])
def test_a_later_pack_overrides_by_id(two_packs, tmp_path, cached):
    cache = tmp_path / "cache" if cached else None
    for _ in range(2):
        bank = open_bank(two_packs, cache)
        assert {e.id: e.text for e in bank.candidates("closing", "end")} == {"closing.end.e1": "甲。", "closing.end.e2": "丙。"}
        assert bank.merged("words") == {"x": 1, "y": 2}
        assert bank.packs == ("a 1", "b 1")


def test_the_compiled_form_follows_the_files(two_packs, tmp_path):
    cache = tmp_path / "cache"
    open_bank(two_packs, cache)
    (two_packs[1] / "closing.yml").write_text(frames("end", e2="丁。"), "utf-8")
    assert [e.text for e in open_bank(two_packs, cache).candidates("closing", "end")] == ["甲。", "丁。"]


def test_a_broken_cache_is_ignored(two_packs, tmp_path):
    cache = tmp_path / "cache"
    open_bank(two_packs, cache)
    for file in cache.iterdir():
        file.write_bytes(b"not a database")
    assert len(open_bank(two_packs, cache).candidates("closing", "end")) == 2


def test_candidates_count_only_in_a_named_pack(tmp_path):
    text = "entries:\n  - {id: c1, kind: expression, text: 举一反三, status: candidate}\n"
    folder = pack(tmp_path / "a", "a", {"more.yml": text})
    other = pack(tmp_path / "b", "b", {})
    assert not open_bank([folder, other], None).candidates("closing", "expression")
    assert open_bank([other, folder], None, named=1).candidates("closing", "expression")


def test_only_named_keeps_the_data_of_the_others(two_packs):
    bank = open_bank(two_packs, None, named=1, only_named=True)
    assert [e.text for e in bank.candidates("closing", "end")] == ["丙。"]
    assert bank.merged("words")["x"] == 1


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("roles: {end: {e1: {text: 甲。, colour: red}}}\n", "closing.end.e1"),
        ('roles: {end: {e1: "甲[乙。"}}\n', "closing.end.e1"),
        ("entries:\n  - {id: x, text: 甲。, kind: poem}\n", "x"),
    ],
)
def test_a_bad_entry_is_named_with_its_file(tmp_path, text, key):
    folder = pack(tmp_path / "a", "a", {"closing.yml": text})
    with pytest.raises(InputError) as caught:
        open_bank([folder], None)
    assert caught.value.problems[0].key == key
    assert caught.value.problems[0].file.endswith("closing.yml")


def test_a_doubled_key_is_an_error(tmp_path):
    folder = pack(tmp_path / "a", "a", {"closing.yml": "roles:\n  end:\n    e1: 甲。\n    e1: 乙。\n"})
    with pytest.raises(InputError) as caught:
        open_bank([folder], None)
    assert caught.value.problems[0].line == 4


def test_a_folder_without_manifest_is_no_pack(tmp_path):
    with pytest.raises(DraftError, match=r"manifest\.yml"):
        open_bank([tmp_path], None)
