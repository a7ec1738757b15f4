"""Document planning: brief and outline data in, an ordered tree of sections out."""
