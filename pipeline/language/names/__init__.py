"""The names of one document: found, kept and known by all their spellings."""
