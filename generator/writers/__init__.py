"""Finished documents into files; no word is chosen here."""
