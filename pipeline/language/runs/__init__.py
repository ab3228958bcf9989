"""Capitalised runs: where a name begins and ends."""
