"""What a file really is, by its first bytes: suffixes of old office files often lie."""

from __future__ import annotations

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MARKUP = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta", b"<div", b"<p>", b"<p ")
SUFFIXES = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html"}
READABLE = frozenset({".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".doc", ".wps", ".rtf", ".pdf"})
"""Suffixes of files that are looked at when a folder is read."""


def sniff(head: bytes, suffix: str) -> str:
    """Return ``zip``, ``ole``, ``pdf``, ``rtf``, ``html``, ``markdown`` or ``text``.

    ``head`` are the first bytes (a few kilobytes), ``suffix`` is the file's, with the dot; it decides only between
    kinds of plain text.
    """
    for magic, kind in ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (OLE, "ole"), (b"%PDF-", "pdf"), (b"{\\rtf", "rtf")):
        if head.startswith(magic):
            return kind
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()[:200].lower()
    if start.startswith(MARKUP) or (start.startswith(b"<?xml") and b"<html" in head.lower()):
        return "html"
    return SUFFIXES.get(suffix.lower(), "text")


def is_encrypted(data: bytes) -> bool:
    """Return whether an OLE container is a password-protected .docx (MS-OFFCRYPTO: a stream named EncryptedPackage)."""
    return data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data
