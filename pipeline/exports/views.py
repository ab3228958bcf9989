"""The views of the SQLite database: the tables joined the way people ask."""

_ACTORS = """(
    SELECT group_concat(name, '; ') FROM (
      SELECT a.name FROM event_actors AS ea JOIN actors AS a ON a.actor_id = ea.actor_id
      WHERE ea.event_id = e.event_id AND ea.role = '{role}' ORDER BY a.actor_id
    )
  ) AS {role}s"""
_ROLES = ("initiator", "target", "supporter", "participant", "commander")

EVENT_DETAILS = f"""
SELECT
  e.event_id,
  d.title AS document,
  e.event_type,
  t.label AS event_label,
  e.status,
  e.date_start,
  e.date_end,
  e.date_basis,
  e.date_precision,
  e.place_id,
  p.name AS place,
  e.place_relation,
  p.latitude,
  p.longitude,
  {", ".join(_ACTORS.format(role=role) for role in _ROLES)},
  e.evidence,
  s.text AS passage
FROM events AS e
JOIN passages AS s ON s.passage_id = e.passage_id
JOIN documents AS d ON d.document_id = s.document_id
JOIN event_types AS t ON t.event_type = e.event_type
LEFT JOIN places AS p ON p.place_id = e.place_id
"""

CLAIM_DETAILS = """
SELECT
  c.claim_id,
  d.title AS document,
  c.claim_type,
  c.stance,
  k.name AS claimant,
  k.side AS claimant_side,
  j.name AS subject,
  j.side AS subject_side,
  c.unit,
  c.quantity_min,
  c.quantity_max,
  c.is_approximate,
  c.quantity_text,
  c.subset_of,
  c.period_start,
  c.period_end,
  c.event_id,
  e.event_type,
  e.date_start AS event_date_start,
  e.date_end AS event_date_end,
  p.name AS event_place,
  c.evidence,
  s.text AS passage
FROM claims AS c
JOIN passages AS s ON s.passage_id = c.passage_id
JOIN documents AS d ON d.document_id = s.document_id
LEFT JOIN actors AS k ON k.actor_id = c.claimant_id
LEFT JOIN actors AS j ON j.actor_id = c.subject_id
LEFT JOIN events AS e ON e.event_id = c.event_id
LEFT JOIN places AS p ON p.place_id = e.place_id
"""

VIEWS = {"event_details": EVENT_DETAILS.strip(), "claim_details": CLAIM_DETAILS.strip()}
