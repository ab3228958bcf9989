"""Measurements of speed and memory, run by `make bench`; nothing of the pipeline depends on them."""
