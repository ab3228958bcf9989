"""The actors that noun phrases mean."""

from collections.abc import Collection, Iterable, Sequence

from pipeline.coding.actors.descriptions import Descriptions
from pipeline.coding.actors.identity import Identity
from pipeline.coding.actors.mentions import Mentions
from pipeline.coding.actors.named_actors import NamedActors
from pipeline.coding.actors.offices import Offices
from pipeline.coding.actors.pronoun_speakers import may_mean
from pipeline.coding.actors.pronouns import QUANTIFIERS, Pronouns
from pipeline.coding.actors.unnamed_voices import UnnamedVoices
from pipeline.coding.lexicon import Lexicon, unique
from pipeline.coding.model import MentionDraft
from pipeline.coding.wording import bare_span, bare_text, counted, linked
from pipeline.language.model import Clause, Name, Phrase
from pipeline.language.parsed import ParsedDocument

# Those of whom there may be two: "both sides", "both countries".
OF_TWO = frozenset({"country", "government", "state", "group", "army", "force", "movement", "organisation", "militia"})


class Cast:
    """Resolves phrases of one document to actor keys and remembers where each actor is mentioned."""

    def __init__(self, document: ParsedDocument, identity: Identity, lexicon: Lexicon) -> None:
        self.document, self.identity, self.lexicon = document, identity, lexicon
        self._mentions = Mentions(of_places=False)
        self._offices = Offices(lexicon)
        self._descriptions = Descriptions(document, identity, lexicon, self._mentions, self._offices, self.actors)
        self._pronouns = Pronouns(document, identity, lexicon, self._mentions, self.actors)
        self._named = NamedActors(document, identity, lexicon, self._mentions, self._offices)
        self._unnamed = UnnamedVoices(identity, lexicon, self._mentions)
        self._voice: tuple[int, str] | None = None

    @property
    def mentions(self) -> dict[tuple[int, int, int, str], MentionDraft]:
        """Every mention of an actor so far, by passage, span and key."""
        return self._mentions.drafts

    def mention(self, position: int, start: int, end: int, key: str, basis: str) -> None:
        """Remember that a stretch of text means an actor."""
        self._mentions.add(position, (start, end), key, basis)

    def forget_mute(self, speaking: Collection[str]) -> None:
        """Forget the nouns that were only thought of as voices: a source without a name is an actor if it speaks."""
        kinds = {key: facts.kind for key, facts in self.identity.facts.items()}
        self._mentions.forget(
            lambda key: key.startswith("described:") and kinds[key] == "unnamed_source" and key not in speaking
        )

    def spoke(self, position: int, keys: Collection[str]) -> None:
        """Remember who speaks in a passage: what "he said" in the next one goes back to, where one person speaks."""
        self._voice = (position, next(iter(keys))) if len(keys) == 1 else None

    def spoke_before(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """The one person who spoke in the passage before."""
        if self._voice is None or self._voice[0] != position - 1:
            return ()
        facts = self.identity.facts[self._voice[1]]
        if not may_mean(phrase.head.lower(), facts):
            return ()
        self.mention(position, phrase.start, phrase.end, self._voice[1], "pronoun")
        return (self._voice[1],)

    def name_key(self, name: Name) -> str | None:
        """The actor that a name means; None for a place."""
        return self.identity.of_name(name)

    def actors(self, position: int, phrases: Iterable[Phrase], clause: Clause | None = None) -> tuple[str, ...]:
        """The actors that phrases mean, in order, each once."""
        listed = list(phrases)
        if not listed:
            return ()
        found: list[str] = []
        for phrase, following in zip(listed, [*listed[1:], None], strict=False):
            if _describes(phrase, following) or self._introduces(position, phrase, following, len(listed)):
                continue
            allied = self._allied_government(phrase, following)
            found.extend((allied,) if allied else self.resolve(position, phrase, clause))
        return unique(found)

    def _introduces(self, position: int, phrase: Phrase, following: Phrase | None, length: int) -> bool:
        """ "*a survivor*, Jane Doe, said": a description before the person's name, and no list of two."""
        row = self.lexicon.people(phrase) if phrase.name is None and not phrase.plural else None
        if following is None or following.name is None or following.name.kind != "person" or row is None:
            return False
        between = self.document.passages[position].text[phrase.end : following.start]
        beside = between.endswith(", ") and between.count(",") == 1 and " and " not in between
        return (row.person or row.group in {"source", "population"}) and length == 2 and beside  # noqa: PLR2004

    def resolve(self, position: int, phrase: Phrase, clause: Clause | None = None) -> tuple[str, ...]:
        """The actors that a phrase means; none where it means none or the text does not settle it."""
        phrase = counted(phrase)
        both = self._both(position, phrase) if phrase.determiner == "both" else self._one_of_two(position, phrase)
        if both:
            return both
        alone = phrase.pronoun or phrase.head in QUANTIFIERS
        if alone and not linked([phrase], {"of"}):  # not "some of the soldiers"
            return self._pronouns.of_phrase(position, phrase, clause)
        return (
            self._named.beside(position, phrase)
            or self._named.behind(position, phrase)
            or self._named.within(position, phrase)
            or self._descriptions.of_phrase(position, phrase, clause)
        )

    def _both(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "A and B accused each other, with *both sides* denying it": the two who stand together before."""
        if self.lexicon.singular(phrase.head) not in self.lexicon.words("side_noun") | OF_TWO:
            return ()
        fresh = position > 0 and not self.document.passages[position].source.opens_with_marker
        keys = self._pair(position, phrase.start) or (self._pair(position - 1, None) if fresh else ())
        for key in keys:
            self.mention(position, phrase.start, phrase.end, key, "pronoun")
        return keys

    def _one_of_two(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "A and B attacked, and *the latter* took Esk": one of the two who stand together before."""
        if phrase.head not in {"latter", "former"} or phrase.name is not None:
            return ()
        pair = self._pair(position, phrase.start) or self._opponents(position, phrase.start)
        keys = (pair[-1:] if phrase.head == "latter" else pair[:1]) if pair else ()
        for key in keys:
            self.mention(position, phrase.start, phrase.end, key, "pronoun")
        return keys

    def _pair(self, position: int, before: int | None) -> tuple[str, ...]:
        """The two who are the subjects of one verb of a passage, up to an offset."""
        for clause in self.document.passages[position].clauses:
            pair = [p for p in clause.subjects if (before is None or p.end <= before) and p.determiner != "both"]
            keys = self.actors(position, pair, clause) if len(pair) == 2 and not clause.shared_subject else ()  # noqa: PLR2004
            if len(keys) == 2:  # noqa: PLR2004 - both are two
                return keys
        return ()

    def _opponents(self, position: int, before: int) -> tuple[str, ...]:
        """ "*A* attacked *B*, and the latter withdrew": one who does it and one to whom it is done."""
        for clause in self.document.passages[position].clauses:
            told = [item for item in (*clause.subjects, *clause.objects) if item.end <= before and not item.pronoun]
            sides = bool(clause.subjects) and bool(clause.objects) and len(told) == 2  # noqa: PLR2004
            keys = self.actors(position, told, clause) if sides else ()
            if len(keys) == 2:  # noqa: PLR2004 - the former and the latter
                return keys
        return ()

    def modifying(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """The actors that stand before a noun: "rebel attacks", "Ruritanian shelling", "Army reinforcements"."""
        return self._descriptions.modifiers.of_deed(position, phrase)

    def states_before(self, position: int, phrase: Phrase) -> tuple[str, ...]:
        """ "the Ruritanian attack": the state itself, where it is spoken of and not who fought."""
        return self._descriptions.modifiers.states(position, phrase)

    def sides(self, position: int, phrase: Phrase) -> str:
        """ "both parties": those who fight, all at once."""
        key = self.identity.described(f"{phrase.determiner} {bare_text(phrase)}", "unnamed_force", "unknown")
        self._mentions.add(position, bare_span(phrase), key, "description")
        return key

    def force(self, position: int, phrase: Phrase) -> str:
        """ "unidentified *jets* struck": who acts, by nothing but what they are."""
        key = self.identity.described(bare_text(phrase), "unnamed_force", "unknown")
        self._mentions.add(position, bare_span(phrase), key, "description")
        return key

    def people(self, position: int, phrase: Phrase) -> str:
        """ "eleven *referees* were killed": people by whatever noun."""
        key = self.identity.described(bare_text(phrase), "population", "civilian")
        self._mentions.add(position, bare_span(phrase), key, "description")
        return key

    def capitals(self, position: int, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """ "Oslo said": the state whose capital speaks or is spoken to."""
        found: list[str] = []
        for phrase in phrases:
            called = phrase.text if phrase.name is None else phrase.name.text
            code = self.lexicon.capitals.get(called.lower()) if called[:1].isupper() else None
            if code is not None and (phrase.name is None or phrase.name.kind == "place"):
                start = phrase.end - len(called) if phrase.name is None else phrase.name.start
                found.append(self.identity.nation(code))
                self.mention(position, start, start + len(called), found[-1], "description")
        return unique(found)

    def voices(self, position: int, phrases: Sequence[Phrase]) -> tuple[str, ...]:
        """Speakers whom no list knows: an unnamed source ("the hospital", "Ruritanian intelligence")."""
        return unique(key for phrase in phrases for key in self._unnamed.of_phrase(position, phrase))

    def _allied_government(self, phrase: Phrase, following: Phrase | None) -> str | None:
        """ "government and X forces": the government's forces too."""
        if following is None or phrase.name is not None or phrase.words or self.identity.home is None:
            return None
        row = self.lexicon.people(following)
        if phrase.head not in {"government", "army", "regime"} or row is None or row.group != "force":
            return None
        return self.identity.force(self.identity.home)


def _describes(phrase: Phrase, following: Phrase | None) -> bool:
    """ "*the news agency* Oakwire": a description right before the name of whom it describes."""
    named = following is not None and following.name is not None and following.name.kind in {"actor", "person"}
    return named and phrase.name is None and following is not None and following.start == phrase.whole_end + 1
