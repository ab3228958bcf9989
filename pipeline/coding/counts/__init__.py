"""Numbers of people and things: who is counted, what became of them, and who gives the number."""
