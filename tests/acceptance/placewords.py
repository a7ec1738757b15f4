"""Places the brief does not hold, and words of another level of government."""

from __future__ import annotations

import csv
import re
from functools import cache

from brief_reader import BriefFacts
from draft_reader import Draft, Row
from masking import BLOT, blotted, excerpt, quoted_texts, tables
from random_places import ROOT

CHARS = ("自治区", "街道", "苏木", "地区", "省", "市", "州", "盟", "县", "旗", "区", "镇", "乡")


@cache
def real_places() -> re.Pattern[str]:
    """Return a pattern of all names of the table of divisions of three or more characters."""
    with (ROOT / "phrasebank" / "common" / "divisions.csv").open(encoding="utf-8", newline="") as stream:
        names = {row["name"] for row in csv.DictReader(line for line in stream if not line.startswith("#"))}
    ordinary = set(tables()["ordinary_names"])
    return re.compile("|".join(sorted((re.escape(n) for n in names if len(n) >= 3 and n not in ordinary), key=len, reverse=True)))


def place_faults(draft: Draft, facts: BriefFacts) -> list[str]:
    """Return what looks like a place's name and is none of the brief's."""
    words, found = quoted_texts(facts), []
    for row in draft.printed:
        # What the place calls itself and its bureaus is for the check of levels.
        text = blotted(row, [*words, *_quoted_in_part(row, facts)], ("place_", "bureau:", "upper_"))
        for match in real_places().finditer(text):
            found.append(f"real-place {match[0]}: {excerpt(row, *match.span())}")
        for match in re.finditer(r"[\u4e00-\u9fff]{2,4}?(自治州|自治县|街道|省|市|县|旗|镇|乡|村|盟)", text):
            if not _ordinary(text, match.start(1), match[1]):
                found.append(f"place {match[0]}: {excerpt(row, *match.span())}")
    return found


def _quoted_in_part(row: Row, facts: BriefFacts) -> list[str]:
    """Return what a row says of a text of the brief, where it says a part of it: who spoke at the meeting."""
    said = ((piece.text, piece.source[0]) for piece in row.pieces if piece.kind == "fact" and piece.source)
    return [text for text, path in said if text and text in facts.leaves.get(path, "")]


def _ordinary(text: str, start: int, suffix: str) -> bool:
    """Return whether a suffix belongs to an ordinary word: by what stands before it or behind it."""
    before, after = text[:start], text[start + len(suffix) :]
    if any(before.endswith(tail) for tail in tables()["ordinary_tails"].get(suffix, [])):
        return True
    if re.match(tables()["ordinary_heads"].get(suffix, r"(?!)"), after):
        return True
    if re.search(tables()["function_words"], before[-2:]):
        return True
    return bool(re.search(r"[一二两三四五六七八九十几多个\d的了着■]$", before)) or BLOT in before[-2:]


def own_char(name: str, level: str = "") -> str:
    """Return what a place calls itself by, from its name's end."""
    if name.endswith(("开发区", "新区", "园区", "高新区", "示范区")) or level == "zone":
        return "区"
    return next((char for char in CHARS if name.endswith(char)), "区")


def level_of(facts: BriefFacts) -> str:
    """Return the level as the brief says, else from the name's end."""
    from random_keys import names_of

    if level := facts.get("locality.level"):
        return names_of("levels").get(level, level)
    name = facts.get("locality.name")
    ends = (
        ("township", ("镇", "乡", "街道", "苏木", "街道办事处")),
        ("zone", ("开发区", "新区", "园区", "高新区", "示范区", "管理区")),
    )
    ends += (
        ("province", ("省", "自治区")),
        ("prefecture", ("自治州", "州", "盟", "地区")),
        ("county", ("县", "旗")),
        ("district", ("区",)),
    )
    for found, tails in ends:
        if name.endswith(tails):
            return found
    chain = [text for path, text in sorted(facts.leaves.items()) if path.startswith("locality.upper")]
    upper = facts.get("locality.parent") or (chain[-1] if chain else "")
    return "county-city" if upper.endswith(("市", "州", "盟")) else "prefecture"


def _foreign_chars(facts: BriefFacts) -> list[str]:
    """Return the level characters that are not the place's own; 自治区 speaks of 全区 too."""
    own = own_char(facts.get("locality.name"), level_of(facts))
    same = {own} | ({"区"} if own == "自治区" else set())
    return [char for char in CHARS if char not in same]


def _upper_chars(facts: BriefFacts) -> set[str]:
    """Return the level characters of the places above that the brief names."""
    return {own_char(text) for path, text in facts.leaves.items() if path.startswith(("locality.upper", "locality.parent"))}


def level_faults(draft: Draft, facts: BriefFacts) -> list[str]:
    """Return the words of a level of government that is not the speaker's."""
    words, level = quoted_texts(facts), level_of(facts)
    shapes = tables()["level_patterns"]
    below = set(tables()["below"].get(level, []))
    patterns = []
    for char in _foreign_chars(facts):
        patterns += [
            shape.replace("{x}", char) for shape in shapes if not (char in below and ("{x}长" in shape or "({x})里" in shape))
        ]
    patterns += tables()["subordinate_words"].get(level, [])
    if own_char(facts.get("locality.name"), level) == "旗":
        patterns += tables()["banner_words"]
    whole = re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
    # Bureaus of the place above (生态环境局 as a branch) may stand where the brief names that place.
    also = ("upper_", "bureau:") if _upper_chars(facts) else ()
    found = []
    for row in draft.printed:
        text = blotted(row, words, also)
        found += [f"level {match[0]}: {excerpt(row, *match.span())}" for match in whole.finditer(text)]
    for text in draft.comments:
        found += [f"level-comment {match[0]}: 「{text}」" for match in whole.finditer(_blot_comment(text, words))]
    return found


def _blot_comment(text: str, words: list[str]) -> str:
    """Return a comment without the brief's texts."""
    from masking import blot

    return blot(text, words)
