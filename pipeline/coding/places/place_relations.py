"""How what stands behind a preposition relates to a happening: "in Esk" at it, "outside Esk" near it."""

RELATIONS = {
    "in": "at", "at": "at", "on": "at", "inside": "at", "within": "at", "for": "at", "of": "at", "over": "at",
    "across": "at", "throughout": "at", "against": "at", "through": "at", "upon": "at", "atop": "at",
    "into": "at", "onto": "at", "to within": "near", "up to": "toward", "as far as": "toward",
    "near": "near", "around": "near", "outside": "near", "beside": "near", "close to": "near", "along": "near",
    "north of": "near", "south of": "near", "east of": "near", "west of": "near", "overlooking": "near",
    "above": "near", "below": "near", "opposite": "near", "alongside": "near", "astride": "near", "short of": "near",
    "just outside": "near", "northeast of": "near", "northwest of": "near", "southeast of": "near",
    "southwest of": "near", "northwards of": "near", "next to": "near", "just off": "near", "beneath": "near",
    "towards": "toward", "toward": "toward", "to": "toward", "from to": "toward", "from into": "toward",
    "during": "at", "amid": "at", "between": "near",
    "from": "from", "out of": "from", "from inside": "from", "from within": "from", "off": "near",
}  # fmt: skip
