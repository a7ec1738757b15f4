"""A small speech with every kind of block and span, and ways to read a written one back."""

import zipfile
from io import BytesIO
from pathlib import Path

from lxml import etree

from generator.document import Block, Document, Span

ROOT = Path(__file__).resolve().parents[2]
LAYOUTS = ROOT / "templates" / "layout"
WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{" + WORDML + "}"
NS = {"w": WORDML, "d": "urn:draft:provenance"}

MEETING = "云岭县2026年安全生产工作会议暨第一季度安全生产委员会全体（扩大）会议"
DEATHS = "statistics.indicators.deaths"


def speech(body: tuple[Block, ...] | None = None) -> Document:
    front = (
        Block("title", (Span("在"), Span(MEETING, "fact", ("meeting.name",)), Span("上的讲话"))),
        Block("speaker", (Span("县长", "fact", ("speaker.post",)), Span("\u3000"), gap("讲话人姓名", "县政府办公室"))),
        Block("date", (Span("（2026年2月26日）", "derived", ("date_line", "meeting.date")),)),
        Block("salutation", (Span("同志们："),)),
    )
    return Document(f"在{MEETING}上的讲话", (*front, *(BODY if body is None else body)), seed=7, packs=("safety",))


def gap(what: str, *ask: str) -> Span:
    return Span(f"【待补：{what}】", "gap", ("some_key", *ask))


BODY = (
    Block("paragraph", (Span("刚才，"), Span("大家签订了“责任书”——", "phrase", ("x.1",)), Span("下面讲三点意见。"))),
    Block("heading", (Span("认清形势"),), 1, "一、"),
    Block("heading", (Span("看数据。"),), 2, "（一）", run_in=True),
    Block(
        "paragraph",
        (
            Span("全年死亡"),
            Span("19人", "fact", (f"{DEATHS}.value",)),
            Span("，"),
            Span("下降17.4%", "derived", ("change", f"{DEATHS}.value", f"{DEATHS}.previous")),
            Span("，"),
            gap("整改情况"),
            Span("。"),
        ),
    ),
    Block("heading", (Span("抓落实。"),), 3, "1.", run_in=True),
    Block("paragraph", (Span("三级的正文。"),)),
    Block("heading", (Span("独立的三级标题"),), 3, "2."),
    Block("item", (Span("压实责任；"),), 0, "一是"),
    Block("note", (Span("附注。"),)),
)


def one_paragraph(*spans: Span) -> Document:
    return speech((Block("paragraph", spans),))


def parts(docx: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(docx)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def tree(docx: bytes, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(parts(docx)[part])


def text_of(element: etree._Element) -> str:
    return "".join("\n" if one.tag == f"{W}br" else one.text or "" for one in element.iter(f"{W}t", f"{W}br"))


def style_of(paragraph: etree._Element) -> str:
    return str(paragraph.find("w:pPr/w:pStyle", NS).get(f"{W}val"))


def paragraphs(docx: bytes) -> list[tuple[str, str]]:
    """Style id and text of every paragraph."""
    return [(style_of(one), text_of(one)) for one in tree(docx).iterfind(".//w:body/w:p", NS)]
