"""Names that nobody has listed: what the words about them tell of what they are."""
