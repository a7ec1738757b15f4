"""Choices derived from a hash of where they are made, so that one choice never shifts another."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

_MASK = (1 << 64) - 1


def throw(*place: object) -> int:
    """Return 64 bits that depend on the place of a choice (seed, section, slot, occurrence) alone."""
    data = "\x1f".join(map(str, place)).encode()
    return _mixed(zlib.crc32(data) << 32 | zlib.crc32(data[::-1], len(data)))


def luck(base: int, name: str) -> float:
    """Return a number in [0, 1) for one candidate of a choice."""
    return _mixed(base ^ (zlib.crc32(name.encode()) * 0x9E3779B97F4A7C15)) / (_MASK + 1)


def stamp(name: str) -> int:
    """Return a candidate's own 64 bits, the same at every choice."""
    return _mixed(zlib.crc32(name.encode()) * 0x9E3779B97F4A7C15)


def pick(base: int, own: int, count: int) -> int:
    """Return which of ``count`` alternatives stands at a place with its stamp.

    Their number in [0, 1) is the high half of a product, for it is asked very often.
    """
    return int((((((base ^ own) * 0x9E3779B97F4A7C15) & _MASK) >> 11) * 2.0**-53) * count)


def weights(base: int, stamps: Iterable[int], powers: Iterable[float], without: float) -> list[float]:
    """Return for each candidate with its stamp a number in [0, 1) raised to its power; ``without`` for those of power 0.

    The number is that of ``pick``, without a call for each.
    """
    return [
        (((((base ^ own) * 0x9E3779B97F4A7C15) & _MASK) >> 11) * 2.0**-53) ** power if power else without
        for own, power in zip(stamps, powers, strict=True)
    ]


def _mixed(bits: int) -> int:
    """Return 64 bits in which every bit given has a say (the finaliser of splitmix64, Steele et al. 2014)."""
    bits &= _MASK
    bits = ((bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    bits = ((bits ^ (bits >> 27)) * 0x94D049BB133111EB) & _MASK
    return bits ^ (bits >> 31)
