"""Who leaves a place without withdrawing: a traveller, or troops that come out of it to fight."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.frames.marchers import Marchers
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import VerbRow
from pipeline.language.model import Clause, Phrase

GOING = frozenset({"leave", "depart", "quit"})
PULLING = frozenset({"pull", "walk"})
# What troops come out to do: "marched out of Esk *to meet B*".
MEETING = frozenset({"meet", "fight", "attack", "engage", "face", "confront", "intercept", "relieve"})


def travels(marchers: Marchers, clause: Clause, row: VerbRow) -> bool:
    """ "*the mayor* left Esk", "Jane Doe left Esk"; not "Jane Doe left Esk *with her men*"."""
    gone = clause.subjects if (row.verb in GOING or _goes_out(row)) and not clause.passive else ()
    alone = bool(gone) and all(_is_one(marchers, phrase) for phrase in gone)
    return alone and not marchers.has_troops(clause)


def walks_out(marchers: Marchers, position: int, clause: Clause, row: VerbRow) -> bool:
    """ "the delegates walked out *of the talks*", "gave up control *of the corps*": of no place."""
    lexicon, classes = marchers.lexicon, marchers.frames.classes
    if row.event_type == "withdrawal" and row.object == "control":
        held = linked([clause, *clause.patients], {"of", "over"})
        return bool(held) and not any(classes.is_place(position, phrase) for phrase in held)
    if row.verb in PULLING and row.particle == "out":  # "pulled out *of the accord*"
        left = linked([clause], {"of", "out of", "from"})
        spoken = (lexicon.singular(p.head) in lexicon.words("talking") or _is_pact(marchers, p) for p in left)
        return bool(left) and all(spoken)
    left = linked([clause], {"out of"}) if _goes_out(row) else []
    return bool(left) and not any(classes.is_place(position, phrase) for phrase in left)


def _is_pact(marchers: Marchers, phrase: Phrase) -> bool:
    noun = marchers.lexicon.event_noun(phrase)
    return marchers.lexicon.thing(phrase) == "agreement" or (noun is not None and noun.event_type == "agreement")


def _goes_out(row: VerbRow) -> bool:
    """Whether a frame tells of going out of somewhere."""
    return row.event_type == "withdrawal" and row.preposition == "out of" and row.object == "*none"


def sallied(discourse: Discourse, clause: Clause, row: VerbRow) -> bool:
    """ "marched out of Esk *to meet the army*", "rode out of it *against B*": an advance and no withdrawal."""
    if not _goes_out(row):
        return False
    meant = (c.verb for c in discourse.children(clause) if c.relation == "infinitive")
    return bool(MEETING & {*meant}) or bool(linked([clause], {"against"}))


def _is_one(marchers: Marchers, phrase: Phrase) -> bool:
    """Whether one person is meant, of whatever rank."""
    names = [p.name for p in (phrase, *phrase.appositions) if p.name is not None]
    if names and (phrase.name is not None or not phrase.plural):
        return all(name.kind == "person" for name in names)
    people = marchers.lexicon.people(phrase)
    single = people is not None and people.person and not phrase.plural
    return phrase.head in {"he", "she"} or single
