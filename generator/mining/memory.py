"""What the bank remembers of the samples it was mined from: masked sentences by place, and the names as digests.

With it, mining A and later B gives what mining A and B gives. It stands in the bank's own folder ``.mined`` and holds no name.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from generator.mining.clauses import Passage, Where, passages
from generator.mining.model import Sample

FOLDER = ".mined"
SUFFIX = ".sample.gz"
HEAD = "\x1d"
HARD = ("place", "person", "org", "document", "accident", "local")


def digest(name: str) -> str:
    """Return a name as it is remembered."""
    return hashlib.blake2b(name.encode("utf-8", "replace"), digest_size=6).hexdigest()


def digests(names: Iterable[str]) -> list[str]:
    """Return names as they are remembered: ``digest`` for very many of them."""
    blake2b = hashlib.blake2b
    return [blake2b(name.encode("utf-8", "replace"), digest_size=6).hexdigest() for name in names]


def remembered(sample: Sample, rows: Sequence[Passage] | None = None) -> tuple[str, bytes]:
    """Return the file name and the content under which a sample is remembered. The same sample gives the same bytes.

    ``rows`` are its passages where they are at hand.
    """
    names = sorted({digest(e.text) for e in sample.entities if len(e.text) > 1 and e.type.startswith(HARD)})
    lines: list[str] = []
    for passage in passages(sample) if rows is None else rows:
        lines.append(f"{HEAD}{passage.where.move}\t{passage.where.sector}\t{int(passage.headings)}")
        lines += passage.lines
    head = "\n".join((sample.file, " ".join(names), "") if lines else (sample.file, " ".join(names))).encode("utf-8", "replace")
    body = "\n".join(lines).encode("utf-8", "replace")
    key = hashlib.blake2b(body, digest_size=8).hexdigest()
    return key + SUFFIX, gzip.compress(head + body, 1, mtime=0)


def name_of(content: bytes) -> str:
    """Return the name of a remembered sample."""
    return _head(content)[0]


def names_of(content: bytes) -> frozenset[str]:
    """Return the digests of a remembered sample's names."""
    return frozenset(_head(content)[1].split())


def recalled(content: bytes, file: str) -> Iterator[Passage]:
    """Yield the passages of a remembered sample, under the name ``file``."""
    _, *blocks = gzip.decompress(content).decode("utf-8").split("\n" + HEAD)
    for block in blocks:
        head, *lines = block.split("\n")
        move, sector, flag = head.split("\t")
        if lines:
            yield Passage(Where(file, move, sector), flag == "1", tuple(lines))


def display_names(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the shown name of each remembered sample by key: its own, with the key's beginning where two share it."""
    rows = sorted(names)
    taken = [name for _, name in rows]
    return {key: name if taken.count(name) == 1 else f"{name}#{key[:4]}" for key, name in rows}


def _head(content: bytes) -> list[str]:
    """Return the first two lines of a remembered sample: only as much of it is unpacked."""
    with gzip.GzipFile(fileobj=BytesIO(content)) as stream:
        return [stream.readline().decode("utf-8").rstrip("\n") for _ in range(2)]
