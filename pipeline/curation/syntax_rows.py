"""The rows of the curated words that sentences are prepared and read with."""

from dataclasses import dataclass
from typing import ClassVar, Literal

SyntaxRole = Literal[
    "addressing",  # a verb form that takes a person or thing before its content: "told the Herald that"
    "announcing",  # a verb form that often has a plain noun as its object: "announced the victory"
    "compound_ending",  # how the second part of a compound before a noun ends: "rebel-held town"
    "subject_control",  # a verb whose subject does what the infinitive behind its object says: "used tanks to take it"
    "object_control",  # a verb whose object does what a preposition's clause says: "accused them of shelling"
    "active",  # a form that looks like a participle and is no passive behind a noun: "the last troops *left*"
    "passive",  # a participle that is a passive behind "was", and no adjective: "was encircled"
    "intransitive",  # a verb that has no passive: "were routed or retreated"
    "undergone",  # a verb that always has an object: "was captured and *shot*"
    "attributive",  # what forces do, said before their noun: "by advancing troops"
    "force",  # a noun that makes the names before it modifiers: "Norse and Danish naval forces"
]


@dataclass(frozen=True, slots=True)
class SyntaxWordRow:
    """A word, or the ending of one, by which a sentence's structure is told; its role says how."""

    KEY: ClassVar = ("word", "role")

    word: str
    role: SyntaxRole
