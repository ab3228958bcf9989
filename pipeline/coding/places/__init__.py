"""Where: the places that phrases, pronouns and prepositions mean."""
