"""What became of each passage: nothing is skipped silently."""

from pipeline.coding.coder import CodedDocument
from pipeline.language.parsed import ParsedPassage


def outcomes_of(coded: CodedDocument) -> tuple[str, ...]:
    """`coded`, `nothing_to_code` or `not_understood` for every passage, in order.

    A passage is not understood where it holds a trigger and nothing came of it, or where it is too long or too
    tangled to be read.
    """
    drafts = coded.drafts
    positions = {event.position for event in drafts.events} | {claim.position for claim in drafts.claims}
    positions |= {reaction.position for reaction in drafts.reactions}
    positions |= {mention.position for mention in coded.cast.mentions.values()}
    positions |= {mention.position for mention in coded.scenery.mentions.values()}
    return tuple(
        "coded" if position in positions else _without_rows(coded, passage)
        for position, passage in enumerate(coded.parsed.passages)
    )


def _without_rows(coded: CodedDocument, passage: ParsedPassage) -> str:
    if passage.unread:
        return "not_understood"
    if passage.source.kind != "sentence":
        return "nothing_to_code"
    lexicon = coded.cast.lexicon
    telling = any(clause.verb in lexicon.frames or lexicon.speech(clause) is not None for clause in passage.clauses)
    return "not_understood" if telling else "nothing_to_code"
