"""From the text of a conflict to normalised, validated, citable tables."""
