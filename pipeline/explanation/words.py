"""What the words of a passage mean by themselves: names, numbers, times."""

from collections.abc import Iterator

from pipeline.explanation.layout import entry, heading, listed
from pipeline.explanation.reading import Reading
from pipeline.language.model import Entity, Number
from pipeline.language.times.time_model import TimeExpression


def words(reading: Reading) -> Iterator[str]:
    """Yield the sections of names, numbers and times."""
    passage = reading.passage
    if passage.names:
        yield heading("Names")
    for name in passage.names:
        yield from entry(name.text, f"{name.kind}: {_meaning(reading.coded.identity.entities[name.key])}")
    if passage.numbers:
        yield heading("Numbers")
    for number in passage.numbers:
        yield from entry(number.text, bounds(number))
    if passage.times or reading.row.kind == "sentence":
        yield heading("Times")
    for time in passage.times:
        yield from entry(time.text, _time(reading, time))
    if reading.row.kind == "sentence":
        yield from entry("(no date)", str(reading.coded.timeline.bounded(reading.position)))


def bounds(number: Number) -> str:
    """Return a number's least and greatest value in words."""
    least, most = number.minimum, number.maximum
    if least is None and most is None:
        told = "no number, only the words"
    elif least == most:
        told = f"{least}"
    else:
        told = f"{'?' if least is None else least} to {'?' if most is None else most}"
    return told + (", about" if number.approximate else "")


def _meaning(entity: Entity) -> str:
    known = f"listed as {entity.curated_id}" if entity.curated_id else ""
    if not known:
        known = f"nation {entity.nation}" if entity.nation and entity.category == "nation" else "found in the text"
    served = f"of {entity.affiliation}" if entity.affiliation else ""
    return listed([f"{entity.name} ({entity.kind or entity.category})", known, entity.title or "", served])


def _time(reading: Reading, time: TimeExpression) -> str:
    relation = time.relation if time.relation != "at" else ""
    if time.attributive:
        return listed([time.kind, "names a thing and dates nothing"])
    dating = reading.coded.timeline.dating(reading.position, time)
    return listed([time.kind, relation, str(dating).partition(', "')[0]])
