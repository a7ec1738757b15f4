"""A theme with nothing of its own: our fonts by name, Office's colour places in black and white.

No style refers to it. Word and the validators expect the part; WPS reports “missing fonts” for a theme that names others.
"""

from __future__ import annotations

from collections.abc import Mapping

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
COLOURS = ("dk1", "lt1", "dk2", "lt2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")
BLACK, WHITE = "000000", "FFFFFF"
FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
LINE = f'<a:ln w="6350">{FILL}</a:ln>'
EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme(fonts: Mapping[str, list[str]]) -> str:
    """Return word/theme/theme1.xml. ``fonts`` are the families by role."""
    colours = "".join(f'<a:{name}><a:srgbClr val="{WHITE if name.startswith("lt") else BLACK}"/></a:{name}>' for name in COLOURS)
    families = _family("majorFont", fonts, "hei") + _family("minorFont", fonts, "body")
    lists = (("fillStyleLst", FILL), ("lnStyleLst", LINE), ("effectStyleLst", EFFECT), ("bgFillStyleLst", FILL))
    forms = "".join(f"<a:{name}>{one * 3}</a:{name}>" for name, one in lists)
    return (
        f'<a:theme xmlns:a="{DRAWING}" name="draft"><a:themeElements><a:clrScheme name="draft">{colours}</a:clrScheme>'
        f'<a:fontScheme name="draft">{families}</a:fontScheme><a:fmtScheme name="draft">{forms}</a:fmtScheme>'
        "</a:themeElements></a:theme>"
    )


def _family(name: str, fonts: Mapping[str, list[str]], role: str) -> str:
    """Return one of the theme's two fonts."""
    faces = f'<a:latin typeface="{fonts["latin"][0]}"/><a:ea typeface="{fonts[role][0]}"/><a:cs typeface="{fonts["latin"][0]}"/>'
    return f"<a:{name}>{faces}</a:{name}>"
