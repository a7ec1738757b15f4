"""Old office files (.doc, .wps, .rtf) → paragraphs, through LibreOffice where it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from generator.reading.docx import read_docx
from generator.reading.model import Paragraph, Unreadable

PROGRAMS = ("soffice", "libreoffice")
SECONDS = 120


def read_legacy(data: bytes, suffix: str) -> list[Paragraph]:
    """Return the paragraphs of an old file.

    Raises Unreadable: ``legacy_office`` (there is no LibreOffice), ``legacy_failed``, ``broken``.
    """
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        raise Unreadable("legacy_office")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"old{suffix}"
        source.write_bytes(data)
        _convert(program, source)
        made = source.with_suffix(".docx")
        if not made.is_file():
            raise Unreadable("legacy_failed")
        return read_docx(made.read_bytes())


def _convert(program: str, source: Path) -> None:
    """Let LibreOffice write a .docx beside the file, with a profile of its own so that an open window does not matter."""
    profile = f"-env:UserInstallation={(source.parent / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--convert-to", "docx", "--outdir", str(source.parent), str(source)]
    try:
        subprocess.run(command, capture_output=True, timeout=SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired):
        raise Unreadable("legacy_failed") from None
