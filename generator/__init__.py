"""Draft Chinese government speeches offline: a brief in YAML in, a Word file out."""

__version__ = "0.1.0"
