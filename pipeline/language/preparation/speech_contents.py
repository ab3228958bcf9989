"""What is said, where no "that" opens it: the parser sees it with one."""

from pipeline.language.runs.evidence import Lexicon
from pipeline.language.syntax import Syntax
from pipeline.language.trees.tree import Word

# Words after a verb of saying that open its content.
_CONTENT_OPENERS = """
    the a an they it he she we there his her its their some several many most all both no this these
    around about at over more up nearly almost approximately roughly dozens scores hundreds thousands tens
"""
_AUXILIARIES = "was were is are had has have would will could may might can did do does should must"
CONTENT_OPENERS = frozenset(_CONTENT_OPENERS.split())
AUXILIARIES = frozenset(_AUXILIARIES.split())
DETERMINERS = frozenset({"a", "an", "the", "this", "that", "its", "their", "his", "her", "no", "another"})
_ARTICLES = frozenset({"a", "an", "the", "its", "their", "another", "every"})
# Forms that are hardly anything but verbs: not "claims", "reports".
SAYING = frozenset({"says", "believes", "insists", "adds", "argues", "alleges", "maintains", "writes", "thinks"})
TELLING = frozenset({"told", "tells", "informed", "assured"})
# Forms of these that the parser takes for adjectives: "the minister *informed* parliament".
_ADJECTIVES = frozenset({"informed", "assured"})
HEARERS = frozenset(
    {"reporters", "journalists", "lawmakers", "parliament", "newsmen", "correspondents", "press", "agency"}
)
STOPS = frozenset({".", ";", ":"})
# What sets another clause against it: "claimed a victory, *while* the army said nothing".
_CONTRASTING = frozenset({"while", "whilst", "whereas", "although", "though"})
# Right behind these stands no finite verb: "the deaths of *mobilized* troops", "the *wounded* men".
BEFORE_NOUNS = frozenset({"of", "by", "from", "with", "among", "between", "against", "for", "a", "an", "the", "their"})
WINDOW = 11
SHORTEST_PAST = 5  # "fled", but also "need", is told by the verb forms


def with_that(words: list[Word], lexicon: Lexicon, syntax: Syntax) -> tuple[Word, ...]:
    """Put "that" in where a verb of saying is followed by its content without it."""
    result: list[Word] = []
    for index, word in enumerate(words):
        result.append(word)
        if not (lexicon.says(word.form) or word.form in SAYING):
            continue
        if index > 0 and (words[index - 1].form == "-" or _is_noun(word, words[index - 1], lexicon)):
            continue
        if _is_estimate(words[index + 1 : index + 3]):
            continue
        ahead = words[index + 1 : index + 1 + WINDOW]
        if _opens_content(word.form.lower(), ahead, lexicon, syntax):
            result.append(Word("that", ahead[0].start, ahead[0].start))
    return tuple(_with_told(result, lexicon, syntax))


def _with_told(words: list[Word], lexicon: Lexicon, syntax: Syntax) -> list[Word]:
    """Put "that" in behind those who are told: "told the Herald *(that)* the town had fallen"."""
    if not any(word.form in TELLING for word in words):
        return words
    result: list[Word] = []
    opening = -1
    for index, word in enumerate(words):
        if index == opening and _opens_content("say", words[index : index + WINDOW], lexicon, syntax):
            result.append(Word("that", word.start, word.start))
        heard = _told(words[index + 1 : index + 3]) if word.form in TELLING else 0
        opening = index + 1 + heard if heard else opening
        result.append(word._replace(form="told") if heard and word.form in _ADJECTIVES else word)
    return result


def _told(behind: list[Word]) -> int:
    """How many words name those who are told, right behind the verb; 0 where none does."""
    heard = [word.name is not None or word.form.lower() in HEARERS for word in behind]
    if heard[:1] == [True]:
        return 1
    return 2 if heard[1:] == [True] and behind[0].form.lower() in DETERMINERS else 0


def _is_noun(word: Word, before: Word, lexicon: Lexicon) -> bool:
    """ "a *report* later found …", "the army's *claim*": no verb."""
    if before.form.lower() in _ARTICLES:
        return True
    owned = before.form.lower() in DETERMINERS or before.form in {"'s", "’s"} or before.name is not None
    return owned and word.form.lower() in lexicon.speech_objects


def _is_estimate(behind: list[Word]) -> bool:
    """ "a force, *estimated at 300*,": what describes a noun, not "estimated at least 300"."""
    return len(behind) > 1 and behind[0].form == "at" and behind[1].form not in {"least", "most"}


def _opens_content(verb: str, ahead: list[Word], lexicon: Lexicon, syntax: Syntax) -> bool:
    if len(ahead) <= 1 or ahead[1].form in {",", ".", '"', "”"}:  # "denied this, …"
        return False
    if syntax.has("addressing", verb) or any(word.form.lower() in lexicon.speech_objects for word in ahead[:4]):
        return False
    if any(word.form.lower() == "that" for word in _stretch(ahead, lexicon)):  # "warned X that it would"
        return False
    first = ahead[0]
    known = first.form.lower() in CONTENT_OPENERS or first.form.lower() in lexicon.generic
    if first.name is None and not known and not first.form[:1].isdigit():
        return False
    return _has_finite(ahead, lexicon, auxiliary=syntax.has("announcing", verb))


def _stretch(ahead: list[Word], lexicon: Lexicon) -> list[Word]:
    """The words before the first verb or stop."""
    found: list[Word] = []
    for word in ahead[1:]:
        form = word.form.lower()
        if form in STOPS | AUXILIARIES or form == "," or looks_finite(word, form, lexicon):
            break
        found.append(word)
    return found


def _has_finite(ahead: list[Word], lexicon: Lexicon, *, auxiliary: bool) -> bool:
    """Whether a verb, or at least an auxiliary, follows before the stretch ends, so that it can be a clause."""
    for index, (word, following) in enumerate(zip(ahead[1:], [*ahead[2:], None], strict=True)):
        form = word.form.lower()
        goes_on = form in {"and", "but"} and following is not None and _goes_on(following, lexicon)
        if (
            form in STOPS | _CONTRASTING or goes_on
        ):  # "acknowledged the assault but *said* …", "ordered a halt and *withdrew*"
            return False
        finite = not auxiliary and looks_finite(word, form, lexicon)
        if form in AUXILIARIES or (finite and not _is_adjective(form, ahead[: index + 1])):
            return True
    return False


def _is_adjective(form: str, before: list[Word]) -> bool:
    """Whether a participle stands before a noun: "the deaths of *mobilized* troops", "of 12 *besieged* rebels"."""
    behind = before[-2:-1] if before[-1].form[:1].isdigit() else before[-1:]
    return form.endswith("ed") and any(word.form.lower() in BEFORE_NOUNS for word in behind)


def _goes_on(word: Word, lexicon: Lexicon) -> bool:
    """Whether the verb of saying is coordinated with a verb: "ordered a halt and *withdrew* his men"."""
    return lexicon.says(word.form) or looks_finite(word, word.form.lower(), lexicon)


def looks_finite(word: Word, form: str, lexicon: Lexicon) -> bool:
    """Whether a word may be a finite verb by its form: "attacked", "fled", not "taking"."""
    regular = form.endswith("ed") and len(form) >= SHORTEST_PAST and word.name is None
    return regular or (form in lexicon.forms and not form.endswith("ing"))
