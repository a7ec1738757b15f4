import os
import stat
from pathlib import Path

import pytest

from generator.errors import DraftError
from generator.writers import files
from generator.writers.files import write_whole


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_whole(tmp_path):
    write_whole(tmp_path / "讲话稿.docx", b"content")
    assert (tmp_path / "讲话稿.docx").read_bytes() == b"content"
    assert names(tmp_path) == ["讲话稿.docx"]


def test_a_file_that_is_there_is_kept(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    with pytest.raises(DraftError, match="已经有了"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.docx"]


def test_force_replaces_it(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")
    write_whole(path, b"new", force=True)
    assert path.read_bytes() == b"new"


def test_a_file_that_appears_while_writing_is_kept(tmp_path, monkeypatch):
    path = tmp_path / "a.docx"
    link = os.link

    def late(source, target):
        Path(target).write_bytes(b"someone else's")
        link(source, target)

    monkeypatch.setattr(files.os, "link", late)
    with pytest.raises(DraftError, match="已经有了"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"someone else's"
    assert names(tmp_path) == ["a.docx"]


def test_a_file_system_without_hard_links_gets_the_file_too(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(files.os, "link", refuse)
    write_whole(tmp_path / "a.docx", b"content")
    assert (tmp_path / "a.docx").read_bytes() == b"content"
    assert names(tmp_path) == ["a.docx"]


@pytest.mark.parametrize("lock", ["~$a稿子.docx", "~$子.docx", ".~a稿子.docx", ".~lock.a稿子.docx#"])
def test_a_file_open_in_word_wps_or_libreoffice_is_not_touched(tmp_path, lock):
    path = tmp_path / "a稿子.docx"
    path.write_bytes(b"old")
    (tmp_path / lock).touch()
    with pytest.raises(DraftError, match="打开"):
        write_whole(path, b"new", force=True)
    assert path.read_bytes() == b"old"


def test_a_failed_write_leaves_nothing_behind(tmp_path, monkeypatch):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DraftError, match="No space left"):
        write_whole(path, b"new", force=True)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.docx"]


def test_windows_refusing_to_replace_an_open_file_is_explained(tmp_path, monkeypatch):
    path = tmp_path / "a.docx"
    path.write_bytes(b"old")

    def held(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", held)
    with pytest.raises(DraftError, match="打开"):
        write_whole(path, b"new", force=True)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(DraftError, match=r"没有“.*无此夹”这个文件夹"):
        write_whole(tmp_path / "无此夹" / "a.docx", b"x")


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_others_may_read_the_file(tmp_path):
    write_whole(tmp_path / "a.docx", b"x")
    assert stat.S_IMODE((tmp_path / "a.docx").stat().st_mode) == 0o644
