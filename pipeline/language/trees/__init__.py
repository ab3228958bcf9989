"""Dependency trees: the parser behind its door, and the repairs of what it often gets wrong."""
