"""From the text of a conflict to normalised, validated, citable tables."""

import csv

# A passage may be longer than the 131,072 characters at which the csv module gives up.
csv.field_size_limit(2**31 - 1)
