"""Weapons: what kind of attack each makes, and who fired or struck with it."""
