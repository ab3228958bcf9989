"""Who is in the hands of others, and what people are taken: "took them *hostage*"."""

CAPTIVE = frozenset({"captive", "detainee", "hostage", "inmate", "internee", "pow", "prisoner"})
