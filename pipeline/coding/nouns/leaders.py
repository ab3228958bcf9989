"""Who acts with those whom the subject names: "rebels led by the X Front", "troops, including guards from X"."""

import re
from collections.abc import Iterator

from pipeline.coding.actors.cast import Cast
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.lexicon import unique
from pipeline.coding.wording import linked
from pipeline.language.clauses.shallow import shallow
from pipeline.language.model import Clause, Phrase

_INCLUDING = re.compile(r",? including ((?:[^\W\d_][\w'’-]*)(?: [^\W\d_][\w'’-]*){0,4}?)(?=,| from | of | in | and )")
_NEXT = re.compile(r"(?:, and|,| and) (?:the )?")


class Leaders:
    """Finds leaders and members that a phrase brings along."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def of_phrases(self, discourse: Discourse, phrases: tuple[Phrase, ...], clause: Clause) -> list[str]:
        """ "rebels led by the X Front": the X Front acts too."""
        found: list[str] = []
        for phrase in phrases:
            found.extend(self._included(discourse, phrase, clause))
            found.extend(self._leading(discourse, phrase))
            named = ((p, p.name) for p in linked([phrase], {"including", "from"}))
            members = [p for p, name in named if name is not None and name.kind != "nation"]  # "troops from Ruritania"
            found.extend(key for p in members for key in self.cast.resolve(discourse.position, p, clause))
        return found

    def _leading(self, discourse: Discourse, phrase: Phrase) -> list[str]:
        """ "rebels *led by the X Front*"."""
        leading = self.cast.lexicon.words("leading_verb")
        clauses = [discourse.clauses[index] for index in phrase.clauses]
        led = [clause for clause in clauses if clause.verb in leading and clause.passive]
        return [key for clause in led for key in self.cast.actors(discourse.position, clause.agents, clause)]

    def _included(self, discourse: Discourse, phrase: Phrase, clause: Clause) -> tuple[str, ...]:
        """ "troops, including guards from X, advanced": the guards too; the parser does not see such asides."""
        text = discourse.passage.text
        match = _INCLUDING.match(text, phrase.end)
        if match is None or text[match.start(1)].isdigit():
            return ()
        aside = shallow(text, match.start(1), match.end(1), discourse.passage.names)
        return unique((*self.cast.resolve(discourse.position, aside, clause), *self._listed(discourse, match.end(1))))

    def _listed(self, discourse: Discourse, end: int) -> Iterator[str]:
        """ "groups, including the X Front *and the Y League*, attacked": the names that go on with the list."""
        text = discourse.passage.text
        for name in discourse.passage.names:
            if name.start < end:
                continue
            if name.kind != "actor" or not _NEXT.fullmatch(text, end, name.start):
                return
            key = self.cast.name_key(name)
            if key is not None:
                self.cast.mention(discourse.position, name.start, name.end, key, "name")
                yield key
            end = name.end
