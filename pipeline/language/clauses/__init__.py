"""Clauses: predicates with the noun phrases, links and times that belong to them."""
