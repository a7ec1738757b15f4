"""The speaker's rank from the written post."""

from __future__ import annotations

import re

_RULES = (
    ("deputy", re.compile(r"副书记|(?:政法委|纪委|统战|团委).*书记|副[省州市县区旗盟镇乡]长|常委(?!会)|副专员|副主任$|助理")),
    ("bureau_head", re.compile(r"(?:党组|局党委|队党委)书记")),
    ("junior", re.compile(r"副|党组成员|党委委员|调研员|总工程师")),
    ("secretary", re.compile(r"书记")),
    ("bureau_head", re.compile(r"(?:安委办|安委会办公室|办公室|应急办|委|局|中心)主任|[厅局处科所站队]长|[支大]队政委|教导员")),
    ("chief", re.compile(r"[省州市县区旗盟镇乡]长|专员|(?:管委会|办事处)主任|街道主任")),
)
_ORDER = ("secretary", "chief", "deputy", "bureau_head", "junior")
"""When a post names several offices, the one that comes first here decides (副县长、公安局长 speaks as 副县长)."""


def rank_of(post: str, level: str) -> str:
    """Return secretary, chief, deputy or bureau_head for a post, "" when it does not tell.

    ``level`` is that of the place: a bare 主任 heads a zone's committee or a subdistrict's office, elsewhere a bureau.
    """
    ranks = {_office(part, level) for part in re.split(r"[、，,；;/兼\s]+", post) if part}
    for rank in _ORDER:
        if rank in ranks:
            return "deputy" if rank == "junior" else rank
    return ""


def _office(part: str, level: str) -> str:
    """Return the rank of one office."""
    if re.search(r"(?:管委会|办事处|开发区|园区)(?:党工委)?(?:书记)?$|(?:管委会|办事处)主任$", part) and "副" not in part:
        return "secretary" if part.endswith("书记") else "chief"
    for rank, pattern in _RULES:
        if pattern.search(part):
            return rank
    if part.endswith("主任"):
        return "chief" if level in {"zone", "township"} else "bureau_head"
    return ""
