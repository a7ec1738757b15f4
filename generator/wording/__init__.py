"""Microplanning and realisation: an outline and the bank in, a document out."""
