"""Clauses, read from the tree: every finite or non-finite verb with its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.language.clause_reader import ClauseReader
from pipeline.language.garden_paths import participles_for_verbs, relatives_for_participles
from pipeline.language.infinitives import gerunds_for_attributes, infinitives_for_nouns
from pipeline.language.lemmas import Lemmatizer
from pipeline.language.listed_verbs import verbs_for_listed
from pipeline.language.lists import NameList
from pipeline.language.lost_subjects import subjects_behind_openers, subjects_behind_verbs, subjects_for_verbs
from pipeline.language.misplaced_contents import claims_for_verbs, contents_behind_moments, contents_behind_papers
from pipeline.language.misplaced_verbs import (
    relatives_for_adverbials,
    verbs_behind_asides,
    verbs_behind_purposes,
    verbs_in_contents,
    words_behind_contents,
)
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedPassage
from pipeline.language.participles import (
    participles_for_adjectives,
    perfects_for_attributes,
    verbs_for_apposed,
    verbs_for_modifiers,
)
from pipeline.language.phrases import PhraseReader
from pipeline.language.predicates import is_predicate, owner
from pipeline.language.repairs import (
    gerunds_for_nouns,
    lists_for_appositions,
    misplaced_subjects,
    nouns_for_gerunds,
    nouns_for_verbs,
    objects_of_particles,
    places_of_times,
    subjects_for_gerunds,
)
from pipeline.language.shared_agents import share_agents
from pipeline.language.shared_modals import share_modals
from pipeline.language.shared_objects import share_objects
from pipeline.language.shared_subjects import SubjectSharing
from pipeline.language.swallowed_verbs import verbs_for_attributes
from pipeline.language.syntax import Syntax
from pipeline.language.time_model import TimeExpression
from pipeline.language.timing import Owner, attach_times
from pipeline.language.tree import Tree, without_circles


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is known of words beyond one passage."""

    lemmatizer: Lemmatizer
    syntax: Syntax


def read_clauses(
    draft: ParsedPassage, tree: Tree, lists: Sequence[NameList], grammar: Grammar
) -> tuple[tuple[Clause, ...], tuple[Phrase, ...]]:
    """The clauses of a passage in the order of their verbs, and the noun phrases that stand in no clause."""
    parsed, doings = tree, grammar.syntax.doings
    tree = infinitives_for_nouns(subjects_for_verbs(tree, grammar.syntax.happenings), grammar.syntax.verbs)
    tree = nouns_for_gerunds(nouns_for_verbs(tree, grammar.syntax.happenings), doings)
    tree = objects_of_particles(subjects_for_gerunds(gerunds_for_nouns(tree, doings), doings))
    tree = lists_for_appositions(places_of_times(tree))
    tree = gerunds_for_attributes(perfects_for_attributes(tree), grammar.syntax.attributive)
    listed = verbs_for_listed(tree, grammar.syntax, grammar.lemmatizer)
    tree = verbs_for_apposed(verbs_for_modifiers(verbs_for_attributes(listed), grammar.syntax.words("active")))
    tree = relatives_for_participles(participles_for_verbs(tree))
    tree = subjects_behind_openers(subjects_behind_verbs(tree))
    tree = participles_for_adjectives(tree, grammar.syntax.words("passive"))
    tree = verbs_in_contents(verbs_behind_purposes(verbs_behind_asides(tree)), grammar.syntax.saying)
    saying = grammar.syntax.saying
    tree = contents_behind_moments(contents_behind_papers(claims_for_verbs(tree), saying), saying)
    tree = relatives_for_adverbials(words_behind_contents(tree, grammar.syntax.saying))
    tree = tree if tree is parsed else without_circles(tree)
    verbs = [node for node in tree.nodes if is_predicate(node, tree)]
    clause_of = {node.index: position for position, node in enumerate(verbs)}
    misplaced = misplaced_subjects(tree, verbs)
    phrases = PhraseReader(draft, tree, lists, clause_of, frozenset(node.index for node in misplaced.values()))
    reader = ClauseReader(tree, phrases, clause_of, grammar.lemmatizer, misplaced)
    clauses = SubjectSharing(tree, verbs, phrases, grammar.syntax).share([reader.clause(node) for node in verbs])
    clauses = share_agents(draft.text, share_objects(draft.text, share_modals(draft.text, clauses)))
    if draft.times:
        clauses = attach_times(draft.text, clauses, draft.times, _owners(tree, clause_of, draft.times))
    return tuple(clauses), _fragments(tree, phrases, clause_of)


def _owners(tree: Tree, clause_of: Mapping[int, int], times: Sequence[TimeExpression]) -> list[Owner]:
    """The owners of the words of time expressions."""
    inside = [
        node for time in times for node in tree.nodes if node.word.start < time.end and time.start < node.word.end
    ]
    return [Owner(node.word.start, node.word.end, owner(tree, node, clause_of)) for node in inside]


def _fragments(tree: Tree, phrases: PhraseReader, clause_of: Mapping[int, int]) -> tuple[Phrase, ...]:
    roots = [node for node in tree.nodes if node.head == node.index and node.index not in clause_of]
    return tuple(phrase for node in roots if node.tag[:1] in "NPC" for phrase in phrases.phrases(node))
