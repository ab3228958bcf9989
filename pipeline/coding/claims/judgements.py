"""What somebody who speaks for the public says of the conflict without a verb of its own for it."""

import re
from collections.abc import Iterator

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.language.model import Clause, Name, Phrase

_WORD = re.compile(r"[^\W\d_]+")
# What one fights or suffers from is not what is judged: "the fight *against terrorism*".
_AGAINST = re.compile(
    r"\b(?:against|combat\w*|fight\w*|counter\w*|war on|defeat\w*|victims? of|threat of|scourge of|menace of"
    r"|tackl\w+|eradicat\w+|root out) (?:[\w-]+ ){0,2}?(?:terror\w*|violence|extremism|crime|barbarity|evil)"
)
_AS = re.compile(r"\bas\s+((?:[\w-]+\s?){1,3})")
# "held the new rulers of the country responsible".
LONGEST_BLAMED = 6
# Where the name stands that these verbs give; after "as" with the others.
COMPARING = {"liken": frozenset({"to"}), "compare": frozenset({"to", "with"})}
# The parser may take what these make of a deed for their object: "labelled the raid *a crime*".
LABELLING = frozenset({"label", "brand", "call", "term", "dub", "deem"})
BEARING = frozenset({"bear", "carry", "have"})
# "stood by B".
STANDING = frozenset({"by", "with", "behind", "beside", "alongside"})
# "may amount to a war crime".
AMOUNTING = frozenset({"amount", "constitute", "represent"})
# Who does what speakers only complain of.
EVERYBODY = frozenset({"world", "humanity", "mankind", "history"})
OBLIGING = frozenset({"should", "must"})


class Judgements:
    """Reads blame, demands and judgements out of what speakers of one document say."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast

    def of_words(self, words: str) -> str | None:
        """The reaction that the tone of words tells: "a *barbaric* act"."""
        known = self.lexicon.tones
        tones = [known[word] for word in _WORD.findall(_AGAINST.sub(" ", words.lower())) if word in known]
        return next((tone for tone in tones if tone != "comment"), next(iter(tones), None))

    def of_content(self, discourse: Discourse, clause: Clause) -> tuple[str, tuple[str, ...]] | None:
        """The reaction that reported speech is, and at whom: "said that B must go", "said B was to blame"."""
        for content in self._said(discourse, clause):
            found = "comment" if _of_everybody(content) else self._judged(discourse, content)
            aimed = self._aimed_at(discourse, content, found) if found is not None else ()
            blameless = found == "accuse" and content.subjects and not aimed  # "said that *the weather* was to blame"
            blameless = blameless or (found == "accuse" and self._of_self(discourse, clause, content, aimed))
            if found is not None and not blameless:
                return found, aimed
        return None

    def _of_self(self, discourse: Discourse, clause: Clause, content: Clause, aimed: tuple[str, ...]) -> bool:
        """ "said that *it* was behind the raid", "confirmed that *they* were responsible": of one's own deed."""
        own = all(phrase.pronoun for phrase in content.subjects)
        admitting = self.lexicon.words("self_claiming_verb") | self.lexicon.words("confessing_verb")
        alone = bool(aimed) and set(aimed) <= set(discourse.speakers(clause))
        return bool(content.subjects) and (alone or (own and clause.verb in admitting))

    def _aimed_at(self, discourse: Discourse, content: Clause, kind: str) -> tuple[str, ...]:
        """ "said that *B* must go", "that the *B* raid was a crime", "that it stood by *B*", "that *B* had a right"."""
        if content.verb == "stand":
            return self.cast.actors(discourse.position, linked([content], STANDING), content)
        found = self.cast.actors(discourse.position, content.subjects, content)
        found = found or self.cast.capitals(discourse.position, content.subjects)
        if kind in {"accuse", "request", "comment"} or content.verb == "have":
            return found
        deeds = [p for p in content.subjects if p.name is None and self.lexicon.people(p) is None]
        return tuple(key for phrase in deeds for key in self.cast.states_before(discourse.position, phrase))

    def _said(self, discourse: Discourse, clause: Clause) -> Iterator[Clause]:
        """What is said, with what goes on from it: "said that A was …, and that B should …"."""
        for index in clause.complements:
            content = discourse.clauses[index]
            if content.relation == "complement":
                yield content
                below = (c for c in discourse.children(content) if c.relation == "coordinate" and c.passive)
                yield from (c for c in below if c.shared_subject and content.passive)  # "was moved *and saddened*"

    def _judged(self, discourse: Discourse, content: Clause) -> str | None:
        if content.negated:
            fact = self._of_fact(discourse, content)
            return fact if fact == "comment" else None
        if content.modal in OBLIGING and not content.perfect:
            regarded = content.passive and content.verb in self.lexicon.words("naming_verb")
            return "comment" if regarded else "request"  # "should be seen as a success"
        if content.verb == "stand" and linked([content], STANDING):
            return "support"
        if content.verb == "have" and any(p.head == "right" for p in content.objects):  # "had a right to defend itself"
            return "support"
        owns = {self.lexicon.singular(phrase.head) for phrase in content.objects} & self.lexicon.words("own_deed")
        if is_lying(content) or (owns and content.verb in BEARING and not content.modal):  # "bore responsibility"
            return "accuse"
        return self._of_fact(discourse, content)

    def _of_fact(self, discourse: Discourse, content: Clause) -> str | None:
        """ "was a crime", "was responsible", "was behind the raid"."""
        if content.passive and not content.modal:
            return self._of_feeling(discourse, content)
        if content.verb in AMOUNTING and content.modal in {"", "may", "might", "could", "would"}:
            heads = (*content.objects, *linked([content], {"to"}))
            return self.of_words(" ".join(_whole(discourse, phrase) for phrase in heads))
        guessed = content.modal in {"may", "might", "could"}  # "may have been a war crime"
        if content.verb != "be" or (content.modal and not guessed):
            return None
        if guessed:
            return "condemn" if self.of_words(self._attributed(discourse, content)) == "condemn" else None
        behind = linked([content], {"behind"}) and self.cast.actors(discourse.position, content.subjects, content)
        blamed = any(c.verb == "blame" and c.relation == "infinitive" for c in discourse.children(content))
        if content.adjective in self.lexicon.words("blame") or behind or blamed:  # "was to blame"
            return "accuse"
        return self.of_words(self._attributed(discourse, content))

    def _attributed(self, discourse: Discourse, content: Clause) -> str:
        nouns = " ".join(_whole(discourse, phrase) for phrase in content.attributes)
        return f"{content.adjective} {nouns}"

    def _of_feeling(self, discourse: Discourse, content: Clause) -> str | None:
        """ "was deeply saddened by the raid", "was not justified": a participle that judges, of people."""
        tone = self.of_words(discourse.passage.text[content.trigger_start : content.trigger_end])
        feels = tone == "comment" or bool(self.cast.actors(discourse.position, content.subjects, content))
        return tone if feels else None

    def of_naming(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "called the strike *a war crime*", "described it *as an act of terror*", "likened it *to …*"."""
        if clause.verb not in self.lexicon.words("naming_verb"):
            return None
        near = linked([clause, *clause.objects], COMPARING.get(clause.verb, {"as"}))
        called = () if clause.attributes or near or clause.verb not in LABELLING else clause.objects
        named = " ".join(_whole(discourse, phrase) for phrase in (*clause.attributes, *near, *called))
        return self.of_words(named or _called(discourse, clause))

    def of_holding(self, discourse: Discourse, clause: Clause) -> tuple[str, ...] | None:
        """ "held *B* responsible": whom the words between verb and blame mean; None where nobody is blamed so."""
        if clause.verb != "hold" or clause.passive:
            return None
        if clause.relation == "relative" and all(p.start < clause.trigger_start for p in clause.objects):
            return None  # "struck *those* it held responsible"
        words = discourse.passage.text[clause.trigger_end : clause.end].split()
        place = next((i for i, word in enumerate(words) if word.strip(",.") in self.lexicon.words("blame")), None)
        if place is None or place > LONGEST_BLAMED:
            return None
        found = self.cast.actors(discourse.position, clause.objects, clause)
        between = discourse.passage.text.index(words[place], clause.trigger_end) if place else clause.trigger_end
        names = [n for n in discourse.passage.names if clause.trigger_end <= n.start < between]
        return found or tuple(key for name in names for key in self._named(discourse, name))

    def _named(self, discourse: Discourse, name: Name) -> tuple[str, ...]:
        """The actor of a name that the parser puts elsewhere; the nation of a bare land is mentioned only by this."""
        key = self.cast.name_key(name)
        if key is not None:
            self.cast.mention(discourse.position, name.start, name.end, key, "name")
        return (key,) if key is not None else ()


def _of_everybody(content: Clause) -> bool:
    """ "*the world* has abandoned us": what nobody can see on the ground."""
    return not content.passive and any(p.head in EVERYBODY and not p.links for p in content.subjects)


def is_lying(content: Clause) -> bool:
    """ "said that B *was lying* about the toll": not "the bodies were lying in the street"."""
    placed = linked([content], {"in", "on", "at", "near", "under", "beside", "along", "between", "off", "behind"})
    lying = content.verb == "lie" and content.tag == "VBG"
    return lying and bool(content.subjects) and not (placed or content.adjective or content.passive)


def _called(discourse: Discourse, clause: Clause) -> str:
    """ "described the raid as *illegal*": the words behind "as" that are no noun phrase."""
    found = _AS.search(discourse.passage.text, clause.trigger_end, clause.end)
    return found.group(1) if found is not None else ""


def _whole(discourse: Discourse, phrase: Phrase) -> str:
    return discourse.passage.text[phrase.start : phrase.whole_end]
