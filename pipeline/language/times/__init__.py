"""Expressions of time, not yet worked out into days."""
