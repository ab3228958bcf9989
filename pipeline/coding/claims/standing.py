"""In what capacity somebody speaks: for the public, by office, as one of those who fight."""

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.kinds import ARMED
from pipeline.coding.lexicon import Lexicon
from pipeline.language.model import Clause

PUBLIC_KINDS = frozenset({"person", "state", "igo", "ngo", "political_party"})
# Who may condemn and accuse, though what they say in plain words is no reaction.
LONGEST_TITLE = 3


class Standing:
    """Judges the speakers of one document."""

    def __init__(self, lexicon: Lexicon, cast: Cast) -> None:
        self.lexicon, self.cast = lexicon, cast

    def public(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the speaker speaks for the public, and is no fighting force or nameless source."""
        return self._speaks(discourse, clause, PUBLIC_KINDS)

    def judges(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the speaker may condemn or accuse: also a force or a group."""
        return self._speaks(discourse, clause, PUBLIC_KINDS | ARMED)

    def rebels(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the speaker is a group that fights and no force of a state."""
        return self._speaks(discourse, clause, ARMED - {"state_force"})

    def commands_no_one(self, discourse: Discourse, clause: Clause) -> bool:
        """Whether the speaker is an organ of many states, which can order only in words."""
        speakers = discourse.speakers(clause)
        return bool(speakers) and self.cast.identity.facts[speakers[0]].kind in {"igo", "ngo"}

    def _speaks(self, discourse: Discourse, clause: Clause, kinds: frozenset[str]) -> bool:
        speakers = discourse.speakers(clause)
        if not speakers:
            return False
        facts = self.cast.identity.facts[speakers[0]]
        if facts.kind == "state_force" and set(facts.name.lower().split()) & self.lexicon.words("diplomatic"):
            return True
        return facts.kind in kinds or (facts.kind == "unnamed_source" and self._in_office(facts.name))

    def _in_office(self, name: str) -> bool:
        """Whether somebody without a name speaks by office: "the Norse foreign minister", "Doe's office"."""
        words = name.lower().partition(" of ")[0].partition(" to ")[0].split()
        if words and words[-1] in self.lexicon.words("diplomatic"):
            return True
        tails = [" ".join(words[-length:]) for length in range(1, min(LONGEST_TITLE, len(words)) + 1)]
        return any(tail in self.lexicon.titles and self.lexicon.titles[tail].political for tail in tails)
