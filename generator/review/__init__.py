"""Checks of texts and packs: findings with a place, a rule and a sentence."""
