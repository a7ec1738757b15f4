"""The finished speech as blocks of spans, each span knowing where it came from."""

from generator.document.model import Block, Document, Gap, Span, Unused

__all__ = ["Block", "Document", "Gap", "Span", "Unused"]
