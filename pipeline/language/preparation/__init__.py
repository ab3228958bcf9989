"""A passage made ready for the parser: what it would read wrongly, put so that it does not."""
