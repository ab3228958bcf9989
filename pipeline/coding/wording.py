"""The words of a noun phrase: the phrase without what only counts or points, the names in it, what hangs on it."""

from collections.abc import Container, Iterable

from pipeline.language.model import Clause, Link, Name, Phrase
from pipeline.language.trees.captives import CAPTIVE
from pipeline.value import replace

# What may stand between a number and its noun: '"many" soldiers'.
_OPENING = " \"'“”‘’-–,"
# Who "declined to confirm" it leaves it open.
FAILING = frozenset({"decline", "fail", "refuse"})
# What adds to those counted before and describes nobody: "two more *civilians*".
_ADDING = ("more ", "other ", "further ", "additional ", "only ", "mostly ", "mainly ", "merely ")


def bare_span(phrase: Phrase) -> tuple[int, int]:
    """The phrase without its determiner and number: "the two *field commanders*"."""
    start = phrase.start
    if phrase.number is not None and phrase.number.end < phrase.head_start:
        start = max(start, phrase.number.end)
    elif phrase.determiner and phrase.text.lower().startswith(f"{phrase.determiner} "):
        start += len(phrase.determiner) + 1
    lead = phrase.text[start - phrase.start :]
    start += len(lead) - len(lead.lstrip(_OPENING))
    rest = phrase.text[start - phrase.start :].lower()
    if rest.startswith(_ADDING):
        start += next(len(word) for word in _ADDING if rest.startswith(word))
    return min(start, phrase.head_start), phrase.end


def bare_text(phrase: Phrase) -> str:
    """The words of the bare span: "field commanders"."""
    start, end = bare_span(phrase)
    return phrase.text[max(0, start - phrase.start) : end - phrase.start].strip()


def linked(items: Iterable[Phrase | Clause], prepositions: Container[str]) -> list[Phrase]:
    """What stands after certain prepositions in phrases or clauses: "members of *the Front*"."""
    links = [link for item in items for link in item.links if link.preposition in prepositions]
    return [phrase for link in links for phrase in link.phrases] if links else []


def links_with(item: Phrase | Clause, prepositions: Container[str]) -> list[Link]:
    """The prepositional phrases of a phrase or clause that certain prepositions open."""
    return [link for link in item.links if link.preposition in prepositions]


def by_nobody(clause: Clause) -> bool:
    """ "*No group* claimed the attack", "*nobody* entered Esk", "*none of them* left": what is said of nobody."""
    return any([_is_nobody(phrase) for phrase in clause.subjects])


def _is_nobody(phrase: Phrase) -> bool:
    if phrase.determiner in {"no", "neither"}:
        return True
    text = phrase.text.lower()
    # All other ways to say it begin with an "n" or have "none" or "nobody" for a head.
    if text[:1] != "n" and phrase.head[:1].lower() != "n":
        return False
    head = phrase.head.lower()
    none = head == "none" and any(link.preposition == "of" for link in phrase.links)
    return none or head == "nobody" or text == "no one" or text.startswith(("not a single ", "not one "))


def names_in(phrase: Phrase) -> list[Name]:
    """The names before the head, after "of" and of the owner: "*Ruritania*'s envoy", "the mayor of *Esk*"."""
    after = [p.name for p in linked([phrase], {"of"}) if p.name]
    owner = [phrase.possessor.name] if phrase.possessor is not None and phrase.possessor.name else []
    return [*phrase.names, *owner, *after]


def is_number_head(phrase: Phrase) -> bool:
    """Whether the number itself heads the phrase: "dozens of bodies", "two of them"."""
    return phrase.number is not None and phrase.number.start <= phrase.head_start < phrase.number.end


def counted(phrase: Phrase) -> Phrase:
    """Those who are counted: in "dozens of bodies" the bodies."""
    if is_number_head(phrase):
        return next(iter(linked([phrase], {"of"})), phrase)
    return phrase


def captives(phrase: Phrase) -> Phrase:
    """Those taken in "took *30 workers* hostage", where the parser sees one noun."""
    phrase = counted(phrase)
    if phrase.head not in CAPTIVE or not phrase.words or phrase.name is not None:
        return phrase
    end = phrase.head_start - 1
    word = phrase.words[-1]
    tag = "NNS" if word.endswith("s") else "NN"
    text = phrase.text[: end - phrase.start]
    return replace(phrase, end=end, text=text, head=word, tag=tag, head_start=end - len(word), words=phrase.words[:-1])


def said_by_the_way(clause: Clause) -> bool:
    """ "the militia, *which is accused of* crimes": what nobody in particular says of somebody, only to say which."""
    which = clause.relation in {"relative", "participle"} or clause.introducer in {"which", "who"}
    return clause.passive and not clause.agents and which


def opens(text: str, start: int) -> bool:
    """Whether words open their clause, or a comma sets them off: "*by its count*, 40 fell", "fell, *by its count*"."""
    before = text[:start].rstrip()
    return not before or before.endswith((",", ";", ":", "(", "–", "—", " that", " and", " but"))


def is_apart(text: str, start: int, end: int) -> bool:
    """Whether words open or close their clause: "*by its count* 40 fell", "40 fell *by its count*."."""
    behind = text[end:].lstrip()
    return opens(text, start) or not behind or behind[0] in ".,;:)"
