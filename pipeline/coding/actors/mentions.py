"""Where a document speaks of its actors or of its places."""

from collections import defaultdict
from collections.abc import Callable

from pipeline.coding.model import MentionDraft


class Mentions:
    """The mentions of one document's actors (or places), the first basis of each kept."""

    def __init__(self, *, of_places: bool) -> None:
        self.of_places = of_places
        self.drafts: dict[tuple[int, int, int, str], MentionDraft] = {}
        self._of_passage: dict[int, list[MentionDraft]] = defaultdict(list)

    def add(self, position: int, span: tuple[int, int], key: str, basis: str) -> None:
        """Remember that a stretch of text means an actor or a place."""
        start, end = span
        if (position, start, end, key) not in self.drafts:
            draft = MentionDraft(position, start, end, key, self.of_places, basis)
            self.drafts[position, start, end, key] = draft
            self._of_passage[position].append(draft)

    def of_passage(self, position: int) -> list[MentionDraft]:
        """The mentions of one passage, in the order in which they were found."""
        return self._of_passage.get(position, [])

    def last_before(self, position: int, end: int) -> MentionDraft | None:
        """The mention by name or description that ends last before an offset of a passage."""
        drafts = [d for d in self.of_passage(position) if d.basis != "pronoun"]
        return max((d for d in drafts if d.end <= end), key=lambda draft: draft.end, default=None)

    def forget(self, idle: Callable[[str], bool]) -> None:
        """Drop the mentions of those who turned out to be nobody."""
        self.drafts = {place: draft for place, draft in self.drafts.items() if not idle(draft.key)}
        for position, drafts in self._of_passage.items():
            self._of_passage[position] = [draft for draft in drafts if not idle(draft.key)]
