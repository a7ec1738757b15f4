"""Layout profiles, above all an office's own base as Word would leave it."""

import re
from io import BytesIO
from pathlib import Path

import docx
import pytest

from generator.errors import DraftError
from generator.writers.docx import write_docx
from generator.writers.layout import load_layout
from generator.writers.package import deflated, frozen, members, packed
from tests.writers.samples import LAYOUTS, MEETING, NS, paragraphs, parts, speech, tree


@pytest.fixture
def put(tmp_path):
    """Save a changed copy of the standard base as the office's own and return its folder."""

    def save(change, archive: bytes | None = None) -> Path:
        files = members(archive or (LAYOUTS / "标准.docx").read_bytes())
        texts = {name: member.content.decode() for name, member in files.items()}
        change(texts)
        own = packed(frozen({name: deflated(text.encode()) for name, text in texts.items()}), ())
        (tmp_path / "本单位.docx").write_bytes(own)
        return tmp_path

    return save


def test_an_unknown_layout_is_refused_with_the_known_ones():
    with pytest.raises(DraftError, match="标准、朗读大字、本单位"):
        load_layout("竖排", LAYOUTS)


def test_a_layout_is_read_once_in_a_process():
    assert load_layout("标准", LAYOUTS) is load_layout("标准", LAYOUTS)


def test_without_an_own_base_the_bundled_one_serves(tmp_path):
    own, standard = load_layout("本单位", LAYOUTS, tmp_path), load_layout("标准", LAYOUTS)
    assert write_docx(speech(), own) == write_docx(speech(), standard)


def test_an_own_base_is_used_with_its_margins_footers_and_renamed_style_ids(put, assert_valid_docx, tmp_path):
    def change(texts):
        texts["word/styles.xml"] = re.sub(
            r'(styleId|basedOn w:val|next w:val)="Heading(\d)"', r'\1="\2"', texts["word/styles.xml"]
        )
        texts["word/document.xml"] = texts["word/document.xml"].replace('w:left="1587"', 'w:left="1701"')
        texts["word/footer1.xml"] = texts["word/footer1.xml"].replace("— ", "第 ")

    written = write_docx(speech(), load_layout("本单位", LAYOUTS, put(change)))
    assert {"1", "2", "3"} <= {style for style, _ in paragraphs(written)}
    assert b'w:left="1701"' in parts(written)["word/document.xml"]
    assert "第 ".encode() in parts(written)["word/footer1.xml"]
    (tmp_path / "out.docx").write_bytes(written)
    assert_valid_docx(tmp_path / "out.docx")


def test_the_title_breaks_by_the_own_bases_letter_size(put):
    def change(texts):
        texts["word/styles.xml"] = texts["word/styles.xml"].replace('<w:sz w:val="44"/>', '<w:sz w:val="64"/>')

    assert load_layout("本单位", LAYOUTS, put(change)).title.widest == 13


def without(texts, part, *patterns):
    for name in ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"):
        for pattern in patterns:
            texts[name] = re.sub(pattern, "", texts[name])
    texts.pop(part)


def test_what_an_own_base_lacks_for_comments_properties_and_the_map_is_added(put, assert_valid_docx, tmp_path):
    def change(texts):
        without(
            texts, "word/comments.xml", r"<Override[^>]*/word/comments.xml[^>]*/>", r'<Relationship [^>]*Target="comments.xml"/>'
        )
        without(texts, "docProps/core.xml", r"<Override[^>]*/docProps/core.xml[^>]*/>", r'<Relationship [^>]*core.xml"/>')
        without(texts, "customXml/item1.xml", r"<Override[^>]*itemProps1.xml[^>]*/>", r'<Relationship [^>]*item1.xml"/>')
        del texts["customXml/itemProps1.xml"], texts["customXml/_rels/item1.xml.rels"]

    written = write_docx(speech(), load_layout("本单位", LAYOUTS, put(change)))
    document = docx.Document(BytesIO(written))
    assert len(list(document.comments)) == 2
    assert document.core_properties.title == speech().title
    assert len(tree(written, "customXml/item1.xml").findall("d:mark", NS)) > 3
    (tmp_path / "out.docx").write_bytes(written)
    assert_valid_docx(tmp_path / "out.docx")


def test_a_draft_may_become_the_base_and_leaves_nothing_of_its_facts(put):
    clean = speech()._replace(blocks=tuple(block for block in speech().blocks if block.type not in ("speaker", "paragraph")))
    own = put(lambda _: None, write_docx(clean, load_layout("标准", LAYOUTS)))
    other = speech()._replace(title="在会上的讲话", blocks=speech().blocks[-1:])
    everything = b"".join(parts(write_docx(other, load_layout("本单位", LAYOUTS, own))).values())
    assert MEETING.encode() not in everything


def test_missing_styles_are_all_named(put):
    def change(texts):
        texts["word/styles.xml"] = texts["word/styles.xml"].replace('"讲话人"', '"谁"').replace('"Title"/>', '"Titel"/>')

    with pytest.raises(DraftError, match="Title、讲话人"):
        load_layout("本单位", LAYOUTS, put(change))


def test_a_base_with_comments_is_refused(put):
    with pytest.raises(DraftError, match="批注"):
        load_layout("本单位", LAYOUTS, put(lambda _: None, write_docx(speech(), load_layout("标准", LAYOUTS))))


@pytest.mark.parametrize("content", [b"", b"\xd0\xcf\x11\xe0 an old .doc", b"PK\5\6" + b"\0" * 18])
def test_what_is_no_word_file_is_refused_in_chinese(tmp_path, content):
    (tmp_path / "本单位.docx").write_bytes(content)
    with pytest.raises(DraftError, match="不是能用的 Word 文件"):
        load_layout("本单位", LAYOUTS, tmp_path)


def test_a_broken_document_part_is_refused(put):
    def change(texts):
        texts["word/document.xml"] = texts["word/document.xml"].replace("</w:sectPr>", "")

    with pytest.raises(DraftError, match="不是能用的 Word 文件"):
        load_layout("本单位", LAYOUTS, put(change))
