from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.messages import has_message
from generator.reading import legacy, pdf
from generator.reading.files import PART_CHARACTERS, find_files, read_file, read_parts
from generator.reading.model import Unreadable
from generator.reading.sniff import OLE, is_encrypted, sniff


def reason(path: Path) -> str:
    with pytest.raises(Unreadable) as caught:
        read_file(path)
    assert has_message(f"reading.{caught.value.args[0]}")
    return str(caught.value.args[0])


def test_folders_are_searched_sorted_and_hidden_files_left_out(tmp_path):
    for name in ("b.txt", "a.md", "sub/c.html", ".hidden.txt", "~$b.docx", "picture.png", ".git/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("同志们：", "utf-8")
    found = find_files([tmp_path, tmp_path / "b.txt", tmp_path / "no.txt"])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["a.md", "b.txt", "sub/c.html", "no.txt"]


def test_html_gives_its_paragraphs_without_scripts(tmp_path):
    head = "<html><head><title>x</title><script>y</script></head>"
    page = f"{head}<body><nav>首页</nav><h1>讲<b>话</b></h1><p>同志们：<br>一、<span>形势</span></p></body></html>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    found = read_file(tmp_path / "a.html").paragraphs
    assert [p.text for p in found] == ["讲话", "同志们：", "一、形势"]
    assert found[0].style == "heading 1"


def test_content_decides_not_the_suffix(tmp_path, word):
    (tmp_path / "old.doc").write_bytes(word("<w:p><w:r><w:t>其实是新格式</w:t></w:r></w:p>"))
    (tmp_path / "page.doc").write_text("<html><body><p>其实是网页</p></body></html>", "utf-8")
    assert read_file(tmp_path / "old.doc").paragraphs[0].text == "其实是新格式"
    assert read_file(tmp_path / "page.doc").paragraphs[0].text == "其实是网页"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("", "empty"),
        (" \n\u3000\n", "empty"),
        ("机密★1年\n在全县会议上的讲话", "secret"),
        ("密级：秘密\n正文", "secret"),
        ("联系人身份证号110101199003071234。", "id_card"),
        ("举报电话：13800138000", "phone"),
        ("办公室电话0311-87654321", "phone"),
    ],
)
def test_files_that_may_not_be_mined_are_refused(tmp_path, content, why):
    (tmp_path / "a.txt").write_text(content, "utf-8")
    assert reason(tmp_path / "a.txt") == why


@pytest.mark.parametrize(
    "content",
    [
        "要保守国家秘密和商业秘密。",
        "绝密级文件要按规定保管。",
        "投入12345678901万元。",
        "全年培训13.8万人次，2024年1月1日起施行。",
    ],
)
def test_words_and_figures_that_only_look_like_it_pass(tmp_path, content):
    (tmp_path / "a.txt").write_text(content, "utf-8")
    assert read_file(tmp_path / "a.txt").paragraphs[0].text == content


def test_missing_files_folders_and_encrypted_files_are_told(tmp_path):
    (tmp_path / "secret.docx").write_bytes(OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    assert reason(tmp_path / "no.txt") == "missing"
    assert reason(tmp_path) == "unreadable"
    assert reason(tmp_path / "secret.docx") == "encrypted"


def test_old_formats_need_libreoffice(tmp_path, monkeypatch):
    monkeypatch.setattr(legacy.shutil, "which", lambda _: None)
    (tmp_path / "a.wps").write_bytes(OLE + b"\0" * 600)
    assert reason(tmp_path / "a.wps") == "legacy_office"


def test_pdf_without_its_extra_is_told(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pdfplumber", None)
    with pytest.raises(Unreadable, match="pdf_extra"):
        pdf.read_pdf(b"%PDF-1.7")


def test_a_large_text_is_read_in_parts_that_lose_no_line(tmp_path):
    lines = [f"{number}要加强安全生产工作的组织领导和监督管理。" for number in range(3 * PART_CHARACTERS // 20)]
    (tmp_path / "big.txt").write_text("\n".join(lines), "gb18030")
    sources = list(read_parts(tmp_path / "big.txt"))
    assert [source.file for source in sources][:2] == ["big.txt", "big.txt#2"]
    paragraphs = [paragraph for source in sources for paragraph in source.paragraphs]
    assert [paragraph.text for paragraph in paragraphs] == lines
    assert [paragraph.line for paragraph in paragraphs] == list(range(1, len(lines) + 1))


def test_a_number_deep_in_a_large_text_is_found_before_any_part_is_given(tmp_path):
    (tmp_path / "big.txt").write_text("要加强安全生产工作。\n" * 150_000 + "电话13800138000\n", "utf-8")
    with pytest.raises(Unreadable, match="phone"):
        next(read_parts(tmp_path / "big.txt"))


@settings(deadline=None)
@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"<html>", b"\xff\xfe"]),
    st.sampled_from([".txt", ".md", ".html", ".docx"]),
)
def test_any_bytes_are_read_or_refused_with_a_reason(tmp_path_factory, data, head, suffix):
    path = tmp_path_factory.mktemp("any") / f"a{suffix}"
    path.write_bytes(head + data)
    why = ""
    try:
        assert read_file(path).paragraphs
    except Unreadable as error:
        why = str(error.args[0])
    assert not why or has_message(f"reading.{why}")


@pytest.mark.parametrize(
    ("head", "suffix", "kind"),
    [
        (b"\xef\xbb\xbf<!DOCTYPE HTML>", ".txt", "html"),
        (b"{\\rtf1", ".doc", "rtf"),
        (b"# x", ".md", "markdown"),
        (b"x", ".doc", "text"),
    ],
)
def test_sniffing(head, suffix, kind):
    assert sniff(head, suffix) == kind
    assert not is_encrypted(head)
