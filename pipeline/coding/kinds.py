"""Kinds of actors and types of events that several rooms ask for together."""

# Who fights.
ARMED = frozenset({"state_force", "armed_group", "coalition", "militia", "unnamed_force"})
# Groups of nouns for what carries fighters.
CRAFT = frozenset({"aircraft", "vessel", "vehicle"})
# One strikes another; in a clash two fight.
STRIKING = frozenset({"assault", "shelling", "air_strike", "bombing", "ambush"})
# Somebody leaves a place.
LEAVING = frozenset({"withdrawal", "displacement"})
# Reactions that are held against somebody.
HOSTILE = frozenset({"accuse", "condemn"})
