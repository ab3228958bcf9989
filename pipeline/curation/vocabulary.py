"""The closed lists of codes that curated rows may use; what they mean is in the codebook."""

from typing import Annotated, Literal

from pipeline.curation.cells import Between, Pattern

ActorKind = Literal[
    "state",
    "state_force",
    "armed_group",
    "coalition",
    "militia",
    "political_party",
    "igo",
    "ngo",
    "media",
    "person",
    "population",
    "unnamed_source",
    "unnamed_force",
]
Side = Literal["government", "opposition", "external", "civilian", "unknown", "side_a", "side_b"]
Fate = Literal["killed"]
PlaceKind = Literal[
    "country",
    "region",
    "governorate",
    "city",
    "town",
    "village",
    "border_crossing",
    "mountain",
    "hill",
    "observatory",
    "military_base",
    "road",
    "other",
]
TitleKind = Literal["rank", "office", "honorific", "profession"]
NounGroup = Literal["force", "population", "source", "organisation_head", "vehicle", "vessel", "aircraft"]
# Where a generic noun stands beside a name: "town of X", "Mount X", "X mountain".
NounPosition = Literal["of", "before", "after"]
VerbTag = Literal["VB", "VBD", "VBG", "VBN", "VBP", "VBZ"]

Identifier = Annotated[str, Pattern(r"[a-z0-9]+(-[a-z0-9]+)*", "al-nusra-front")]
# ISO 3166-1; ISO 3166-3 for a state that is no more; X- for one that few or none recognise, or that neither lists.
NationCode = Annotated[str, Pattern(r"[A-Z]{2}|[A-Z]{4}|X-[A-Z]{3}", "SY, SUHH or X-ABK")]
Latitude = Annotated[float, Between(-90, 90)]
Longitude = Annotated[float, Between(-180, 180)]
