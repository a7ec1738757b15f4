"""Names of places: by the table of divisions, by what names end in, and by how a place speaks of itself (全县, 县委)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.mining.between import Between
from generator.mining.finders import Words
from generator.mining.rare import matches_at
from generator.mining.spans import Span, made
from generator.mining.tables import Tables, any_of

HAN = "\u4e00-\u9fff"
LONGEST = 11
ENDINGS = re.compile(r"(?:[^省市县区州盟旗]{2,}族)?(?:自治[区州县旗])$|(?:特别行政区|地区|林区|[省市县区州盟旗])$")
COUNTY = frozenset({"county", "county-city"})
HIGH = frozenset({"province", "prefecture"})
STEM = range(2, 4)
NO_PLACE = ("全", "确")
RUN = 7
NOT_AFTER = re.compile("[、和]?[省市县区州盟旗乡镇](?=[、和级两三有各，。；]|$)|[级直场域民容内外]|[省市县区州盟旗乡镇]")
"""What follows 省、市、县、区 as common words: 省、市有关部门, 市场, 县域."""


class Places:
    """Finds places. ``find`` yields spans with the short name that stands for the place elsewhere in the speech, if it may."""

    def __init__(self, tables: Tables) -> None:
        """Compile the table and the grammar of names."""
        rows = tables.rows("places")
        self._full = frozenset(tables.divisions)
        stems: dict[str, str] = {}
        for name, level in tables.divisions.items():
            stems.setdefault(ENDINGS.sub("", name), level)
        doubtful = frozenset(rows["ambiguous"])
        high = [stem for stem, level in stems.items() if level in HIGH and len(stem) > 1 and stem not in doubtful]
        self._high = Words(high)
        self._stems = frozenset(stem for stem, level in stems.items() if level in COUNTY and len(stem) > 1) | doubtful
        self._stems -= frozenset(rows["common"])
        self._between = Between(self._stems)
        singles = [suffix for suffix in rows["suffixes"] if len(suffix) == 1]
        self._singles = frozenset(singles)
        self._single = re.compile(f"[{''.join(singles)}](?<=[{HAN}].)")
        self._long: dict[str, list[str]] = {}
        for suffix in rows["suffixes"]:
            if len(suffix) > 1:
                self._long.setdefault(suffix[-2:], []).append(suffix)
        self._sizes: dict[str, list[int]] = {}
        for name, size in sorted({(name[-2:], len(name)) for name in self._full if STEM[0] < len(name) <= LONGEST}, reverse=True):
            self._sizes.setdefault(name, []).append(size)
        self._other = re.compile(any_of(suffix for suffix in rows["suffixes"] if suffix[-1] not in singles))
        self._breaks = frozenset(rows["breaks"])
        self._soft = frozenset(rows["soft"])
        self._heads = re.compile(f"^.*{any_of(rows['heads'])}")
        self._generic = frozenset(rows["generic"])
        self._never = frozenset(rows["never"])
        self._hard = self._breaks - self._soft
        self._dead = self._never | self._hard
        dead = self._dead | {word for word in self._generic if len(word) == 1}
        self._dull = {before + suffix for before in dead for suffix in singles} - set(self._long)
        self._slogans = re.compile(any_of(rows["slogans"]))
        first, second = ("".join(sorted({slogan[n] for slogan in rows["slogans"]})) for n in (0, 1))
        self._likely_slogan = re.compile(f"[{first}](?=[{second}])")
        self._slogan = re.compile(f"{any_of(rows['slogans'])}([{HAN}]{{1,3}}?[省市县区州旗镇乡])")
        self._slogan_places = lru_cache(maxsize=2)(self._begun)
        self._called = lru_cache(maxsize=1)(self._after_slogans)
        self._localities = [re.compile(pattern) for pattern in rows["locality"]]

    def find(self, text: str, speech: str = "") -> Iterator[tuple[Span, str]]:
        """Yield the spans of places in no order; they may overlap. ``speech``: where stems may stand alone (else the text)."""
        for start, stem in self._high.find(text):
            if not text.startswith(NO_PLACE, start + len(stem)):
                yield made((start, start + len(stem), "place")), ""
        for pattern in self._localities:
            for match in pattern.finditer(text):
                yield made((*match.span(), "locality")), ""
        for start, end in self._between.find(text):
            yield Span(start, end, "place"), ""
        for match in matches_at(self._slogan_places(text), text, self._slogan):
            if match[1][:-1] not in self._generic:
                yield Span(match.start(1), match.end(1), "place"), match[1]
        yield from self._by_suffix(text, self._called(speech or text))

    def _begun(self, text: str) -> list[int]:
        """Return where slogans may begin in a text."""
        return [match.start() for match in self._likely_slogan.finditer(text)]

    def _after_slogans(self, text: str) -> set[str]:
        """Return the short names that may follow the slogans of a text (平安云岭)."""
        ends = [match.end() for match in matches_at(self._slogan_places(text), text, self._slogans)]
        return {text[end : end + size] for end in ends for size in STEM}

    def _by_suffix(self, text: str, called: set[str]) -> Iterator[tuple[Span, str]]:
        """Yield names that end in a suffix; the short ones in ``called`` stand alone elsewhere."""
        for match in self._single.finditer(text):
            end = match.end()
            tail = text[end - 2 : end]
            known = self._known(text, end, tail) if tail in self._sizes else 0
            if known:
                name = text[end - known : end]
                stem = ENDINGS.sub("", name)
                yield made((end - known, end, "place")), stem if len(stem) > 1 else name
            elif tail not in self._dull and not NOT_AFTER.match(text, end):
                size = next((len(suffix) for suffix in self._long.get(tail, ()) if text.endswith(suffix, 0, end)), 1)
                stem = self._stem(text, end - size, size == 1)
                if stem:
                    yield made((end - size - len(stem), end, "place")), self._alone(stem, called)
        for match in self._other.finditer(text):
            start, end = match.span()
            stem = self._stem(text, start, False)
            if stem:
                yield Span(start - len(stem), end, "place"), self._alone(stem, called)

    def _known(self, text: str, end: int, tail: str) -> int:
        """Return the length of the longest name of the table that ends at a place, its last two characters ``tail``; or 0."""
        for size in self._sizes[tail]:
            if size <= end and text[end - size : end] in self._full:
                return size
        return 0

    def _alone(self, stem: str, called: set[str]) -> str:
        """Return a stem that may stand for its place elsewhere in the speech, else nothing."""
        return stem if len(stem) > STEM[0] or stem in self._stems or stem in called else ""

    def _stem(self, text: str, start: int, single: bool) -> str:
        """Return the proper name right before a suffix: two or three Han characters after a boundary, no common word."""
        if text[start - 1 : start] in self._dead:
            return ""
        run = self._run(text, start, self._breaks)
        if len(run) < STEM[0]:
            # 和 may stand in a name: 大和县
            run = self._run(text, start, self._hard)
            if run[-1:] in self._soft and (len(run) > STEM[0] or run[0] in self._singles):
                return ""
        if len(run) not in STEM or not self._never.isdisjoint(run):
            return ""
        parts = (run, run[-2:], run[:2], *(run[-1:] if single else ""))
        return "" if any(part in self._generic for part in parts) else run

    def _run(self, text: str, start: int, breaks: frozenset[str]) -> str:
        """Return the Han characters before a place back to a boundary, without the common words at their head."""
        place = start
        while place > 0 and start - place < RUN and "\u4e00" <= text[place - 1] <= "\u9fff" and text[place - 1] not in breaks:
            place -= 1
        run = text[place:start]
        return run if len(run) <= STEM[-1] else self._heads.sub("", run)
