"""Deposits: a release goes to Zenodo, as a draft that people look at, or published when they say so."""
