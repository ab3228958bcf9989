"""Words, figures and signs with their offsets, and the numbers among them."""
