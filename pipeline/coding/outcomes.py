"""What became of each passage: nothing is skipped silently."""

from pipeline.coding.coder import CodedDocument


def outcome_of(coded: CodedDocument, position: int) -> str:
    """`coded`, `nothing_to_code`, or `not_understood` where a passage holds a trigger and nothing came of it."""
    drafts = coded.drafts
    positions = {event.position for event in drafts.events} | {claim.position for claim in drafts.claims}
    positions |= {reaction.position for reaction in drafts.reactions}
    positions |= {mention.position for mention in coded.cast.mentions.values()}
    positions |= {mention.position for mention in coded.scenery.mentions.values()}
    if position in positions:
        return "coded"
    passage = coded.parsed.passages[position]
    if passage.source.kind != "sentence":
        return "nothing_to_code"
    lexicon = coded.cast.lexicon
    telling = any(clause.verb in lexicon.frames or lexicon.speech(clause) is not None for clause in passage.clauses)
    return "not_understood" if telling else "nothing_to_code"
