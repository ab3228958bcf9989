"""What ties two capitalised words into one name, or keeps them apart, by the words beside them."""

from collections.abc import Sequence

from pipeline.language.runs.run_model import SENT, Joints
from pipeline.language.spellings.units import Unit

# What opens the name of the man whose unit it is, beside ranks.
_RULERS = frozenset({"prince", "king", "sheikh"})
_MINISTRY = frozenset({"ministry"})
_WAYS = frozenset({"road", "highway", "motorway", "railway", "expressway", "route", "freeway", "railroad", "canal"})
# Two parties rather than two fields of one body.
_ARMED = frozenset(
    {"front", "army", "police", "force", "forces", "brigade", "battalion", "militia", "guard", "movement"}
)


class RunTies:
    """Looks at the words of one text around a word between two parts of a name."""

    def __init__(self, text: str, words: Sequence[Unit], joints: Joints) -> None:
        self.text, self.words, self.joints = text, words, joints

    def sends(self, index: int) -> bool:
        """Whether a word stands between a mission and the land it was sent to: "Elmic Union Mission *to* Norland"."""
        before = self.words[index - 1]
        sent = before.plain in SENT and before.capital and self.words[index].plain in {"to", "in"}
        return sent and index > 1 and self._is_capital(index - 2) and self._gap(index - 1) == " " and self._ahead(index)

    def pairs(self, index: int) -> bool:
        """Whether "and" stands between the two fields of one body: "Relief *and* Works Agency"."""
        before, ahead = self.words[index - 1], self.words[index + 2 : index + 3]
        if self.words[index].text != "and" or not before.capital or before.plain not in self.joints.joined:
            return False
        close = bool(ahead) and self._gap(index) == self._gap(index + 1) == self._gap(index + 2) == " "
        headed = close and ahead[0].capital and ahead[0].plain in self.joints.heads - _MINISTRY
        apart = index > 1 and self.words[index - 2].plain in {"between", "both"}
        return headed and not apart and ahead[0].plain not in _ARMED and self._ahead(index)

    def opens_person(self, index: int) -> bool:
        """Whether a person with a rank stands at a place: "the Elm Division of *General Oak*"."""
        if index + 1 >= len(self.words) or self.words[index].plain not in self.joints.ranks | _RULERS:
            return False
        return self._is_capital(index + 1) and self._gap(index + 1) in {" ", ". "}

    def is_landmark(self, index: int) -> bool:
        """Whether a word ends the name of a place behind its owner: "Elm's *Drift*"."""
        return self.words[index].plain in self.joints.landmarks and self._gap(index) == " "

    def is_way(self, index: int, gap: str) -> bool:
        """Whether a road is called by its two ends: "the Elm–*Oak* road"."""
        following = self.words[index + 1 : index + 2]
        way = bool(following) and following[0].plain in _WAYS and self._gap(index + 1) == " "
        return gap in {"–", "—"} and self._is_capital(index) and way

    def _ahead(self, index: int) -> bool:
        return index + 1 < len(self.words) and self._is_capital(index + 1)

    def _is_capital(self, index: int) -> bool:
        return self.words[index].capital

    def _gap(self, index: int) -> str:
        return self.text[self.words[index - 1].end : self.words[index].start]
