"""Attributions beside a clause: "according to the mayor", "as stated by the army"."""

import re
from collections import defaultdict
from dataclasses import replace

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.interjections import ATTRIBUTING, Interjections
from pipeline.coding.discourse.relations import Relations
from pipeline.coding.model import Source
from pipeline.coding.wording import linked, links_with, opens
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Link, Phrase
from pipeline.language.trees.doers import ACCOUNTS, COUNTS

_OPENING = re.compile(r"According to ([^,;.:]{3,60}), ")
CITING = ("Citing ", "Quoting ")
ISSUING = frozenset({"army", "government", "military", "militia", "ministry", "navy", "police", "rebel", "council"})
CONTRASTING = frozenset({"while", "whereas"})


class Attribution:
    """Finds the sources that a passage names beside its clauses."""

    def __init__(self, relations: Relations, position: int, cast: Cast) -> None:
        self.relations, self.position, self.cast = relations, position, cast
        self._attributions: dict[int, list[Link]] | None = None
        self._interjections = Interjections(relations, position, cast, self.voices)

    def of_clause(self, clause: Clause) -> tuple[Source, ...]:
        """ "according to X" in the clause itself, "as stated by X" beside it, "X said" between its commas."""
        for link in self._according(clause):
            voices = () if self._is_hearsay(link) else self.voices(link.phrases, clause)
            return (Source(voices, "asserts", None, "according to"),)
        for other in self.relations.children(clause):
            if other.introducer == "as" and self.relations.is_speech(other) and other.agents:
                speech = self.relations.speech(other)
                stance = speech.stance if speech is not None and speech.stance else "asserts"
                return (Source(self.voices(other.agents, other), stance, other.index, other.verb),)
        said = self._interjections.of_clause(clause)
        return (said,) if said is not None else ()

    def _is_hearsay(self, link: Link) -> bool:
        """ "according to *conflicting reports*": nobody's in particular."""
        plain = (p for p in link.phrases if p.name is None and p.possessor is None and not p.determiner)
        bare = (p.plural and not p.names and not p.links and not p.clauses for p in plain)
        return any(bare) and all(self.is_report(p) and not self._before_report(p) for p in link.phrases)

    def voices(self, phrases: tuple[Phrase, ...], clause: Clause) -> tuple[str, ...]:
        """The actors whom phrases let speak: known ones, states by their capitals, else sources without a name."""
        if not phrases:
            return ()
        citing = [p for p in phrases if p.text.startswith(CITING)]  # "*Citing the mayor,* the agency said …"
        heard = [p for p in phrases if p not in citing] if len(citing) < len(phrases) else phrases
        listed = [maker for phrase in heard for maker in self._behind_report(phrase)]
        known = tuple(key for p in listed if self.is_report(p) for key in self._before_report(p))
        known = known or self.cast.actors(self.position, listed, clause) or self.cast.capitals(self.position, listed)
        return known or self.cast.voices(self.position, listed)

    def makers(self, noun: Phrase, clause: Clause) -> tuple[str, ...]:
        """Whose words a noun names: "the *mayor's* announcement", "a claim *by the army*", "*rebel* claims"."""
        owners = [noun.possessor] if noun.possessor is not None else linked([noun], {"by", "from", "of"})
        known = self.cast.actors(self.position, owners, clause) or self.cast.capitals(self.position, owners)
        known = known or self._before_report(noun)
        return known or (self.cast.voices(self.position, owners) if noun.possessor is not None else ())

    def _before_report(self, phrase: Phrase) -> tuple[str, ...]:
        """ "*Army* reports", "a *Council* resolution"; "a Ruritanian statement" is the state's."""
        lexicon = self.cast.lexicon
        formal = lexicon.singular(phrase.head) in lexicon.words("paper")
        states = self.cast.states_before(self.position, phrase) if formal else ()
        return states or self.cast.modifying(self.position, phrase) or (self._of_force(phrase) if formal else ())

    def _of_force(self, phrase: Phrase) -> tuple[str, ...]:
        """ "an *army* communiqué", "a *government* statement": whose paper it is."""
        word = phrase.words[-1] if phrase.words else ""
        start = phrase.head_start - len(word) - 1
        passage = self.relations.passage
        owner = shallow(passage.text, start, start + len(word), passage.names) if word in ISSUING else None
        return self.cast.resolve(self.position, owner) if owner is not None else ()

    def is_report(self, phrase: Phrase) -> bool:
        """Whether a phrase is a report and not who gives it: "claims of the army"."""
        lexicon = self.cast.lexicon
        noun = lexicon.singular(phrase.head)
        named = noun in lexicon.words("inquiry") or noun in lexicon.words("paper")
        return named or lexicon.thing(phrase) == "report"

    def _behind_report(self, phrase: Phrase) -> list[Phrase]:
        """ "the activist's claims", "claims of the army": whose claims they are."""
        if not self.is_report(phrase):
            return [phrase]
        makers = [agent for index in phrase.clauses for agent in self.relations.clauses[index].agents]
        near = [*linked([phrase], {"of", "by", "from"}), *makers]
        people = [p for p in near if p.name is not None or self.cast.lexicon.people(p) is not None]
        return [phrase.possessor] if phrase.possessor is not None else people or self._publishers(phrase) or [phrase]

    def _publishers(self, report: Phrase) -> list[Phrase]:
        """ "a statement posted on *the army's* website"; not "on *the army's* crimes", nor "*the UN* report"."""
        if report.names or self._before_report(report):
            return []
        lexicon, clauses = self.cast.lexicon, self.relations.clauses
        posted = [clauses[i] for i in report.clauses if clauses[i].verb in lexicon.words("publishing_verb")]
        pages = (p for p in linked(posted, {"on", "in"}) if lexicon.singular(p.head) in lexicon.words("page"))
        return [page.possessor for page in pages if page.possessor is not None]

    def _according(self, clause: Clause) -> list[Link]:
        """The attributions of a clause; one that stands behind a contrasting clause is that clause's own."""
        if self._attributions is None:
            self._attributions = defaultdict(list)
            found = [(owner, link) for owner in self.relations.clauses for link in links_with(owner, ATTRIBUTING)]
            found += [pair for owner in self.relations.clauses for pair in self._according_verb(owner)]
            found += [(owner, link) for owner in self.relations.clauses for link in self._by_admission(owner)]
            for owner, link in found or self._opening():
                self._attributions[self._whole(self._nearest_contrast(link, owner)).index].append(link)
        return self._attributions.get(clause.index, [])

    def _according_verb(self, clause: Clause) -> list[tuple[Clause, Link]]:
        """ "shelled X, killing two, *according* to Y", where the parser takes the word for a verb."""
        parent = self.relations.parent(clause) if clause.verb == "accord" and clause.tag == "VBG" else None
        return [(parent, link) for link in links_with(clause, {"to"})] if parent is not None else []

    def _by_admission(self, clause: Clause) -> list[Link]:
        """ "*by the army's own account*, rebels had taken X", "*by its count* 40 bombs fell"; not "by most"."""
        whole = clause.parent is None or clause.verb == "go"  # "*going by* the army's figures"
        nouns = ACCOUNTS | COUNTS if whole else ACCOUNTS
        # not "were fed *by the army's account at the bank*"
        text = self.relations.passage.text
        opening = [link for link in links_with(clause, {"by"}) if clause.verb == "go" or opens(text, link.start)]
        told = [(link, p) for link in opening for p in link.phrases if p.head in nouns]
        return [replace(link, phrases=(p.possessor,)) for link, p in told if p.possessor is not None]

    def _opening(self) -> list[tuple[Clause, Link]]:
        """ "*According to Oakwire,* men armed with guns took X", where the parser hangs it on none of the clauses."""
        passage = self.relations.passage
        match = _OPENING.match(passage.text)
        if match is None:
            return []
        phrase = shallow(passage.text, *match.span(1), passage.names)
        main = (c for c in self.relations.clauses if c.parent is None and c.trigger_start > match.end())
        return [(clause, Link("according to", (phrase,), match.start())) for clause in list(main)[:1]]

    def _whole(self, clause: Clause) -> Clause:
        """ "shelled the town, killing two, according to the mayor": the mayor says both."""
        parent = self.relations.parent(clause)
        if clause.relation == "participle" and clause.shared_subject and parent is not None:
            return self._whole(parent)
        if clause.relation == "coordinate" and parent is not None and self._runs_on(parent, clause):
            return self._whole(parent)
        return clause

    def _runs_on(self, before: Clause, clause: Clause) -> bool:
        """ "three were killed and two were wounded, according to the mayor": no comma parts the two."""
        between = self.relations.passage.text[before.trigger_end : clause.start].rstrip()
        plain = before.passive and clause.passive and before.introducer == clause.introducer == ""
        lexicon, numbers = self.cast.lexicon, self.relations.passage.numbers
        both = clause.shared_subject and all(lexicon.outcome(c.verb, "verb") is not None for c in (before, clause))
        told = both and any(before.trigger_end <= n.start < clause.start for n in numbers)
        return told or (plain and between.endswith(" and") and "," not in between)

    def _nearest_contrast(self, link: Link, owner: Clause) -> Clause:
        """ "A fell while B held, according to the mayor": the mayor says that B held."""
        below = [c for c in self.relations.children(owner) if c.introducer in CONTRASTING and not c.shared_subject]
        between = [c for c in below if owner.trigger_start < c.trigger_start < link.start]
        return max(between, key=lambda c: c.trigger_start, default=owner)
