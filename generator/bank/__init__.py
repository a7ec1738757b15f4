"""Packs of phrases and rules: read, checked, compiled, layered and searched."""
