"""What a list of places with their dates leaves unsaid: "took Esk on 5 May and (took) Tor on 8 May"."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.coding.dates.timeline import Timeline
from pipeline.coding.discourse.discourse import Discourse
from pipeline.coding.model import EventDraft, Scene
from pipeline.coding.places.scenery import Scenery
from pipeline.language.model import Clause
from pipeline.language.times.time_model import TimeExpression

DAYS = frozenset({"calendar", "weekday", "month_day"})
_JOINED = re.compile(r"(?:, | and |, and )")
_AGAIN = re.compile(r",? and (?:then )?(?:once more|again)(?: on| in)? ?$")
_QUARTER = re.compile(r",? and (?:then )?in the (?:far )?[a-z-]+ (?:in|on) $")


class Gaps:
    """Makes the events that go on from another with a place and date of their own."""

    def __init__(self, scenery: Scenery, timeline: Timeline) -> None:
        self.scenery, self.timeline = scenery, timeline

    def filled(self, discourse: Discourse, clause: Clause, told: list[EventDraft]) -> Iterator[EventDraft]:
        """The events of a clause, each with those that follow from its later dates."""
        text = discourse.passage.text
        dates = [time for time in clause.times if time.kind in DAYS and time.relation == "at"]
        later = (time for time in clause.times if dates and time.kind == "relative" and time.start > dates[-1].end)
        dates += [time for time in later if _AGAIN.match(text[dates[-1].end : time.start])][:1]  # "again the next day"
        for event in told:
            yield event
            if len(dates) > 1 and event is told[0] and event.dating.text == dates[0].text:
                yield from self._following(discourse, event, dates, {e.scene for e in told})

    def _following(
        self, discourse: Discourse, event: EventDraft, dates: list[TimeExpression], told: set[Scene | None]
    ) -> Iterator[EventDraft]:
        """One event a date with a place before it; the list ends where something else is said."""
        text = discourse.passage.text
        for before, date in pairwise(dates):
            between = text[before.end : date.start]
            verbs = any(before.end <= clause.trigger_start < date.start for clause in discourse.clauses)
            if verbs or not _JOINED.match(between):
                return
            names = [n for n in discourse.passage.names if before.end <= n.start < date.start and n.kind == "place"]
            scenes = [self.scenery.scene(name.key, "at") for name in names if self.scenery.is_place(name)]
            own = replace(event, dating=self.timeline.dating(event.position, date))
            if _AGAIN.match(between) or _QUARTER.match(between):
                yield replace(own, scene=event.scene if _AGAIN.match(between) else None)
            for name, scene in zip(names, scenes, strict=False):
                if scene not in told:
                    self.scenery.mention(event.position, name.start, name.end, name.key, "name")
                    yield replace(own, scene=scene)
