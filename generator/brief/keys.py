"""Nodes → plain data with English keys, while noting where every path stands.

Chinese keys, ``Focus-Sectors`` and ``“name”`` are the same as the English ones; names of indicators, divisions and
bureaus become their ids. Unknown keys and keys that stand twice under two names are problems and are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from generator.brief.report import Place, Report, join
from generator.brief.schema import RawBrief
from generator.brief.schema_items import Raw
from generator.brief.shapes import Shape, shapes
from generator.brief.yaml_reader import Mapping as MappingNode
from generator.brief.yaml_reader import Node, Scalar, Sequence
from generator.vocabulary import Vocabulary, normalise

QUOTES = {"“": "”", "‘": "’", "”": "”", "＂": "＂", "「": "」"}
KEEPS_QUOTES = ("campaigns", "documents", "style.scheme", "objectives", "traits", "focus_sectors", "statistics.breakdowns")
"""Where a quoted whole is more likely a name of its own (“三合一”) than a habit of typing."""

Data = dict[str, object] | list[object] | str | None


def plain_data(root: Node, report: Report, vocabulary: Vocabulary) -> Data:
    """Return the data of a whole file with English keys; ``report.places`` learns where they stand."""
    walker = _Walker(report, vocabulary)
    data = walker.node(root, Shape(RawBrief), "")
    walker.finish()
    return data


class _Walker:
    """Carries the report and the vocabulary down the nodes."""

    def __init__(self, report: Report, vocabulary: Vocabulary) -> None:
        self.report, self.vocabulary = report, vocabulary
        self.unquoted: list[int] = []
        self.empty: list[int] = []

    def finish(self) -> None:
        """Note on which lines curly quotes were taken as YAML quotes, and which sections were left empty."""
        if self.empty:
            self.report.note("note_empty", lines="、".join(map(str, self.empty)))
        if self.unquoted:
            self.report.note("note_quotes", lines="、".join(str(line) for line in dict.fromkeys(self.unquoted)))

    def node(self, node: Node, shape: Shape, path: str, key: str = "") -> Data:
        """Return the data of one node."""
        self.report.places.setdefault(path, Place(node.place.line, node.place.column, key))
        if isinstance(node, Scalar):
            return self._text(node, path)
        if isinstance(node, Sequence):
            one = shape._replace(many=False)
            return [self.node(item, one, join(path, index), key) for index, item in enumerate(node.items)]
        if shape.by_name:
            return self._by_name(node, shape, path)
        return self._mapping(node, shape.model, path)

    def _text(self, node: Scalar, path: str) -> str | None:
        """Return a text, without curly quotes that stand for YAML's own."""
        text = node.text
        if text and text[0] in QUOTES and not path.startswith(KEEPS_QUOTES):
            inner = unquoted(text)
            if inner != text:
                self.unquoted.append(node.place.line)
            return inner
        return text

    def _mapping(self, node: MappingNode, model: type[Raw] | None, path: str) -> Data:
        """Return a mapping with English keys; without a model it is kept for the shape's own error."""
        if model is None:
            return {str(key.text): None for key, _ in node.pairs}
        fields, data = shapes(model), dict[str, object]()
        for key, value in node.pairs:
            name = english(str(key.text), model)
            place = Place(key.place.line, key.place.column, str(key.text))
            if name is None:
                self._unknown(place, list(fields), model, path)
            elif name in data:
                self.report.problem_at(place, "same_key", first=self.report.line(join(path, name)), other=name)
            else:
                self._put(data, name, value, fields[name], join(path, name), place)
        return data

    def _put(self, data: dict[str, object], name: str, value: Node, shape: Shape, path: str, place: Place) -> None:
        """Add one pair to the data; where nothing or a text stands, its place is that of the value."""
        empty = isinstance(value, Scalar) and value.text is None
        if isinstance(value, Scalar) and not value.text and "." not in path:
            self.empty.append(place.line)
            return
        self.report.places[path] = place if empty else Place(value.place.line, value.place.column, place.key)
        data[name] = self.node(value, shape, path, place.key)

    def _unknown(self, place: Place, allowed: list[str], model: type[Raw], path: str) -> None:
        """Say that a key is unknown, with the nearest and all allowed ones in the language of the key."""
        from generator.brief.keytable import chinese, key_table

        english_only = place.key.isascii()
        names = allowed if english_only else [key_table()[model.table][key].names[0] for key in allowed]
        known, least = (names, 0.6) if english_only else ([*chinese(model.table)], 0.5)
        near = get_close_matches(place.key, known, n=2, cutoff=least)
        self.report.wrong.update(join(path, english(one, model) or one) for one in near)
        message = "unknown_key_near" if near else "unknown_key"
        self.report.problem_at(place, message, near="、".join(near), allowed="、".join(names))

    def _by_name(self, node: MappingNode, shape: Shape, path: str) -> Data:
        """Return a mapping whose keys are names, those of a closed list as their ids."""
        kind = _keyed(path)
        data: dict[str, object] = {}
        for key, value in node.pairs:
            written = unquoted(str(key.text))
            name = (self.vocabulary.find(kind, written) if kind else None) or written
            place = Place(key.place.line, key.place.column, str(key.text))
            if name in data:
                first = self.report.place(join(path, name))
                self.report.problem_at(place, "same_name", first=first.line, other=first.key)
            else:
                self._put(data, name, value, shape._replace(by_name=False), join(path, name), place)
        return data


def _keyed(path: str) -> str:
    """Return the closed list that the keys of a mapping at ``path`` come from, "" for free ones."""
    model: type[Raw] | None = RawBrief
    *steps, last = path.split(".")
    for step in steps:
        model = shapes(model)[step].model if model and step in shapes(model) else None
    return model.keyed.get(last, "") if model else ""


def english(key: str, model: type[Raw]) -> str | None:
    """Return the English key of a shape for a key as written, or None."""
    bare = unquoted(key).rstrip("：:")
    name = normalise(bare)
    if name in shapes(model):
        return name
    if name.isascii():
        return None
    from generator.brief.keytable import chinese

    names: Mapping[str, str] = chinese(model.table)
    return names.get(name)


def unquoted(text: str) -> str:
    """Return a text without the one pair of Chinese quotes that encloses the whole of it."""
    close = QUOTES.get(text[:1])
    inner = text[1:-1]
    if close and len(text) > 1 and text.endswith(close) and not set(inner) & {*QUOTES, *QUOTES.values()}:
        return inner.strip()
    return text
