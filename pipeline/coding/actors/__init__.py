"""Who is meant: the actors behind names, descriptions, titles and pronouns."""
