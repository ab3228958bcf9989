"""Mutation testing of the checks: `python tools/mutants.py`."""
