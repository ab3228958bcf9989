"""How a passage is read, told for people: names, clauses, dates, numbers, the rules that fired and what each made."""

from pipeline.explanation.page import explain
from pipeline.explanation.reading import Reading, read_passages
from pipeline.explanation.sentence import from_sentence

__all__ = ["Reading", "explain", "from_sentence", "read_passages"]
