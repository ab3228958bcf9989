"""The rows of the curated words that sentences are prepared and read with."""

from dataclasses import dataclass
from typing import ClassVar, Literal

SyntaxRole = Literal[
    "addressing",  # a verb form that takes a person or thing before its content: "told the Herald that"
    "announcing",  # a verb form that often has a plain noun as its object: "announced the victory"
    "compound_ending",  # how the second part of a compound before a noun ends: "rebel-held town"
    "subject_control",  # a verb whose subject does what the infinitive behind its object says: "spent days to take it"
    "using",  # the same where the object is nobody: "used tanks to take it", not "used prisoners to dig"
    "object_control",  # a verb whose object does what a preposition's clause says: "accused them of shelling"
    "active",  # a form that looks like a participle and is no passive behind a noun: "the last troops *left*"
    "passive",  # a participle that is a passive behind "was", and no adjective: "was encircled"
    "intransitive",  # a verb that has no passive: "were routed or retreated"
    "undergone",  # a verb that always has an object: "was captured and *shot*"
    "compelled",  # the same, and what somebody is made to do follows: "was stopped and *forced* to return"
    "attributive",  # what forces do, said before their noun: "by advancing troops"
    "descriptive",  # a participle that describes far more often than it tells: "government *controlled* areas"
    "counting",  # a noun for a number or a group of those behind its "of": "*hundreds* of families"
    "hearsay",  # what is said to have been told, with what happened behind "of": "*rumours* of villages burned"
    "destination",  # a noun that a kind of happening or work stands before: "went down to bomb *shelters*"
    "seated",  # has a seat, told right behind it: "accused the *government* in Borlen of treason"
    "hour",  # a time of the day or year, which does nothing itself: "was cut off by *nightfall*"
    "shortened",  # a noun written short whose dot ends no sentence before a figure or small letter: "*regt.* left"
    "shortened_title",  # what is written short before a name, beside the titles: "*Mt.* Elm"
    "force",  # a noun that makes the names before it modifiers: "Norse and Danish naval forces"
]


@dataclass(frozen=True, slots=True)
class SyntaxWordRow:
    """A word, or the ending of one, by which a sentence's structure is told; its role says how."""

    KEY: ClassVar = ("word", "role")

    word: str
    role: SyntaxRole
