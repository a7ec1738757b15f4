"""What the bank remembers of the samples it was mined from: masked sentences by place, and the names as digests.

With it, mining A and later B gives what mining A and B gives. It stands in the bank's own folder ``.mined`` and holds no name.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator

from generator.mining.clauses import Passage, Where, passages
from generator.mining.model import Sample

FOLDER = ".mined"
SUFFIX = ".sample.gz"
HEAD = "\x1d"
HARD = ("place", "person", "org", "document", "accident", "local")


def digest(name: str) -> str:
    """Return a name as it is remembered."""
    return hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=6).hexdigest()


def remembered(sample: Sample) -> tuple[str, bytes]:
    """Return the file name and the content under which a sample is remembered. The same sample gives the same bytes."""
    names = sorted({digest(e.text) for e in sample.entities if len(e.text) > 1 and e.type.startswith(HARD)})
    lines = [sample.file, " ".join(names)]
    for passage in passages(sample):
        lines.append(f"{HEAD}{passage.where.move}\t{passage.where.sector}\t{int(passage.headings)}")
        lines += passage.lines
    content = "\n".join(lines).encode("utf-8", "replace")
    key = hashlib.blake2b("\n".join(lines[2:]).encode("utf-8", "replace"), digest_size=8).hexdigest()
    return key + SUFFIX, gzip.compress(content, 1, mtime=0)


def name_of(content: bytes) -> str:
    """Return the name of a remembered sample."""
    return _lines(content)[0]


def names_of(content: bytes) -> frozenset[str]:
    """Return the digests of a remembered sample's names."""
    return frozenset(_lines(content)[1].split())


def recalled(content: bytes, file: str) -> Iterator[Passage]:
    """Yield the passages of a remembered sample, under the name ``file``."""
    where, headings, lines = Where(file, "", ""), False, list[str]()
    for line in _lines(content)[2:]:
        if line.startswith(HEAD):
            if lines:
                yield Passage(where, headings, tuple(lines))
            move, sector, flag = line[1:].split("\t")
            where, headings, lines = Where(file, move, sector), flag == "1", []
        else:
            lines.append(line)
    if lines:
        yield Passage(where, headings, tuple(lines))


def display_names(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the shown name of each remembered sample by key: its own, with the key's beginning where two share it."""
    rows = sorted(names)
    taken = [name for _, name in rows]
    return {key: name if taken.count(name) == 1 else f"{name}#{key[:4]}" for key, name in rows}


def _lines(content: bytes) -> list[str]:
    """Return the lines of a remembered sample."""
    return gzip.decompress(content).decode("utf-8").split("\n")
