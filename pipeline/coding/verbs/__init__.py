"""Happenings told by verbs: who did them, who suffered them, and where."""
