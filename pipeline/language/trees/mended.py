"""A tree with all that the parser often gets wrong put right, repair by repair."""

from pipeline.language.syntax import Syntax
from pipeline.language.trees.existentials import captives_behind_with, passives_for_existentials
from pipeline.language.trees.garden_paths import participles_for_verbs, relatives_for_participles
from pipeline.language.trees.infinitives import gerunds_for_attributes, infinitives_for_nouns
from pipeline.language.trees.lemmas import Lemmatizer
from pipeline.language.trees.listed_verbs import verbs_for_listed
from pipeline.language.trees.lost_subjects import (
    subjects_behind_conjunctions,
    subjects_behind_openers,
    subjects_behind_verbs,
    subjects_for_verbs,
)
from pipeline.language.trees.misplaced_contents import claims_for_verbs, contents_behind_moments, contents_behind_papers
from pipeline.language.trees.misplaced_verbs import (
    relatives_for_adverbials,
    speakers_going_on,
    verbs_behind_asides,
    verbs_behind_purposes,
    verbs_in_contents,
    words_behind_contents,
)
from pipeline.language.trees.nearest_nouns import doers_of_nouns, participles_for_nearest, relatives_for_nearest
from pipeline.language.trees.participles import (
    participles_for_adjectives,
    perfects_for_attributes,
    verbs_for_apposed,
    verbs_for_modifiers,
)
from pipeline.language.trees.repairs import (
    gerunds_for_nouns,
    lists_for_appositions,
    nouns_for_gerunds,
    nouns_for_verbs,
    objects_of_particles,
    places_of_times,
    subjects_for_gerunds,
)
from pipeline.language.trees.seats import seats_of_governments
from pipeline.language.trees.swallowed_verbs import verbs_for_attributes
from pipeline.language.trees.tree import Tree, without_circles


def mended(tree: Tree, syntax: Syntax, lemmatizer: Lemmatizer) -> Tree:
    """The tree as it is read: "Rebels from Elm *shelled* two towns" with a verb.

    Of the order it matters that nouns and verbs are told apart first, for all that follows asks for tags; that lost
    verbs are found next, and only then the subjects that they lack; and that what hangs on the wrong verb is moved
    last, when all verbs are known. Repairs may leave words that hang on one another.
    """
    parsed = tree
    tree = _with_nouns(tree, syntax)
    tree = _with_verbs(tree, syntax, lemmatizer)
    tree = subjects_behind_openers(subjects_behind_conjunctions(subjects_behind_verbs(tree)))
    tree = participles_for_adjectives(tree, syntax.words("passive"))
    tree = _with_places(tree, syntax, lemmatizer)
    return tree if tree is parsed else without_circles(tree)


def _with_nouns(tree: Tree, syntax: Syntax) -> Tree:
    """Nouns and verbs told apart: "Army *advances* continued", "reported *shelling* of Elm", "to *storm* forts"."""
    tree = subjects_for_verbs(tree, syntax.happenings)
    tree = infinitives_for_nouns(tree, syntax.verbs, syntax.words("destination"))
    tree = nouns_for_gerunds(nouns_for_verbs(tree, syntax.happenings), syntax.doings)
    tree = subjects_for_gerunds(gerunds_for_nouns(tree, syntax.doings), syntax.doings)
    tree = doers_of_nouns(tree, syntax.happenings, syntax.doings, syntax.words("hour"))
    tree = places_of_times(objects_of_particles(tree), syntax.words("hour"))
    tree = seats_of_governments(tree, syntax.words("seated"))
    return lists_for_appositions(tree)


def _with_verbs(tree: Tree, syntax: Syntax, lemmatizer: Lemmatizer) -> Tree:
    """Verbs taken for a part of a noun phrase; what heads a clause is settled before what only describes a noun."""
    tree = gerunds_for_attributes(perfects_for_attributes(tree), syntax.attributive)
    tree = verbs_for_attributes(verbs_for_listed(tree, syntax, lemmatizer), syntax)
    tree = verbs_for_apposed(verbs_for_modifiers(tree, syntax.words("active")))
    tree = relatives_for_participles(participles_for_verbs(tree))
    return captives_behind_with(passives_for_existentials(tree, syntax))


def _with_places(tree: Tree, syntax: Syntax, lemmatizer: Lemmatizer) -> Tree:
    """Clauses hung on the verb that they go on with, on who says them, or on the noun that they describe."""
    tree = verbs_in_contents(verbs_behind_purposes(verbs_behind_asides(tree)), syntax.saying)
    tree = speakers_going_on(tree, syntax.saying)
    tree = contents_behind_papers(claims_for_verbs(tree), syntax.saying)
    tree = words_behind_contents(contents_behind_moments(tree, syntax.saying), syntax.saying)
    tree = relatives_for_nearest(relatives_for_adverbials(tree), syntax, lemmatizer)
    return participles_for_nearest(tree, syntax, lemmatizer)
