"""PDF files → lines. An extra: pdfplumber is imported when a PDF is met."""

from __future__ import annotations

from io import BytesIO

from generator.reading.model import Paragraph, Unreadable
from generator.reading.text import harmless


def read_pdf(data: bytes) -> list[Paragraph]:
    """Return the lines of all pages; cleaning joins them.

    Raises Unreadable: ``pdf_extra``, ``encrypted``, ``broken``, ``scanned``.
    """
    try:
        import pdfplumber  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        raise Unreadable("pdf_extra") from None
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            pages = [page.extract_text() or "" for page in document.pages]
    except Exception as error:  # pdfminer raises whatever it trips over
        raise Unreadable("encrypted" if "assword" in type(error).__name__ + str(error) else "broken") from None
    lines = [harmless(line) for page in pages for line in page.split("\n")]
    if pages and not any(line.strip() for line in lines):
        raise Unreadable("scanned")
    return [Paragraph(line, number) for number, line in enumerate(lines, 1) if line.strip()]
