"""Clauses, read from the tree: every finite or non-finite verb with its parts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.language.clauses.clause_reader import ClauseReader
from pipeline.language.clauses.phrases import PhraseReader
from pipeline.language.clauses.shared_agents import share_agents
from pipeline.language.clauses.shared_modals import share_modals
from pipeline.language.clauses.shared_objects import share_objects
from pipeline.language.clauses.shared_subjects import SubjectSharing
from pipeline.language.clauses.timing import Owner, attach_times
from pipeline.language.model import Clause, Phrase
from pipeline.language.parsed import ParsedPassage
from pipeline.language.syntax import Syntax
from pipeline.language.times.time_model import TimeExpression
from pipeline.language.trees.lemmas import Lemmatizer
from pipeline.language.trees.lists import NameList
from pipeline.language.trees.mended import mended
from pipeline.language.trees.predicates import is_predicate, owner
from pipeline.language.trees.repairs import misplaced_subjects
from pipeline.language.trees.tree import Tree


@dataclass(frozen=True, slots=True)
class Grammar:
    """What is known of words beyond one passage."""

    lemmatizer: Lemmatizer
    syntax: Syntax


def read_clauses(
    draft: ParsedPassage, tree: Tree, lists: Sequence[NameList], grammar: Grammar
) -> tuple[tuple[Clause, ...], tuple[Phrase, ...]]:
    """The clauses of a passage in the order of their verbs, and the noun phrases that stand in no clause."""
    tree = mended(tree, grammar.syntax, grammar.lemmatizer)
    verbs = [node for node in tree.nodes if is_predicate(node, tree)]
    clause_of = {node.index: position for position, node in enumerate(verbs)}
    misplaced = misplaced_subjects(tree, verbs)
    phrases = PhraseReader(draft, tree, lists, clause_of, frozenset(node.index for node in misplaced.values()))
    reader = ClauseReader(tree, phrases, clause_of, grammar.lemmatizer, misplaced, grammar.syntax.words("hour"))
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
