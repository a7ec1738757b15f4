"""The Word file as others read it: python-docx, lxml, the Open XML audit, LibreOffice."""

import hashlib
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from generator.document import Block, Span
from generator.document.flow import lines
from generator.writers.docx import write_docx
from generator.writers.layout import load_layout
from tests.writers.samples import (
    DEATHS,
    LAYOUTS,
    MEETING,
    NS,
    ROOT,
    W,
    gap,
    one_paragraph,
    paragraphs,
    parts,
    speech,
    style_of,
    text_of,
    tree,
)

PROFILES = ("标准", "朗读大字", "本单位")


def plain(text: str) -> str:
    return "".join(text.split("\n"))


def test_every_line_is_a_paragraph_in_its_style(written):
    found = [(style, plain(text)) for style, text in paragraphs(written)]
    assert [text for _, text in found if text] == [line.text for line in lines(speech())]
    assert [style for style, _ in found] == [
        "Title",
        "Speaker",
        "Date",
        "Salutation",
        "Salutation",
        "BodyText",
        "Heading1",
        "Heading2",
        "Heading3",
        "Heading3",
        "Item",
        "Note",
    ]


def test_an_empty_line_stands_before_the_salutation(written):
    found = paragraphs(written)
    place = [text for _, text in found].index("同志们：")
    assert found[place - 1] == ("Salutation", "")
    assert sum(not text for _, text in found) == 1


def test_python_docx_reads_it(written):
    document = docx.Document(BytesIO(written))
    assert plain(document.paragraphs[0].text) == f"在{MEETING}上的讲话"
    assert [p.style.name for p in document.paragraphs][:4] == ["Title", "讲话人", "Date", "Salutation"]
    assert document.core_properties.title == speech().title
    assert document.core_properties.author == document.core_properties.last_modified_by == ""
    assert document.core_properties.created is None
    assert next(comment.text for comment in document.comments).startswith("这里缺“讲话人姓名”")


def test_the_title_is_one_paragraph_of_balanced_lines(written):
    title = text_of(tree(written).find(".//w:p", NS)).split("\n")
    assert title == ["在云岭县2026年安全生产工作会议", "暨第一季度安全生产委员会", "全体（扩大）会议上的讲话"]


def test_a_run_in_heading_and_its_text_are_one_paragraph_with_the_body_in_its_own_style(written):
    paragraph = next(p for p in tree(written).iter(f"{W}p") if text_of(p).startswith("（一）"))
    assert style_of(paragraph) == "Heading2"
    assert paragraph.find("w:pPr/w:keepNext", NS).get(f"{W}val") == "0"
    runs = [(run.find("w:rPr/w:rStyle", NS) is not None, text_of(run)) for run in paragraph.iter(f"{W}r") if text_of(run)]
    assert runs[0] == (False, "（一）看数据。")
    assert all(styled for styled, _ in runs[1:])


def test_the_text_behind_a_bold_run_in_heading_is_not_bold(written):
    paragraph = next(p for p in tree(written).iter(f"{W}p") if text_of(p).startswith("1."))
    head, body = paragraph.iter(f"{W}r")
    assert head.find("w:rPr/w:b", NS) is None
    assert body.find("w:rPr/w:b", NS).get(f"{W}val") == "0"


def test_numbers_are_text_and_no_word_numbering(written):
    assert b"numPr" not in parts(written)["word/document.xml"]
    assert "word/numbering.xml" not in parts(written)


def test_facts_and_derived_words_have_hidden_bookmarks_with_a_map(written):
    root, rows = tree(written), tree(written, "customXml/item1.xml")
    assert rows.get("seed") == "7"
    starts = root.findall(".//w:bookmarkStart", NS)
    names = [one.get(f"{W}name") for one in starts]
    assert all(re.fullmatch(r"_d\w{1,38}", name) for name in names)
    assert len(set(names)) == len(names) == len({one.get(f"{W}id") for one in starts})
    assert {one.get(f"{W}id") for one in starts} == {one.get(f"{W}id") for one in root.iter(f"{W}bookmarkEnd")}
    assert [row.get("name") for row in rows] == names
    marked = [span for line in lines(speech()) for span in (*line.head, *line.spans) if span.kind in ("fact", "derived")]
    assert [
        (row.get("kind"), row.findtext("d:text", None, NS), tuple(source.text for source in row.findall("d:source", NS)))
        for row in rows
    ] == [(span.kind, span.text, span.source) for span in marked]
    assert (f"{DEATHS}.value",) in [span.source for span in marked]


def test_a_bookmark_holds_exactly_the_text_of_its_span(written):
    root, rows = tree(written), tree(written, "customXml/item1.xml")
    for row in rows:
        start = root.find(f".//w:bookmarkStart[@w:name='{row.get('name')}']", NS)
        held = ""
        for sibling in start.itersiblings():
            if sibling.tag == f"{W}bookmarkEnd":
                break
            held += text_of(sibling)
        assert plain(held) == row.findtext("d:text", None, NS)


def test_gaps_are_yellow_and_commented(written):
    root, comments = tree(written), tree(written, "word/comments.xml")
    yellow = [text_of(run) for run in root.iter(f"{W}r") if run.find("w:rPr/w:highlight[@w:val='yellow']", NS) is not None]
    assert yellow == ["【待补：讲话人姓名】", "【待补：整改情况】"]
    said = [text_of(one) for one in comments]
    assert "向县政府办公室核实" in said[0]
    assert said[1].startswith("这里缺“整改情况”")
    assert "可向" not in said[1]
    ids = [one.get(f"{W}id") for one in comments]
    for tag in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        assert [one.get(f"{W}id") for one in root.iter(f"{W}{tag}")] == ids
    assert len(set(ids)) == 2
    assert {one.get(f"{W}author") for one in comments} == {"draft"}
    assert not [one for one in comments if one.get(f"{W}date")]


def test_a_gap_that_a_title_is_broken_in_is_whole_in_its_comment(layout):
    what = "会议的全称以及召开的年份、届次和议题"
    blocks = (Block("title", (Span("在"), gap(what), Span("上的讲话"))),)
    written = write_docx(speech()._replace(title=f"在【待补：{what}】上的讲话", blocks=blocks), layout)
    assert "\n" in paragraphs(written)[0][1].removeprefix("在").removesuffix("上的讲话").strip("\n")
    assert f"“{what}”" in text_of(tree(written, "word/comments.xml"))


def test_without_gaps_there_is_no_comment_and_no_yellow(layout):
    document = speech()._replace(blocks=(Block("paragraph", (Span("没有缺口。"),)),))
    written = write_docx(document, layout)
    assert len(tree(written, "word/comments.xml")) == 0
    assert b"highlight" not in parts(written)["word/document.xml"]


@pytest.mark.parametrize(
    ("order", "styles"),
    [
        ("before_date", ["Title", "Speaker", "Date", "Salutation"]),
        ("after_date", ["Title", "Date", "Speaker", "Salutation"]),
        ("none", ["Title", "Date", "Salutation", "Salutation"]),
    ],
)
def test_the_speaker_stands_where_the_profile_says(layout, order, styles):
    written = write_docx(speech(), replace(layout, speaker_line=order))
    assert [style for style, _ in paragraphs(written)][:4] == styles


@pytest.mark.parametrize("profile", PROFILES)
def test_the_audit_finds_no_error(profile, tmp_path, assert_valid_docx):
    path = tmp_path / "speech.docx"
    path.write_bytes(write_docx(speech(), load_layout(profile, LAYOUTS)))
    assert_valid_docx(path)


@pytest.mark.parametrize("profile", PROFILES)
def test_every_style_that_is_used_exists(profile):
    written = write_docx(speech(), load_layout(profile, LAYOUTS))
    known = {style.get(f"{W}styleId") for style in tree(written, "word/styles.xml").iter(f"{W}style")}
    for part in ("word/document.xml", "word/comments.xml", "word/footer1.xml", "word/footer2.xml", "word/styles.xml"):
        used = tree(written, part).iter(f"{W}pStyle", f"{W}rStyle", f"{W}basedOn", f"{W}next")
        assert {one.get(f"{W}val") for one in used} <= known


ANY_TEXT = st.text(st.characters(codec=None), max_size=30)


@settings(max_examples=80, deadline=None)
@given(texts=st.lists(ANY_TEXT, min_size=1, max_size=4), kind=st.sampled_from(["text", "phrase", "fact", "derived", "gap"]))
def test_any_text_gives_valid_xml_and_loses_only_what_xml_forbids(layout, texts, kind):
    spans = tuple(Span(text, kind, (f"path[{text}]", text)) for text in texts)
    document = one_paragraph(*spans)
    document = document._replace(title="".join(texts), blocks=(Block("title", spans), *document.blocks[1:]))
    written = parts(write_docx(document, layout))
    for name, content in written.items():
        etree.fromstring(content) if name.endswith((".xml", ".rels")) else None
    body = paragraphs(write_docx(document, layout))[-1][1]
    assert letters(body) == letters("".join(texts))


def letters(text: str) -> str:
    """The text without blanks and what XML 1.0 does not allow."""
    allowed = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]", "", text)
    return re.sub(r"[ \t\n\r\v\f\u2028]", "", allowed)


@pytest.mark.parametrize("text", ["AT&T <b> \"x\" 'y'", "]]>", "&amp;", "私用\ue000字", "𠮷野", "a\u2028b", "  两端空格  "])
def test_awkward_text_comes_back_as_it_was(layout, text):
    written = write_docx(one_paragraph(Span("甲"), Span(text, "fact", ("x",)), gap(text)), layout)
    assert paragraphs(written)[-1][1] == f"甲{text}【待补：{text}】"
    assert tree(written, "customXml/item1.xml").findall("d:mark/d:text", NS)[-1].text == text


def test_line_breaks_and_controls_inside_a_text_do_not_break_its_paragraph(layout):
    written = write_docx(one_paragraph(Span("上\n下\t左\r右\x0b\x00\ud800\uffff完")), layout)
    assert paragraphs(written)[-1][1] == "上 下 左 右 完"


def test_two_processes_write_the_same_bytes():
    program = (
        "import hashlib; from generator.writers.docx import write_docx; from generator.writers.layout import load_layout;"
        "from tests.writers.samples import LAYOUTS, speech;"
        "print(hashlib.sha256(write_docx(speech(), load_layout('标准', LAYOUTS))).hexdigest())"
    )
    sums = {
        subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout.strip()
        for seed in ("1", "2")
    }
    here = hashlib.sha256(write_docx(speech(), load_layout("标准", LAYOUTS))).hexdigest()
    assert sums == {here}


def test_the_file_says_nothing_of_where_and_when_it_was_made(written):
    everything = b"".join(parts(written).values())
    for foreign in (b"rsid", b"python-docx", b"Microsoft Office", b"w:date=", b"dcterms", b"/work/", b"/home/", b"/root"):
        assert foreign not in everything


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_renders_it(written, tmp_path):
    (tmp_path / "speech.docx").write_bytes(written)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "speech.docx")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert (tmp_path / "speech.pdf").read_bytes().startswith(b"%PDF")
