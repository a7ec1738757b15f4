"""One YAML file of a pack: strict reading and the shapes it may have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from generator.bank.frametext import FrameSyntaxError, parse, required_slots
from generator.bank.model import TAGS, Entry, HeadingFamily, Manifest
from generator.bank.yamlfile import read_yaml
from generator.errors import InputError, Problem
from generator.messages import message

Kind = Literal["formula", "expression", "collocation", "term", "frame", "heading-set", "skeleton"]


class Strict(BaseModel):
    """Base of all pack shapes: an unknown key is an error."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Validity(Strict):
    """From and until when an entry may be used, as ISO dates."""

    from_: str = Field(default="", alias="from")
    until: str = ""


class SourceShape(Strict):
    """A sample an entry was mined from and how often it stands there."""

    file: str
    count: int = 1


class Tags(Strict):
    """What an entry says of itself beside its text; also the ``defaults`` of a file."""

    kind: Kind = "frame"
    moves: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    occasions: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    seasons: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    work: tuple[str, ...] = ()
    valid: Validity = Validity()
    basis: str = ""
    origin: Literal["authored", "mined"] = "authored"
    sources: tuple[SourceShape, ...] = ()
    rights: str = ""
    status: Literal["active", "candidate", "retired"] = "active"
    verbatim: bool = False


class EntryShape(Tags):
    """An entry written out in a list under ``entries``."""

    id: str
    text: str
    role: str = ""


class RoleEntry(Tags):
    """An entry under a role; its id comes from its place."""

    text: str


class FamilyShape(Strict):
    """A heading family."""

    style: Literal["plain", "parallel", "metaphor", "numeric", "yao", "beside"]
    level: Literal[1, 2] = 1
    items: dict[str, str]


class ManifestShape(Strict):
    """``manifest.yml``."""

    name: str
    version: str
    domain: str = ""
    extends: str = ""
    language: str = "zh-CN"
    licence: str
    sources: tuple[dict[str, str], ...] = ()


def entries_of(path: Path, name: str, content: Mapping[str, object], pack: str) -> Iterator[Entry]:
    """Yield the entries of one file with ``roles`` or ``entries``.

    ``name`` is the file's stem and the first part of the ids of entries under roles. Raises InputError.
    """
    defaults = content.get("defaults") or {}
    rows: list[tuple[str, dict[str, object]]] = []
    for role, group in _mapping(content.get("roles")).items():
        for key, raw in _mapping(group).items():
            rows.append((f"{name}.{role}.{key}", {"role": role, **(raw if isinstance(raw, dict) else {"text": raw})}))
    for raw in content.get("entries") or ():  # type: ignore[attr-defined]
        rows.append((str(raw.get("id", "")), dict(raw)))
    for ident, row in rows:
        try:
            yield _entry(EntryShape.model_validate({**_mapping(defaults), **row, "id": ident}), pack)
        except (ValidationError, FrameSyntaxError) as error:
            raise InputError([Problem(str(path), _line_of(path, ident), 1, ident, _explain(error))]) from error


def _mapping(value: object) -> dict[str, object]:
    """Return a mapping, an empty one for anything else."""
    return value if isinstance(value, dict) else {}


def _entry(shape: EntryShape, pack: str) -> Entry:
    """Return the stored form of a checked entry."""
    return Entry(
        id=shape.id,
        kind=shape.kind,
        text=shape.text,
        role=shape.role,
        slots=required_slots(parse(shape.text)),
        valid_from=shape.valid.from_,
        valid_until=shape.valid.until,
        basis=shape.basis,
        origin=shape.origin,
        sources=tuple(source.file for source in shape.sources),
        frequency=sum(source.count for source in shape.sources),
        rights=shape.rights,
        status=shape.status,
        verbatim=shape.verbatim,
        pack=pack,
        works=shape.work,
        **{tag: getattr(shape, tag) for tag in TAGS},
    )


def _explain(error: Exception) -> str:
    """Return the Chinese sentence for what is wrong with one entry."""
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return message("bank.shape", where=".".join(map(str, first["loc"])), kind=first["type"])
    return message(f"bank.{error.args[0]}", piece=error.args[1])


def _line_of(path: Path, ident: str) -> int:
    """Return the line on which an entry's own key or id stands, 1 when it cannot be found."""
    last = ident.rsplit(".", 1)[-1]
    for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        if f"{last}:" in line or f"id: {ident}" in line:
            return number
    return 1


def families_of(path: Path, content: Mapping[str, object], pack: str) -> Iterator[HeadingFamily]:
    """Yield the heading families of one file. Raises InputError."""
    for ident, raw in _mapping(content.get("families")).items():
        try:
            shape = FamilyShape.model_validate(raw)
        except ValidationError as error:
            raise InputError([Problem(str(path), _line_of(path, ident), 1, ident, _explain(error))]) from error
        yield HeadingFamily(ident, shape.style, shape.level, shape.items, pack)


def manifest_of(path: Path) -> Manifest:
    """Return a pack's manifest. Raises InputError."""
    try:
        shape = ManifestShape.model_validate(read_yaml(path))
    except ValidationError as error:
        raise InputError([Problem(str(path), 1, 1, "manifest", _explain(error))]) from error
    return Manifest(**shape.model_dump())
