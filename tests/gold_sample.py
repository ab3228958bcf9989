"""Gold of the sample's first document, with which its tables agree in everything."""

from pathlib import Path

from sample import write_sample

from pipeline.evaluation import Scored, score

GOLD = """\
document: oldford
generic: [soldiers]

actors:
  front: [Free River Front, the Front]
  lund: [General Ada Lund]
  watch: [Ford Watch]
  soldiers: [soldiers]

places:
  oldford: [Oldford]
  northland: [Northland]

events:
  - {in: captured the town, trigger: captured, type: [capture], date: [2031-03-02, 2031-03-02], place: oldford, initiator: [front], target: []}

claims:
  - {in: 20 to 25 soldiers, claim_type: casualties, stance: asserts, claimant: [watch], quantity: [20, 25], unit: killed, subject: [soldiers]}
  - {in: including 5 officers, claim_type: casualties, stance: asserts, claimant: [watch], quantity: [5, 5], unit: killed, subset: true}
  - {in: an old lie, claim_type: [action, assessment], stance: [denies, doubts], claimant: [front]}

reactions:
  - {in: accused the Front, actor: [lund], target: [front], reaction_type: accuse, date: [2031-03-05, 2031-03-05], quote: A crime}
  - {in: denied it, actor: [front], target: [], reaction_type: [dispute, deny], date_optional: true}
"""  # noqa: E501 - one record a line, as in gold/


def scored(folder: Path, *changes: tuple[str, str]) -> Scored:
    """Score the sample against the gold with some of its words replaced; what is to be replaced must be there."""
    text = GOLD
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    tables, raw = write_sample(folder)
    gold = folder / "oldford.yaml"
    gold.write_text(text, "utf-8")
    return score(tables, raw, gold)[0]
