"""Events, told by verbs, by nouns and by lists of the dead, each once."""
