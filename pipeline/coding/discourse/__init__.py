"""What a passage says of its own clauses: who says them, whether they happened, how they hang together."""
