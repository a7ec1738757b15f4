"""Texts of people's files as paragraphs, whatever the format."""
