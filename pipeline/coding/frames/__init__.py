"""Which frame of the verb lexicon a clause fills, and where a verb tells no happening of the conflict."""
