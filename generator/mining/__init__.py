"""From sample speeches to a phrase bank: clean, find the structure, abstract, count, write candidates."""
