"""Breaks runs in every way that it can and looks at what is left: `make torture`, in short `tests/test_torture.py`."""
