"""Happenings told by nouns: which nouns tell one, where it took place and who took part."""
