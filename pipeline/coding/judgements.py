"""What somebody who speaks for the public says of the conflict without a verb of its own for it."""

from collections.abc import Iterator

from pipeline.coding.cast import Cast
from pipeline.coding.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import linked
from pipeline.curation import Curated
from pipeline.language.model import Clause, Phrase

# "held the new rulers of the country responsible".
LONGEST_BLAMED = 6
OBLIGING = frozenset({"should", "must"})


class Judgements:
    """Reads blame, demands and judgements out of what speakers of one document say."""

    def __init__(self, curated: Curated, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast
        self._tones = {row.word: row.reaction_type for row in curated.tone_words}

    def of_words(self, words: str) -> str | None:
        """The reaction that the tone of words tells: "a *barbaric* act"."""
        plain = words.lower().replace(",", " ").replace(".", " ").replace("-", " ").split()
        return next((self._tones[word] for word in plain if word in self._tones), None)

    def of_content(self, discourse: Discourse, clause: Clause) -> tuple[str, tuple[str, ...]] | None:
        """The reaction that reported speech is, and at whom: "said that B must go", "said B was to blame"."""
        for content in self._said(discourse, clause):
            found = self._judged(discourse, content)
            if found is not None:
                aimed = found in {"accuse", "request"}
                phrases = content.subjects if aimed else ()
                return found, self.cast.actors(discourse.position, phrases, content)
        return None

    def _said(self, discourse: Discourse, clause: Clause) -> Iterator[Clause]:
        """What is said, with what goes on from it: "said that A was …, and that B should …"."""
        for index in clause.complements:
            content = discourse.clauses[index]
            if content.relation == "complement" and not content.negated:
                yield content

    def _judged(self, discourse: Discourse, content: Clause) -> str | None:
        if content.modal in OBLIGING and not content.perfect:
            return "request"
        if content.verb != "be" or content.modal:
            return None
        if content.adjective in self.lexicon.words("blame"):
            return "accuse"
        nouns = " ".join(_whole(discourse, phrase) for phrase in content.attributes)
        return self.of_words(f"{content.adjective} {nouns}")

    def of_naming(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "called the strike *a war crime*", "described it *as an act of terror*", "likened it *to …*"."""
        if clause.verb not in self.lexicon.words("naming_verb"):
            return None
        near = linked([clause, *clause.objects], {"as", "to", "with"})
        return self.of_words(" ".join(_whole(discourse, phrase) for phrase in (*clause.attributes, *near)))

    def of_holding(self, discourse: Discourse, clause: Clause) -> tuple[str, ...] | None:
        """ "held *B* responsible": whom the words between verb and blame mean; None where nobody is blamed so."""
        if clause.verb != "hold" or clause.passive:
            return None
        words = discourse.passage.text[clause.trigger_end : clause.end].split()
        place = next((i for i, word in enumerate(words) if word.strip(",.") in self.lexicon.words("blame")), None)
        if place is None or place > LONGEST_BLAMED:
            return None
        found = self.cast.actors(discourse.position, clause.objects, clause)
        between = discourse.passage.text.index(words[place], clause.trigger_end) if place else clause.trigger_end
        names = [n for n in discourse.passage.names if clause.trigger_end <= n.start < between]
        keys = (self.cast.name_key(name) for name in names)
        return found or tuple(key for key in keys if key is not None)


def _whole(discourse: Discourse, phrase: Phrase) -> str:
    return discourse.passage.text[phrase.start : phrase.whole_end]
