"""The styles of a base file as XML, from the values of a layout profile (format.md, 2.4 and 5)."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from typing import Any

WORDML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
EXACT = '<w:spacing w:before="0" w:after="0" w:line="{line}" w:lineRule="exact"/>'
PLAIN = '<w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>'
"""Off the grid everywhere: LibreOffice spreads a line whose grid is tighter than its letters, and exact line spacing and
letter spacing give the same 22 × 28 in every program (format.md, 5.2). The section states the grid for Word's page set-up."""
COMMENT_SIZE, COMMENT_MARK_SIZE = 10.5, 10.5

IDS = {
    "title": "Title",
    "speaker": "Speaker",
    "date": "Date",
    "salutation": "Salutation",
    "body": "BodyText",
    "heading1": "Heading1",
    "heading2": "Heading2",
    "heading3": "Heading3",
    "heading4": "Heading4",
    "item": "Item",
    "note": "Note",
    "run_in": "RunInBody",
    "page_number": "PageNumber",
    "comment": "CommentText",
    "comment_mark": "CommentReference",
}
CUSTOM = frozenset({"speaker", "item", "note", "run_in"})
HEADING_FONTS = {1: "hei", 2: "kai", 3: "body", 4: "body"}


def styles(profile: Mapping[str, Any], fonts: Mapping[str, list[str]], names: Mapping[str, str]) -> str:
    """Return word/styles.xml. ``fonts`` are the families by role, ``names`` the styles' names by role."""
    made = "".join((_defaults(profile, fonts), _latent(), *_builtin(profile), *_paragraphs(profile, fonts, names)))
    return f'<w:styles xmlns:w="{WORDML}">{made}{"".join(_characters(profile, fonts, names))}</w:styles>'


def half_points(points: float) -> int:
    """Return a size in w:sz's unit."""
    return round(points * 2)


def twips(points: float) -> int:
    """Return a length in twentieths of a point."""
    return round(points * 20)


def font(fonts: Mapping[str, list[str]], role: str, latin: str = "latin") -> str:
    """Return rFonts with every script named, so that no theme or default decides."""
    east, west = fonts[role][0], fonts[latin][0]
    return f'<w:rFonts w:ascii="{west}" w:eastAsia="{east}" w:hAnsi="{west}" w:cs="{west}" w:hint="eastAsia"/>'


def size(points: float) -> str:
    """Return the size of a run."""
    return f'<w:sz w:val="{half_points(points)}"/><w:szCs w:val="{half_points(points)}"/>'


def pitch(profile: Mapping[str, Any]) -> str:
    """Return the letter spacing with which exactly the grid's characters fill a line, rounded to the tighter side."""
    page = profile["page"]
    line = (page["width"] - page["left"] - page["right"]) * 72 / 25.4
    return f'<w:spacing w:val="{floor((line / profile["grid"]["chars"] - profile["body"]["size"]) * 20)}"/>'


def _defaults(profile: Mapping[str, Any], fonts: Mapping[str, list[str]]) -> str:
    """Return the document defaults: the body's font and Chinese."""
    language = '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
    run = font(fonts, "body") + size(profile["body"]["size"]) + language
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{run}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"


def _latent() -> str:
    """Return the rule that keeps Word's other built-in styles out of the lists."""
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" '
        'w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>'
    )


def _builtin(profile: Mapping[str, Any]) -> list[str]:
    """Return the four styles every Word file has."""
    cells = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in _CELL_MARGINS)
    paragraph = PLAIN + EXACT.format(line=twips(profile["body"]["line"])) + '<w:jc w:val="both"/>'
    return [
        f'<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{size(profile['body']['size'])}</w:rPr></w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
        f'<w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{cells}</w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
    ]


_CELL_MARGINS = (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))


def _paragraphs(profile: Mapping[str, Any], fonts: Mapping[str, list[str]], names: Mapping[str, str]) -> list[str]:
    """Return the paragraph styles."""
    body, spaced = profile["body"]["size"], pitch(profile)
    indent = f'<w:ind w:firstLineChars="200" w:firstLine="{twips(body * 2)}"/>'
    flush = '<w:ind w:firstLineChars="0" w:firstLine="0"/>'
    title = EXACT.format(line=twips(profile["title"]["line"])) + '<w:jc w:val="center"/>'
    centred = EXACT.format(line=twips(profile["body"]["line"])) + '<w:jc w:val="center"/>'
    made = [
        _style("title", names, title, font(fonts, "title") + size(profile["title"]["size"]), "speaker"),
        _style("speaker", names, centred, font(fonts, "kai"), "date"),
        _style("date", names, centred, font(fonts, "kai"), "salutation"),
        _style("salutation", names, flush, font(fonts, "body") + spaced, "body"),
        _style("body", names, indent, font(fonts, "body") + spaced),
        _style("item", names, indent, font(fonts, "body") + spaced, ""),
        _style("note", names, indent, font(fonts, "kai") + spaced, ""),
    ]
    for level, role in HEADING_FONTS.items():
        bold = "<w:b/><w:bCs/>" if level in profile["bold"] else ""
        paragraph = f'<w:keepNext/>{indent}<w:outlineLvl w:val="{level - 1}"/>'
        made.append(_style(f"heading{level}", names, paragraph, font(fonts, role) + bold + spaced, "body"))
    made.append(_footer(profile, fonts))
    comment = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/>'
    made.append(_style("comment", names, comment, font(fonts, "song") + size(COMMENT_SIZE)))
    return made


def _footer(profile: Mapping[str, Any], fonts: Mapping[str, list[str]]) -> str:
    """Return the footer's style: 宋体 in Latin letters too, off the grid."""
    paragraph = EXACT.format(line=twips(profile["footer"]["line"])) + '<w:jc w:val="left"/>'
    run = font(fonts, "song", "song") + size(profile["footer"]["size"])
    return (
        '<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def _characters(profile: Mapping[str, Any], fonts: Mapping[str, list[str]], names: Mapping[str, str]) -> list[str]:
    """Return the character styles."""
    return [
        _style("run_in", names, "", font(fonts, "body"), kind="character"),
        _style("page_number", names, "", font(fonts, "song", "song") + size(profile["footer"]["size"]), kind="character"),
        _style("comment_mark", names, "", size(COMMENT_MARK_SIZE), kind="character"),
    ]


def _style(role: str, names: Mapping[str, str], paragraph: str, run: str, then: str = "", kind: str = "paragraph") -> str:
    """Return one style; ``then`` is the role of the paragraph that follows when Enter is pressed."""
    custom = ' w:customStyle="1"' if role in CUSTOM else ""
    based = "Normal" if kind == "paragraph" else "DefaultParagraphFont"
    following = f'<w:next w:val="{IDS[then]}"/>' if then else ""
    shown = "" if role.startswith("comment") or role == "page_number" else "<w:qFormat/>"
    block = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    return (
        f'<w:style w:type="{kind}"{custom} w:styleId="{IDS[role]}"><w:name w:val="{names[role]}"/>'
        f'<w:basedOn w:val="{based}"/>{following}{shown}{block}<w:rPr>{run}</w:rPr></w:style>'
    )
