from __future__ import annotations

import io
import zipfile

import pytest

from generator.reading.docx import read_docx
from generator.reading.model import Unreadable
from generator.reading.wordnumbers import chinese

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def texts(data):
    return [paragraph.text for paragraph in read_docx(data)]


def test_content_controls_insertions_tables_and_text_boxes_are_read(word):
    body = (
        f"<w:sdt><w:sdtContent>{P.format('控件里')}</w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>正</w:t></w:r><w:ins><w:r><w:t>插入</w:t></w:r></w:ins><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>"
        f"<w:tbl><w:tr><w:tc>{P.format('表格里')}</w:tc></w:tr></w:tbl>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{P.format('文本框')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback><w:txbxContent>{P.format('文本框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert texts(word(body)) == ["控件里", "正插入", "表格里", "文本框"]


def test_moved_text_stands_once_and_line_breaks_part_paragraphs(word):
    body = (
        "<w:p><w:moveFrom><w:r><w:t>旧处</w:t></w:r></w:moveFrom>"
        "<w:moveTo><w:r><w:t>新处</w:t><w:br/><w:t>下一行</w:t></w:r></w:moveTo></w:p>"
    )
    assert texts(word(body)) == ["新处", "下一行"]


def test_automatic_numbers_are_written_out(word):
    level = '<w:lvl w:ilvl="{}"><w:start w:val="1"/><w:numFmt w:val="{}"/><w:lvlText w:val="{}"/></w:lvl>'
    numbering = (
        '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">'
        + level.format(0, "chineseCounting", "%1、")
        + level.format(1, "decimal", "%2.")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    item = '<w:p><w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    body = (
        item.format(0, "认清形势")
        + item.format(1, "甲")
        + item.format(1, "乙")
        + item.format(0, "压实责任")
        + item.format(1, "丙")
    )
    assert texts(word(body, numbering=numbering)) == ["一、认清形势", "1.甲", "2.乙", "二、压实责任", "1.丙"]


@pytest.mark.parametrize(("number", "text"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (23, "二十三")])
def test_chinese_counting(number, text):
    assert chinese(number) == text


def test_a_bomb_is_refused(word):
    with pytest.raises(Unreadable, match="bomb"):
        read_docx(word("<w:p><w:r><w:t>" + "安" * 3_000_000 + "</w:t></w:r></w:p>"))


@pytest.mark.parametrize("data", [b"PK\x03\x04broken", b""])
def test_a_broken_file_is_told(data):
    with pytest.raises(Unreadable, match="broken"):
        read_docx(data)


def test_a_zip_that_is_no_word_file_is_told():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", "x")
    with pytest.raises(Unreadable, match="broken"):
        read_docx(buffer.getvalue())


def test_entities_are_not_expanded():
    doctype = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    bomb = doctype + '<w:document xmlns:w="{}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", bomb.format("http://schemas.openxmlformats.org/wordprocessingml/2006/main"))
    assert "haha" not in "".join(texts(buffer.getvalue()))
