"""What the words that somebody is quoted with do: judge, comment, or only call things by a name."""

from collections.abc import Sequence

from pipeline.coding.claims.judgements import OBLIGING, Judgements
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.reactions.quotations import quote_of
from pipeline.language.model import Clause

FEW_WORDS, SOME_WORDS = 3, 5
# Letters of what stands before a number: "no fewer than ".
LONGEST_LEAD = 16
TELLING = frozenset({"condemn", "concern"})
PERPETRATORS = frozenset({"terrorist", "criminal", "coward", "crime", "massacre", "terrorism", "invasion"})
# With these verbs somebody tells what was found, whatever the words.
NEUTRAL = frozenset({"report", "record", "document", "reveal", "disclose", "register"})


class QuotedWords:
    """Reads the quotations of one document's speakers."""

    def __init__(self, lexicon: Lexicon, judgements: Judgements) -> None:
        self.lexicon, self.judgements = lexicon, judgements

    def of_outcry(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "We were struck by *cowardly* attacks", the mayor said: what is told in words that judge it too."""
        quote = quote_of(discourse, clause)
        words = discourse.passage.text[slice(*quote)] if quote is not None else ""
        moral = self.lexicon.moral & set(words.lower().replace(",", " ").replace(".", " ").split())
        return "condemn" if moral and len(words.split()) > SOME_WORDS else None

    def by_tone(self, discourse: Discourse, clause: Clause) -> str | None:
        """By the tone of the words that the speaker is quoted with."""
        quote = quote_of(discourse, clause)
        if quote is None or clause.verb in NEUTRAL or self._only_calls(discourse, clause, quote):
            return None
        if quote[0] >= clause.end and not discourse.is_speech(clause):  # "concluded its *inquiry* and found "abuses""
            return None
        return self.judgements.of_words(discourse.passage.text[quote[0] : quote[1]]) or "comment"

    def _only_calls(self, discourse: Discourse, clause: Clause, quote: tuple[int, int]) -> bool:
        """Whether the words only name somebody or tell part of a plain deed."""
        words = discourse.passage.text[slice(*quote)]
        tone = self.judgements.of_words(words)
        if tone in TELLING and self.lexicon.singular(words.split()[-1].strip(" .,").lower()) not in PERPETRATORS:
            return False  # "said that the "vile" act would not go without answer"
        contents = [discourse.clauses[index] for index in clause.complements]
        if tone is None and _is_count(discourse, quote):
            return True
        named = (p for content in contents for p in content.subjects)
        if any(p.start <= quote[0] + 1 and quote[1] <= p.end + 1 for p in named) and tone is None:
            return True  # "said that "*foreign elements*" were behind the raid"
        if any(words.strip(" .,").lower() in content.adverbs for content in contents):
            return True  # "said that it was "*urgently*" looking into the raid"
        return self._in_deed(contents, quote, words)

    def _in_deed(self, contents: Sequence[Clause], quote: tuple[int, int], words: str) -> bool:
        """ "said that 400 troops "*and spies*" were killed", "that B "*left*" the town": a few words in a deed."""
        stative = self.lexicon.words("stative_verb")
        around = [c for c in contents if c.start <= quote[0] and quote[1] <= c.end + 1 and c.verb not in stative]
        deeds = [c for c in around if not quote[0] <= c.trigger_start < quote[1]]
        past = [c for c in around if c not in deeds and (c.perfect or c.tag == "VBD")]
        if past and len(words.split()) <= SOME_WORDS and self.judgements.of_words(words) is None:
            return all(c.modal == "" and not c.negated for c in past)
        short = len(words.split()) <= FEW_WORDS
        return short and bool(deeds) and all(c.modal not in OBLIGING for c in deeds)


def _is_count(discourse: Discourse, quote: tuple[int, int]) -> bool:
    """ "spoke of "*perhaps 500, half of them foreigners*"": whether the words open with a number and tell no deed."""
    opens = any(0 <= number.start - quote[0] <= LONGEST_LEAD for number in discourse.passage.numbers)
    return opens and not any(quote[0] <= clause.trigger_start < quote[1] for clause in discourse.clauses)
