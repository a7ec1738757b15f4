"""The zip around a Word file, written by hand: members that never change stay deflated.

The layout of the records is that of PKWARE's APPNOTE, 4.3. ``zipfile`` would deflate every part anew for every document
and costs more to import than a whole draft costs to write.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

STORED, DEFLATED = 0, 8
LEVEL = 3
"""Measured on drafts of 5,000 characters: a third of the time of level 6 for a part that is 5 % larger."""

_NOT_WORTH, _SMALL_SIZE = 512, 16_384
_USUAL, _SMALL = (-15, 8), (-13, 6)
"""zlib's window bits (negative: no header) and memory level: the usual ones cost 256 KB of fresh memory for every part."""

_LOCAL = struct.Struct("<4sHHH4sIIIHH")
_CENTRAL = struct.Struct("<4sHHHH4sIIIHHH8xI")
_END = struct.Struct("<4s4xHHIIH")
_EPOCH = b"\0\0\x21\0"
"""1980-01-01 00:00, the earliest time a zip can tell: the same draft gives the same file."""
_VERSION = 20
_UTF8_NAME = 0x800


class ZipError(ValueError):
    """The bytes are not a zip that a Word file may be."""


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a zip as it is stored; ``size`` is that of the content."""

    method: int
    crc: int
    size: int
    data: bytes

    @property
    def content(self) -> bytes:
        """Return the inflated content. Raises ZipError when it does not come out as announced."""
        try:
            plain = zlib.decompress(self.data, -15, self.size) if self.method == DEFLATED else self.data
        except zlib.error as error:
            raise ZipError(str(error)) from error
        if len(plain) != self.size or zlib.crc32(plain) != self.crc:
            raise ZipError("checksum")
        return plain


@dataclass(frozen=True, slots=True)
class Package:
    """Members laid out as zip bytes, ready to be followed by more."""

    local: bytes
    central: bytes
    count: int


def deflated(content: bytes, level: int = LEVEL) -> Member:
    """Return a content as a member. What is too short to gain is stored; a small one needs no large window."""
    if len(content) <= _NOT_WORTH:
        return Member(STORED, zlib.crc32(content), len(content), content)
    window = _SMALL if len(content) <= _SMALL_SIZE else _USUAL
    squeeze = zlib.compressobj(level, zlib.DEFLATED, *window)
    return Member(DEFLATED, zlib.crc32(content), len(content), squeeze.compress(content) + squeeze.flush())


def members(archive: bytes) -> dict[str, Member]:
    """Return the members of a zip by name, in its order. Raises ZipError for what is no plain zip."""
    try:
        end = archive.rindex(b"PK\5\6")
        _, _, count, _, offset, _ = _END.unpack_from(archive, end)
        found = {}
        for _ in range(count):
            name, member, offset = _member(archive, offset)
            if not name.endswith("/"):
                found[name] = member
    except (ValueError, struct.error) as error:
        raise ZipError(str(error)) from error
    return found


def _member(archive: bytes, offset: int) -> tuple[str, Member, int]:
    """Return name and member of the central record at an offset, and where the next record is."""
    magic, _, _, flags, method, _, crc, packed, size, name, extra, note, local = _CENTRAL.unpack_from(archive, offset)
    if magic != b"PK\1\2" or flags & 1 or method not in (STORED, DEFLATED):
        raise ZipError("record")
    start = offset + _CENTRAL.size
    lengths = struct.unpack_from("<HH", archive, local + 26)
    data = local + _LOCAL.size + sum(lengths)
    member = Member(method, crc, size, archive[data : data + packed])
    return archive[start : start + name].decode("utf-8"), member, start + name + extra + note


def frozen(files: Mapping[str, Member]) -> Package:
    """Return members as the unchanging head of many packages."""
    return _append(Package(b"", b"", 0), files.items())


def packed(static: Package, parts: Iterable[tuple[str, bytes]], level: int = LEVEL) -> bytes:
    """Return a whole zip: the static members as they are, then the parts, deflated now."""
    whole = _append(static, ((name, deflated(content, level)) for name, content in parts))
    end = _END.pack(b"PK\5\6", whole.count, whole.count, len(whole.central), len(whole.local), 0)
    return b"".join((whole.local, whole.central, end))


def _append(package: Package, files: Iterable[tuple[str, Member]]) -> Package:
    """Return a package with more members behind those it has."""
    local, central, count, offset = [package.local], [package.central], package.count, len(package.local)
    for name, member in files:
        raw = name.encode("utf-8")
        flags = 0 if name.isascii() else _UTF8_NAME
        fields = (_VERSION, flags, member.method, _EPOCH, member.crc, len(member.data), member.size, len(raw))
        record = _LOCAL.pack(b"PK\3\4", *fields, 0)
        local += (record, raw, member.data)
        central += (_CENTRAL.pack(b"PK\1\2", _VERSION, *fields, 0, 0, offset), raw)
        offset += len(record) + len(raw) + len(member.data)
        count += 1
    return Package(b"".join(local), b"".join(central), count)
