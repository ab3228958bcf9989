"""Who holds which office in a document."""

from pipeline.coding.lexicon import Lexicon
from pipeline.coding.wording import names_in
from pipeline.curation.lexicon_rows import ForceNounRow
from pipeline.language.model import Phrase


class Offices:
    """Remembers the persons whom a document names with their office."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._holders: dict[tuple[str, str], str] = {}

    def remember(self, phrase: Phrase, key: str) -> None:
        """ "Ruritania's president, Jane Doe": Jane Doe is the president of Ruritania from now on."""
        for name in names_in(phrase):
            self._holders.setdefault((self.lexicon.singular(phrase.head), name.key), key)

    def remember_titled(self, phrase: Phrase, key: str) -> None:
        """ "Ruritanian President Jane Doe": the title stands before the name."""
        for name in names_in(phrase):
            for word in phrase.words:
                self._holders.setdefault((self.lexicon.singular(word), name.key), key)

    def holder(self, phrase: Phrase, row: ForceNounRow) -> str | None:
        """The person known to hold an office: "Ruritania's president", once the text has named her."""
        for name in names_in(phrase):
            found = self._holders.get((row.noun.split()[-1], name.key))
            if found:
                return found
        return None
