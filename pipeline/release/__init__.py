"""Releases: a numbered package that is built once, compared with the one before, and never changed again."""
