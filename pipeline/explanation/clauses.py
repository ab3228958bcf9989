"""The clauses of a passage with their parts, who says them, and what came of each."""

from collections.abc import Iterable, Iterator

from pipeline.explanation.layout import entry, heading, listed
from pipeline.explanation.reading import Reading
from pipeline.explanation.silence import why_no_event
from pipeline.language.model import Clause, Phrase
from pipeline.records import Event

COLUMN = 24


def clauses(reading: Reading) -> Iterator[str]:
    """Yield the section of the clauses."""
    yield heading("Clauses")
    if not reading.passage.clauses:
        yield f"  none: a {reading.row.kind} is not parsed" if reading.row.kind != "sentence" else "  none"
    for clause in reading.passage.clauses:
        yield f"  {clause.index}  {_head(clause)}"
        for label, text in (*_parts(reading, clause), *_telling(reading, clause)):
            yield from entry(label, text, 5, COLUMN)
    for phrase in reading.passage.fragments:
        yield from entry("fragment", _phrase(reading, phrase, None), 2, COLUMN)


def _head(clause: Clause) -> str:
    hangs = f"{clause.relation} of {clause.parent}" if clause.parent is not None else clause.relation
    flags = ("passive" * clause.passive, "negated" * clause.negated, "perfect" * clause.perfect)
    predicate = " ".join(filter(None, (clause.verb, clause.particle, clause.adjective)))
    modal = f"modal “{clause.modal}”" if clause.modal else ""
    opened = f"after “{clause.introducer}”" if clause.introducer else ""
    return listed([predicate, hangs, opened, modal, *flags])


def _parts(reading: Reading, clause: Clause) -> Iterator[tuple[str, str]]:
    """The named parts of a clause and what its noun phrases mean."""
    shared = "subject (shared)" if clause.shared_subject else "subject"
    for label, phrases in (
        (shared, clause.subjects),
        ("object", clause.objects),
        ("recipient", clause.recipients),
        ("agent", clause.agents),
        ("attribute", clause.attributes),
    ):
        yield from ((label, _phrase(reading, phrase, clause)) for phrase in phrases)
    for link in clause.links:
        yield from ((link.preposition, _phrase(reading, phrase, clause)) for phrase in link.phrases)
    if clause.adverbs:
        yield "adverbs", ", ".join(clause.adverbs)


def _phrase(reading: Reading, phrase: Phrase, clause: Clause | None) -> str:
    """A noun phrase and the actors or places that it means."""
    cast, scenery = reading.coded.cast, reading.coded.scenery
    text = reading.passage.text[phrase.start : phrase.whole_end]
    actors = [cast.identity.facts[key].name for key in cast.resolve(reading.position, phrase, clause)]
    scenes = scenery.scenes_of_phrase(reading.position, phrase)
    places = [scenery.entities[scene.place].name for scene in scenes if scene.place in scenery.entities]
    return _arrow(text, [*actors, *places])


def _arrow(text: str, names: Iterable[str]) -> str:
    meant = "; ".join(dict.fromkeys(names))
    return f"{text} → {meant}" if meant else text


def _telling(reading: Reading, clause: Clause) -> Iterator[tuple[str, str]]:
    """When, by whose word, and what came of it."""
    expression, reported = reading.discourse.expression(clause)
    if expression is not None:
        yield "when", f"{expression.text}{' (dates the report)' if reported else ''}"
    for source in reading.discourse.sources(clause):
        names = [reading.coded.identity.facts[key].name for key in source.speakers]
        yield "said by", f"{', '.join(names) or 'nobody named'} ({source.stance}, “{source.verb}”)"
    if reading.discourse.alleged(clause):
        yield "said by", "hearsay (an adverb such as “reportedly”)"
    made = [made.row for made in reading.made if made.clause == clause.index]
    for row in made:
        yield "made", f"{_identifier(row)} by {row.rule}"
    if not any(isinstance(row, Event) for row in made):
        yield "no event", why_no_event(reading.discourse, reading.frames, clause)


def _identifier(row: object) -> str:
    for name in ("event_id", "claim_id", "reaction_id"):
        # A claim has an event_id too: the one that it is about.
        if hasattr(row, name) and not (name == "event_id" and hasattr(row, "claim_id")):
            return str(getattr(row, name)).rpartition(".")[2]
    raise TypeError(type(row))
