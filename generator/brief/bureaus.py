"""Names of the bureaus by function and level; what the brief calls them goes before everything."""

from __future__ import annotations

import re

from generator.brief.model import Fact, Locality
from generator.brief.patterns import Patterns
from generator.brief.places import own_character, place_type, upper_type
from generator.document import Span
from generator.errors import InternalError
from generator.vocabulary import Names, normalise

LEVELS = {"county-city": "county"}
_HEAD = re.compile(r"(?:[^局队]*、)?(?:[局厅]长|[大支总]队长|主任|政委|教导员)")
LOCAL = ("prefecture", "county", "county-city", "district")


def functions(patterns: Patterns) -> tuple[str, ...]:
    """Return the functions that have a name, in file order. ``patterns`` is the bureaus file."""
    return patterns.names("functions")


def bureau(function: str, locality: Locality, patterns: Patterns, places: Patterns, names: Names | None = None) -> Span:
    """Return who does ``function`` here: the brief's own name, else the current full name of the level.

    ``function`` is one of ``functions`` or, with ``names`` (the vocabulary's list of functions), another name of it.
    InternalError when it is unknown. A township has officers, a zone generic departments.
    """
    known = _function(function, patterns, names)
    default = _default(known, locality, patterns, places)
    given = _given(known, default, locality, patterns, names)
    if given is not None:
        return given.span()
    return Span(default, "derived", (f"bureau:{known}", locality.name.path, *(fact.path for fact in locality.upper[-1:])))


def self_called(name: Span, post: str, patterns: Patterns) -> Span:
    """Return how the head of a bureau calls it in a speech (我们局); the name itself when ``post`` is not of that bureau."""
    if not post.startswith(name.text) or not _HEAD.match(post, len(name.text)):
        return name
    ends = patterns.under("speaker")
    return next((name._replace(text=text) for end, text in ends.items() if name.text.endswith(end)), name)


def _function(name: str, patterns: Patterns, names: Names | None) -> str:
    """Return the function a name stands for."""
    known = functions(patterns)
    found = name if name in known else names.find(name) if names else None
    if found is None or found not in known:
        raise InternalError(f"unknown bureau function {name!r}")
    return found


def _given(known: str, default: str, locality: Locality, patterns: Patterns, names: Names | None) -> Fact | None:
    """Return the brief's own name for a bureau; its key may be the function, an alias or the usual full name."""
    for key, fact in locality.departments.items():
        same = normalise(key) in (normalise(known), normalise(default), normalise(patterns.say(f"functions.{known}.topic")))
        if same or default.endswith(key) or (names is not None and names.find(key) == known):
            return fact
    return None


def _default(known: str, locality: Locality, patterns: Patterns, places: Patterns) -> str:
    """Return the usual name at this level."""
    kind = place_type(locality, places)
    level = LEVELS.get(locality.level, locality.level)
    kinds = [kind] if kind != "municipality" else []
    tiers = [*kinds, "municipality" if kind == "municipality" else level]
    if locality.level in LOCAL or kind == "municipality":
        tiers.append("local")
    branch = _branch(known, locality, patterns, places) if level in ("county", "district") else ""
    if branch:
        return branch
    keys = [f"functions.{known}.{tier}" for tier in tiers]
    key = patterns.first(*keys, f"generic.{level}", "generic.default")
    own = own_character(locality, places)
    party = places.say(places.first(f"words.{kind}.party", "words.default.party"), c=own)
    return patterns.say(key, c=own, party=party, topic=patterns.say(f"functions.{known}.topic"))


def _branch(known: str, locality: Locality, patterns: Patterns, places: Patterns) -> str:
    """Return the name of a bureau that is a branch of the prefecture's one (生态环境 since 2019), or ""."""
    key = f"functions.{known}.branch"
    if not patterns.has(key) or not locality.upper:
        return ""
    kind = upper_type(locality.upper[-1].text, places)
    if kind not in ("prefecture_city", "autonomous_prefecture", "league", "region") or _is_municipality(locality, places):
        return ""
    return patterns.say(key, upper_c=places.say(f"words.{kind}.c"), short=short_name(locality.name.text, patterns))


def _is_municipality(locality: Locality, places: Patterns) -> bool:
    """Return whether the place above is one of the cities directly under the centre."""
    name = locality.upper[-1].text
    return name.endswith("市") and places.has(f"provinces.units.{name}")


def short_name(name: str, patterns: Patterns) -> str:
    """Return a place's name without 县, 市, 区, 旗 (whole where only one character would be left or custom differs)."""
    if name.endswith(patterns.lists["keep_whole"]):
        return name
    for suffix in patterns.lists["suffixes"]:
        if name.endswith(suffix):
            rest = name.removesuffix(suffix)
            return rest if len(rest) >= 2 else name
    return name
