"""The committed base files against format.md, section 8, and against the script that builds them."""

import importlib
from pathlib import Path

import pytest
import yaml

from generator.writers.layout import load_layout
from tests.writers.samples import LAYOUTS, NS, ROOT, W, parts, text_of, tree

PROFILES = ("标准", "朗读大字", "本单位")
TABLES = yaml.safe_load((LAYOUTS / "layouts.yml").read_text("utf-8"))


def base(profile: str) -> bytes:
    return (LAYOUTS / f"{profile}.docx").read_bytes()


def style(docx: bytes, ident: str):
    return tree(docx, "word/styles.xml").find(f"w:style[@w:styleId='{ident}']", NS)


def value(element, path: str, name: str = "val") -> str | None:
    found = element.find(path, NS)
    return None if found is None else found.get(f"{W}{name}")


@pytest.fixture
def build_base(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    return importlib.import_module("build_base")


@pytest.mark.parametrize("profile", PROFILES)
def test_the_committed_base_is_what_the_script_builds(profile, build_base):
    table = TABLES["layouts"][profile]
    built = build_base.build(TABLES["layouts"][table.get("like", profile)], TABLES)
    assert parts(base(profile)) == parts(built)


def test_the_layouts_are_those_of_the_vocabulary():
    vocabulary = yaml.safe_load((ROOT / "phrasebank" / "common" / "vocabulary.yml").read_text("utf-8"))
    assert list(TABLES["layouts"]) == [row["id"] for row in vocabulary["lists"]["layouts"]]
    assert sorted(path.stem for path in LAYOUTS.glob("*.docx")) == sorted(TABLES["layouts"])


@pytest.mark.parametrize("profile", PROFILES)
def test_the_audit_finds_no_error(profile, assert_valid_docx):
    assert_valid_docx(LAYOUTS / f"{profile}.docx")


@pytest.mark.parametrize("profile", PROFILES)
def test_f01_margins_on_a4(profile):
    section = tree(base(profile)).find(".//w:sectPr", NS)
    assert [value(section, "w:pgSz", side) for side in ("w", "h")] == ["11906", "16838"]
    margins = [value(section, "w:pgMar", side) for side in ("top", "bottom", "left", "right")]
    assert margins == ["2098", "1984", "1587", "1474"]


@pytest.mark.parametrize(
    ("profile", "pitch", "space", "size", "line"), [("标准", 579, -842, 32, 579), ("朗读大字", 708, 1749, 36, 708)]
)
def test_f02_the_grid_fits_the_size_of_normal(profile, pitch, space, size, line):
    grid = tree(base(profile)).find(".//w:docGrid", NS)
    assert (grid.get(f"{W}type"), grid.get(f"{W}linePitch"), grid.get(f"{W}charSpace")) == (
        "linesAndChars",
        str(pitch),
        str(space),
    )
    normal = style(base(profile), "Normal")
    assert value(normal, "w:rPr/w:sz") == str(size)
    assert (value(normal, "w:pPr/w:spacing", "line"), value(normal, "w:pPr/w:spacing", "lineRule")) == (str(line), "exact")


@pytest.mark.parametrize("profile", PROFILES)
def test_f03_fonts_are_named_for_every_script_and_no_theme_decides(profile):
    styles = tree(base(profile), "word/styles.xml")
    fonts = list(styles.iter(f"{W}rFonts"))
    assert len(fonts) > 10
    for font in fonts:
        assert {f"{W}ascii", f"{W}eastAsia", f"{W}hAnsi", f"{W}cs"} <= set(font.attrib)
    assert b"Theme=" not in parts(base(profile))["word/styles.xml"]
    named = {one.get(f"{W}{script}") for one in fonts for script in ("ascii", "eastAsia")}
    assert named <= {one.get(f"{W}name") for one in tree(base(profile), "word/fontTable.xml")}


def test_f04_title():
    title = style(base("标准"), "Title")
    assert value(title, "w:rPr/w:rFonts", "eastAsia") == "方正小标宋简体"
    assert (value(title, "w:rPr/w:sz"), value(title, "w:pPr/w:jc")) == ("44", "center")
    assert title.find("w:rPr/w:b", NS) is None
    assert 640 <= int(value(title, "w:pPr/w:spacing", "line")) <= 700


@pytest.mark.parametrize(("ident", "chars"), [("Salutation", "0"), ("BodyText", "200"), ("Heading1", "200"), ("Item", "200")])
def test_f06_f07_indents(ident, chars):
    for profile in PROFILES:
        assert value(style(base(profile), ident), "w:pPr/w:ind", "firstLineChars") == chars


@pytest.mark.parametrize(
    ("ident", "font", "level", "bold"),
    [
        ("Heading1", "黑体", "0", False),
        ("Heading2", "楷体_GB2312", "1", False),
        ("Heading3", "仿宋_GB2312", "2", True),
        ("Heading4", "仿宋_GB2312", "3", False),
    ],
)
def test_f08_headings(ident, font, level, bold):
    heading = style(base("标准"), ident)
    assert value(heading, "w:rPr/w:rFonts", "eastAsia") == font
    assert value(heading, "w:pPr/w:outlineLvl") == level
    assert (heading.find("w:rPr/w:b", NS) is not None) is bold
    assert value(style(base("标准"), "RunInBody"), "w:rPr/w:rFonts", "eastAsia") == "仿宋_GB2312"
    assert value(style(base("标准"), "Speaker"), "w:rPr/w:rFonts", "eastAsia") == "楷体_GB2312"


@pytest.mark.parametrize("profile", PROFILES)
def test_f12_page_numbers(profile):
    files = base(profile)
    assert tree(files, "word/settings.xml").find("w:evenAndOddHeaders", NS) is not None
    references = tree(files).findall(".//w:footerReference", NS)
    assert [one.get(f"{W}type") for one in references] == ["default", "even"]
    sides = ["right", "left"] if TABLES["layouts"].get(profile, {}).get("page_number") != "center" else ["center"] * 2
    for number, side in enumerate(sides, 1):
        footer = tree(files, f"word/footer{number}.xml")
        assert text_of(footer) == f"— {number} —"
        assert value(footer, ".//w:jc") == side
        runs = list(footer.iter(f"{W}r"))
        kinds = [value(run, "w:fldChar", "fldCharType") for run in runs]
        assert [kind for kind in kinds if kind] == ["begin", "separate", "end"]
        assert all(len([one for one in run if one.tag != f"{W}rPr"]) == 1 for run in runs)
        assert footer.findtext(".//w:instrText", None, NS).strip() == "PAGE"
    number = style(files, "PageNumber")
    assert (value(number, "w:rPr/w:rFonts", "ascii"), value(number, "w:rPr/w:sz")) == ("宋体", "28")


@pytest.mark.parametrize("profile", PROFILES)
def test_letter_spacing_fills_a_line_with_the_grids_characters_and_no_more(profile):
    grid = TABLES["layouts"][TABLES["layouts"][profile].get("like", profile)]["grid"]
    section, body = tree(base(profile)).find(".//w:sectPr", NS), style(base(profile), "BodyText")
    size = int(value(style(base(profile), "Normal"), "w:rPr/w:sz")) * 10
    line = int(value(section, "w:pgSz", "w")) - int(value(section, "w:pgMar", "left")) - int(value(section, "w:pgMar", "right"))
    assert line // (size + int(value(body, "w:rPr/w:spacing"))) == grid["chars"]


@pytest.mark.parametrize("profile", PROFILES)
def test_the_base_is_modern_and_says_nothing_of_anyone(profile):
    files = parts(base(profile))
    mode = tree(base(profile), "word/settings.xml").find(".//w:compatSetting[@w:name='compatibilityMode']", NS)
    assert mode.get(f"{W}val") == "15"
    assert len(tree(base(profile), "docProps/core.xml")) == 0
    assert not set(files) & {"docProps/app.xml", "docProps/thumbnail.jpeg", "word/stylesWithEffects.xml", "word/numbering.xml"}
    assert b"rsid" not in b"".join(files.values())


def test_bundled_profiles_are_found_by_id():
    assert [load_layout(profile, Path(LAYOUTS)).name for profile in PROFILES] == list(PROFILES)
