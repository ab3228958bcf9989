"""Public acts of speech about the conflict: of what type, towards whom, in answer to what."""
