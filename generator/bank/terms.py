"""The vocabulary, built from the word lists of the packs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from generator.vocabulary import Indicator, Names, Occasion, Sector, Vocabulary

Row = Mapping[str, Any]
Made = TypeVar("Made", Indicator, Sector, Occasion)
TABLES = ("indicators", "sectors", "occasions")


def build_vocabulary(documents: Sequence[Mapping[str, object]]) -> Vocabulary:
    """Return the closed lists of several packs as one value.

    Each document may hold ``lists`` (name → rows) and the tables ``indicators``, ``sectors`` and ``occasions``;
    a row of a later document overrides the fields it states of an earlier row with the same id and keeps that
    row's place. Fields a dataclass does not know (``conf``, ``source``) are left out. Raises KeyError for a row
    without id, TypeError for one without its required fields.
    """
    lists: dict[str, dict[str, Row]] = {name: {} for name in TABLES}
    for document in documents:
        for name, rows in _tables(document):
            table = lists.setdefault(name, {})
            for row in rows:
                table[row["id"]] = {**table.get(row["id"], {}), **row}
    return Vocabulary(
        indicators=_values(Indicator, lists["indicators"]),
        sectors=_values(Sector, lists["sectors"]),
        occasions=_values(Occasion, lists["occasions"]),
        lists={name: _names(table) for name, table in lists.items()},
        names={name: {ident: row.get("name", ident) for ident, row in table.items()} for name, table in lists.items()},
    )


def _tables(document: Mapping[str, Any]) -> list[tuple[str, Sequence[Row]]]:
    """Return the lists and tables of one document with their rows."""
    plain = list((document.get("lists") or {}).items())
    return plain + [(name, document[name]) for name in TABLES if document.get(name)]


def _values(kind: type[Made], table: Mapping[str, Row]) -> dict[str, Made]:
    """Return the rows of a table as values of their dataclass; lists become tuples."""
    known = set(kind._fields)
    result = {}
    for ident, row in table.items():
        fields: dict[str, Any] = {key: _frozen(value) for key, value in row.items() if key in known}
        result[ident] = kind(**fields)
    return result


def _frozen(value: object) -> object:
    """Return a list as a tuple, anything else as it is."""
    return tuple(value) if isinstance(value, list) else value


def _names(table: Mapping[str, Row]) -> Names:
    """Return the ids of a list with the names each may be called by; a row's own name comes before any alias."""
    by_name = Names.of((ident, [str(row.get("name", ident))]) for ident, row in table.items())
    by_alias = Names.of((ident, map(str, row.get("aliases") or ())) for ident, row in table.items())
    aliases = {name: ident for name, ident in by_alias.lookup.items() if name not in by_name.lookup}
    return Names(by_name.ids, {**by_name.lookup, **aliases})
