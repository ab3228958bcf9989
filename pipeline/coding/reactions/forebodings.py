"""What may come unless somebody acts, or will come if somebody goes on: "said that if B kept on, it would pay"."""

from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import Lexicon
from pipeline.coding.reactions.retributions import CERTAIN, Retributions
from pipeline.coding.wording import linked
from pipeline.language.model import Clause

POSSIBLE = frozenset({"could", "would", "might", "may", "will", "shall"})
# What a group threatens people with.
STRIKING = frozenset(
    {
        *("attack", "avenge", "behead", "bomb", "burn", "execute", "hit", "kill", "murder", "punish", "retaliate"),
        *("slaughter", "strike", "target"),
    }
)


class Forebodings:
    """Tells the warnings and threats among what speakers of one document say in plain words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self._retributions = lexicon, Retributions(lexicon)

    def type_of(self, discourse: Discourse, clause: Clause) -> str | None:
        """ "said that if X did not help, the town could fall", not "that the raid *may have led* to the fire"."""
        contents = [discourse.clauses[index] for index in clause.complements]
        possible = [content for content in contents if content.modal in POSSIBLE and not content.perfect]
        below = [c for content in possible for c in discourse.children(content)]
        if any(content.verb in self.lexicon.words("foreboding_verb") and not _heads(content) for content in possible):
            return "warn"  # "would lead to war"
        own = any(self._is_threat(content) for content in possible)
        if not own and any(is_condition(c, self.lexicon) for c in below):
            return "warn"
        return "threaten" if own or self.repays(discourse, clause) else None

    def repays(self, discourse: Discourse, clause: Clause) -> bool:
        """ "said that the raid *would not go unanswered*", "that B *would pay a heavy price*"."""
        contents = (discourse.clauses[index] for index in clause.complements)
        return any(self._retributions.is_one(discourse, content) for content in contents)

    def menaces(self, discourse: Discourse, clause: Clause) -> bool:
        """ "the Front said *it would target* the peacekeepers"."""
        contents = (discourse.clauses[index] for index in clause.complements)
        sure = [c for c in contents if c.modal in CERTAIN and not c.negated and not c.passive]
        own = [c for c in sure if c.subjects and all(phrase.pronoun for phrase in c.subjects)]
        return any(content.verb in STRIKING or self._is_carried(content) for content in own)

    def _is_carried(self, content: Clause) -> bool:
        """ "it would *carry out attacks* abroad"."""
        heads = {self.lexicon.singular(phrase.head) for phrase in content.objects}
        light = content.verb in self.lexicon.words("light_verb")
        return light and bool(heads & {"attack", "strike", "bombing", "raid", "reprisal"})

    def _is_threat(self, content: Clause) -> bool:
        """ "his men *would respond* to any attack", "we *will retaliate*": what the speaker's own side will do."""
        own = any(phrase.possessor is not None or phrase.pronoun for phrase in content.subjects)
        sure = content.modal in CERTAIN and not content.negated
        return own and sure and content.verb in self.lexicon.words("retorting_verb")


def _heads(content: Clause) -> bool:
    """ "would *lead the force*": who is at its head, and not what comes of it."""
    return content.verb == "lead" and bool(content.objects) and not linked([content], {"to"})


def is_condition(clause: Clause, lexicon: Lexicon) -> bool:
    """ "*unless* B helps", "if B did *not* help", "if B *keeps* shelling": what somebody is to do, or to leave."""
    goes_on = clause.negated or clause.verb in lexicon.words("persisting_verb")
    return clause.introducer == "unless" or (clause.introducer == "if" and goes_on)
