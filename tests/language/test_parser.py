"""What the parser is not told of words changes no label."""

from spacy.tokens import Doc

from pipeline.language.trees.parser import EXCLUDED, load, model_folder, parse, tokenize
from pipeline.language.trees.tree import Word

SENTENCES = (
    "At 12:30 on 5 May, rebels from Elmstead shelled the U.S.-built depot (see http://elm.example/x) and 3,000 fled.",
    '"We won\'t leave Oakbridge," the mayor said; however, €20m of aid – half of it food – never arrived…',
    "A.B. Brandt's   men,\nwho'd held the 77B bridge, surrendered @Elm.",
)


def test_labels_are_those_of_the_model_with_all_that_it_can_tell_of_words() -> None:
    whole = load(model_folder(), EXCLUDED)
    for sentence in SENTENCES:
        spans = tokenize(sentence)
        assert spans == [(t.idx, t.idx + len(t)) for t in whole.tokenizer(sentence) if not t.is_space]
        words = [Word(sentence[start:end], start, end) for start, end in spans]
        (tree,) = parse([words])
        doc = whole(Doc(whole.vocab, words=[word.form for word in words]))
        assert [(n.tag, n.label, n.head) for n in tree.nodes] == [(t.tag_, t.dep_, t.head.i) for t in doc]
