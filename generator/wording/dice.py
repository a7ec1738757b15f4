"""Choices derived from a hash of where they are made, so that one choice never shifts another."""

from __future__ import annotations

import hashlib
import zlib

_MASK = (1 << 64) - 1


def throw(*place: object) -> int:
    """Return 64 bits that depend on the place of a choice (seed, section, slot, occurrence) alone."""
    text = "\x1f".join(map(str, place))
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest())


def luck(base: int, name: str) -> float:
    """Return a number in [0, 1) for one candidate of a choice (splitmix64's finaliser over both hashes)."""
    mixed = (base ^ (zlib.crc32(name.encode()) * 0x9E3779B97F4A7C15)) & _MASK
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
    return (mixed ^ (mixed >> 31)) / (_MASK + 1)
