"""Build the base files of the layout profiles: templates/layout/<id>.docx from templates/layout/layouts.yml.

A maintainer's script: `python scripts/build_base.py [FOLDER]`. The bases hold nothing that is not written here: no names,
no dates, no left-overs of another program. A test compares the committed files with what this builds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from math import floor
from pathlib import Path
from typing import Any

import yaml
from base_styles import WORDML, styles, twips
from base_theme import theme

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from generator.writers.bookmarks import ITEM_PROPERTIES, NAMESPACE
from generator.writers.package import deflated, frozen, packed
from generator.writers.xmltext import DECLARATION

LAYOUTS = Path(__file__).resolve().parent.parent / "templates" / "layout"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PART = "application/vnd.openxmlformats-officedocument.wordprocessingml."
TYPES = {
    "word/document.xml": f"{PART}document.main+xml",
    "word/styles.xml": f"{PART}styles+xml",
    "word/settings.xml": f"{PART}settings+xml",
    "word/fontTable.xml": f"{PART}fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/comments.xml": f"{PART}comments+xml",
    "word/footer1.xml": f"{PART}footer+xml",
    "word/footer2.xml": f"{PART}footer+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "customXml/itemProps1.xml": "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
}
ROOT_LINKS = (
    ("rId1", f"{OFFICE}/officeDocument", "word/document.xml"),
    ("rId2", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
)
LINKS = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "settings", "settings.xml"),
    ("rId3", "fontTable", "fontTable.xml"),
    ("rId4", "comments", "comments.xml"),
    ("rId5", "footer", "footer1.xml"),
    ("rId6", "footer", "footer2.xml"),
    ("rId7", "customXml", "../customXml/item1.xml"),
    ("rId8", "theme", "theme/theme1.xml"),
)
FAMILIES = {"latin": ("00", "roman")}
HAN = ("86", "auto")


def build(profile: Mapping[str, Any], tables: Mapping[str, Any]) -> bytes:
    """Return the base file of a layout profile; ``tables`` are all tables of layouts.yml."""
    fonts = tables["fonts"]
    files = {
        "[Content_Types].xml": _types(),
        "_rels/.rels": _links(ROOT_LINKS),
        "word/document.xml": _document(profile),
        "word/_rels/document.xml.rels": _links((ident, f"{OFFICE}/{kind}", target) for ident, kind, target in LINKS),
        "word/styles.xml": styles(profile, fonts, tables["styles"]),
        "word/settings.xml": _settings(),
        "word/fontTable.xml": _font_table(fonts),
        "word/theme/theme1.xml": theme(fonts),
        "word/footer1.xml": _footer(profile, "right"),
        "word/footer2.xml": _footer(profile, "left"),
        "word/comments.xml": f'<w:comments xmlns:w="{WORDML}"/>',
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"/>',
        "customXml/item1.xml": f'<draft xmlns="{NAMESPACE}"/>',
        "customXml/itemProps1.xml": ITEM_PROPERTIES.removeprefix(DECLARATION),
        "customXml/_rels/item1.xml.rels": _links((("rId1", f"{OFFICE}/customXmlProps", "itemProps1.xml"),)),
    }
    parts = {name: deflated((DECLARATION + xml).encode(), level=9) for name, xml in files.items()}
    return packed(frozen(parts), ())


def _types() -> str:
    """Return the content types."""
    rows = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in TYPES.items())
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _links(rows: Iterable[tuple[str, str, str]]) -> str:
    """Return a relationships part of (id, type, target) rows."""
    made = "".join(f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>' for ident, kind, target in rows)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


def _document(profile: Mapping[str, Any]) -> str:
    """Return an empty body with page, margins, footers and grid (format.md, 2.2 and 5.2)."""
    page = {side: twips(length * 72 / 25.4) for side, length in profile["page"].items()}
    wide, high = page["width"] - page["left"] - page["right"], page["height"] - page["top"] - page["bottom"]
    chars = floor((wide / 20 / profile["grid"]["chars"] - profile["body"]["size"]) * 4096)
    return (
        f'<w:document xmlns:w="{WORDML}" xmlns:r="{OFFICE}"><w:body><w:sectPr>'
        '<w:footerReference w:type="default" r:id="rId5"/><w:footerReference w:type="even" r:id="rId6"/>'
        f'<w:pgSz w:w="{page["width"]}" w:h="{page["height"]}"/>'
        f'<w:pgMar w:top="{page["top"]}" w:right="{page["right"]}" w:bottom="{page["bottom"]}" w:left="{page["left"]}" '
        f'w:header="851" w:footer="{page["footer"]}" w:gutter="0"/><w:pgNumType w:fmt="decimal"/>'
        f'<w:docGrid w:type="linesAndChars" w:linePitch="{high // profile["grid"]["lines"]}" w:charSpace="{chars}"/>'
        "</w:sectPr></w:body></w:document>"
    )


def _settings() -> str:
    """Return the settings: odd and even footers, Word's current mode, punctuation as in Chinese."""
    modern = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (("compatibilityMode", 15), ("enableOpenTypeFeatures", 1), ("doNotFlipMirrorIndents", 1))
    )
    return (
        f'<w:settings xmlns:w="{WORDML}"><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>'
        '<w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat><w:doNotExpandShiftReturn/><w:useFELayout/>{modern}</w:compat>"
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def _font_table(fonts: Mapping[str, list[str]]) -> str:
    """Return the fonts with what to take where one is missing."""
    rows = []
    for role, (name, *others) in fonts.items():
        charset, family = FAMILIES.get(role, HAN)
        instead = f'<w:altName w:val="{",".join(others)}"/>' if others else ""
        rows.append(
            f'<w:font w:name="{name}">{instead}<w:charset w:val="{charset}"/><w:family w:val="{family}"/>'
            '<w:pitch w:val="variable"/></w:font>'
        )
    return f'<w:fonts xmlns:w="{WORDML}">{"".join(rows)}</w:fonts>'


def _footer(profile: Mapping[str, Any], side: str) -> str:
    """Return a footer “— PAGE —”: outside with one character's indent, or centred. Each field part has its own run (WPS)."""
    inset = twips(profile["footer"]["size"])
    place = f'<w:ind w:{side}Chars="100" w:{side}="{inset}"/><w:jc w:val="{side}"/>'
    if profile["page_number"] == "center":
        place = '<w:jc w:val="center"/>'
    pieces = (
        '<w:t xml:space="preserve">— </w:t>',
        '<w:fldChar w:fldCharType="begin"/>',
        '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{1 if side == 'right' else 2}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
        '<w:t xml:space="preserve"> —</w:t>',
    )
    form = '<w:rPr><w:rStyle w:val="PageNumber"/><w:rFonts w:hint="eastAsia"/></w:rPr>'
    runs = "".join(f"<w:r>{form}{piece}</w:r>" for piece in pieces)
    return f'<w:ftr xmlns:w="{WORDML}"><w:p><w:pPr><w:pStyle w:val="Footer"/>{place}</w:pPr>{runs}</w:p></w:ftr>'


def main(folder: Path) -> None:
    """Write the base of every profile into a folder."""
    tables = yaml.safe_load((LAYOUTS / "layouts.yml").read_text("utf-8"))
    for name, profile in tables["layouts"].items():
        (folder / f"{name}.docx").write_bytes(build(tables["layouts"][profile.get("like", name)], tables))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else LAYOUTS)
