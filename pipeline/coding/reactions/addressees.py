"""Whom a reaction is spoken to or of: "accused *B*", "condemned the attack by *B*", "threatened to strike *B*"."""

from collections.abc import Sequence

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.reactions.menaces import Menaces
from pipeline.coding.reactions.promises import PROMISING
from pipeline.coding.wording import linked
from pipeline.curation.frame_rows import SpeechVerbRow
from pipeline.language.model import Clause, Phrase

TOWARDS = frozenset({"to", "for", "with", "against", "towards", "of"})
# Who only passes on what is said.
PRESS = frozenset({"media", "unnamed_source"})
BOTH = frozenset({"both", "all", "each", "either"})
PAIR = 2  # "the two sides"
# What is done to those who stand behind "of".
DONE_TO = frozenset(
    {"abduction", "air_strike", "assault", "bombing", "capture", "destruction", "displacement", "killing", "massacre"}
    | {"shelling", "shootdown", "siege"}
)


class Addressees:
    """Finds the targets of one document's reactions; None where the sentence names nobody."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast
        self._menaces = Menaces(lexicon, self._meant)

    def of_clause(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow | None, kind: str) -> tuple[str, ...]:
        """The actors at whom an act of speech is aimed, by the verb's own slot or by what it hangs on."""
        if row is None:
            found = self._beside_noun(discourse, clause) or self._named(discourse, clause)
            set_terms = not found and kind == "threaten"  # "gave *B* 48 hours to leave"
            return self._meant(discourse, clause.recipients or clause.objects, clause) if set_terms else found
        if clause.verb in PROMISING and not clause.recipients:  # "pledged *Ruritania's* full support to B"
            return self._by_kind(discourse, clause, kind)
        found = self._addressed(discourse, clause, row) or self._by_kind(discourse, clause, kind)
        if not found and row.reaction_type is None and not clause.complements:
            return self._beside_noun(discourse, clause)  # "repeated its call on B"
        return found

    def _by_kind(self, discourse: Discourse, clause: Clause, kind: str) -> tuple[str, ...]:
        """Those at whom it is aimed where the verb's own slot names nobody."""
        if clause.verb in PROMISING or kind == "threaten":
            return self._menaces.threatened(discourse, clause) or self._beside_noun(discourse, clause)
        if kind == "accuse":
            return self._blamed(discourse, clause) or self._charged(discourse, clause)
        if kind in {"deny", "dispute"}:
            return self._makers(discourse, clause)
        if kind == "warn":
            return self._menaces.warned(discourse, clause)
        found = self._named(discourse, clause) or self._what(discourse, clause)
        return found or (self._asked(discourse, clause) if kind == "request" else ())

    def _named(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "called *B*'s attack a crime", "described the *B* raid as illegal": those who do what is judged."""
        if clause.verb not in self.lexicon.words("naming_verb") or clause.passive:
            return ()
        deeds = [p for p in clause.objects if not p.pronoun and p.name is None and self.lexicon.people(p) is None]
        found = tuple(key for phrase in deeds for key in self._doers(discourse.position, phrase, clause))
        called = (*clause.attributes, *linked([clause, *clause.objects], {"as"}))  # "denounced it as a crime *by B*"
        return found or self._meant(discourse, linked(called, {"by"}), clause)

    def _what(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "condemned what he called a seizure of power *by B*"."""
        below = [discourse.clauses[index] for index in clause.complements]
        called = [c for c in below if c.introducer == "what" and c.verb in self.lexicon.words("naming_verb")]
        near = linked([*called, *(p for c in called for p in c.attributes)], {"by"})
        return self._meant(discourse, near, clause) if near else ()

    def _makers(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "rejected *B*'s claims", "denied the accusations made by *B*": whose words they are."""
        found: list[Phrase] = []
        for phrase in clause.patients:
            made = [agent for index in phrase.clauses for agent in discourse.clauses[index].agents]
            owners = [phrase.possessor] if phrase.possessor is not None else []
            found += [*owners, *made, *linked([phrase], {"by", "from", "of"})]
        people = [p for p in found if p.name is not None or self.lexicon.people(p) is not None]
        position = discourse.position
        papers = [p for p in found if self.lexicon.thing(p) == "report" and p.name is None]
        if papers and len(papers) == len(found):  # "the findings of *the UN* report"
            return self._before(position, papers)
        named = self.cast.actors(position, people, clause) or self.cast.capitals(position, people)
        return named or self._before(position, clause.patients)

    def _before(self, position: int, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """ "denied *Ruritanian* accusations", "rejected *rebel* claims": whose words they are."""
        for phrase in phrases:
            found = self.cast.states_before(position, phrase) or self.cast.modifying(position, phrase)
            if found:
                return found
        return ()

    def _asked(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "demanded that *B* withdraw", "called for *B* to withdraw", "for the withdrawal of *B*": who is to do it."""
        nouns = [*clause.objects, *linked([clause], {"for"})]
        deeds = [p for p in nouns if self._is_conduct(p)]
        named = tuple(key for phrase in deeds for key in self._doers(discourse.position, phrase, clause))
        named = named or self._meant(discourse, [q for p in nouns for q in self._liable(p)], clause)
        named = named or self._meant(discourse, linked(nouns, {"against"}), clause)  # "called for a revolt against B"
        if named:
            return named
        below = (c for c in discourse.children(clause) if c.relation in {"complement", "infinitive"})
        for content in below:
            found = () if content.shared_subject else self._meant(discourse, content.subjects, content)
            if found and not content.passive:
                return found
        return ()

    def _liable(self, phrase: Phrase) -> Sequence[Phrase]:
        """ "called for *B's* arrest", "demanded the surrender of *B*"."""
        if self.lexicon.singular(phrase.head) not in self.lexicon.words("exacted"):
            return ()
        return [phrase.possessor] if phrase.possessor is not None else linked([phrase], {"of"})

    def _is_conduct(self, phrase: Phrase) -> bool:
        return self.lexicon.singular(phrase.head) in self.lexicon.words("conduct")

    def _has_victims(self, phrase: Phrase) -> bool:
        """ "the killing *of B*": those behind "of" did not do it, as in "the withdrawal of B" they did."""
        row = self.lexicon.event_noun(phrase)
        return row is not None and row.event_type in DONE_TO

    def _addressed(self, discourse: Discourse, clause: Clause, row: SpeechVerbRow) -> tuple[str, ...]:
        """ "accused *B*", "called on *B*", "condemned *B*'s attack"; nobody whom a plain report only reaches."""
        if row.addressee == "object":
            phrases: Sequence[Phrase] = clause.patients or clause.recipients
        else:
            phrases = linked([clause], {row.addressee}) if row.addressee else ()
        found = self._meant(discourse, phrases, clause)
        if not found and row.addressee == "object":
            found = self._meant(discourse, clause.recipients, clause)
        if row.reaction_type is not None:
            return found
        return tuple(key for key in found if self.cast.identity.facts[key].kind not in PRESS)

    def _meant(self, discourse: Discourse, phrases: Sequence[Phrase], clause: Clause) -> tuple[str, ...]:
        """Those whom phrases mean or whose deeds they are; states by their capitals, "both parties" as they stand."""
        found = [key for phrase in phrases for key in self._one(discourse.position, phrase, clause)]
        return tuple(found) or self.cast.capitals(discourse.position, phrases)

    def _one(self, position: int, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        all_of_them = phrase.determiner in BOTH or (phrase.number is not None and phrase.number.minimum == PAIR)
        if self.lexicon.singular(phrase.head) in self.lexicon.words("side_noun") and all_of_them:
            return (self.cast.sides(position, phrase),)
        deed = self.lexicon.people(phrase) is None and (phrase.name is None or phrase.name.kind == "adjective")
        return self._doers(position, phrase, clause) if deed else self.cast.resolve(position, phrase, clause)

    def _doers(self, position: int, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        """ "the attack *by B*", "*B*'s attack", "the *B* attack", "the courage of *B*": those who do it."""
        agents = linked(
            [phrase], {"by", "of"} if self._is_conduct(phrase) and not self._has_victims(phrase) else {"by"}
        )
        owners = [phrase.possessor] if phrase.possessor is not None else []
        named = self.cast.actors(position, [*agents, *owners], clause)
        return named or self.cast.states_before(position, phrase) or self.cast.modifying(position, phrase)

    def _beside_noun(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "issued a warning *to B*", "expressed support *for B*", "laid the blame *on B*"."""
        nouns = clause.patients
        near = [*clause.recipients, *linked([*nouns, clause], TOWARDS | {"on", "at"})]
        near = [p for p in near if self.lexicon.thing(p) != "report"]  # "alarm at the reports"
        near = [p.possessor if p.possessor is not None and self.lexicon.people(p) is None else p for p in near]
        people = [p for p in near if p.name is not None or self.lexicon.people(p) is not None]
        return self.cast.actors(discourse.position, people, clause) or self.cast.capitals(discourse.position, people)

    def _charged(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "charged that *B* had burnt the mill"."""
        contents = [discourse.clauses[index] for index in clause.complements]
        finite = [c for c in contents if c.relation == "complement" and not c.passive and not c.shared_subject]
        return next((found for c in finite if (found := self._meant(discourse, c.subjects, c))), ())

    def _blamed(self, discourse: Discourse, clause: Clause) -> tuple[str, ...]:
        """ "blamed the defeat on *B*"."""
        inner = [phrase for item in clause.objects for link in item.links for phrase in link.phrases]
        return self._meant(discourse, linked([clause, *clause.objects, *inner], {"on"}), clause)
