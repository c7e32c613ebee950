"""Actors of the region who fell silent: the facts behind the flags (design, 3.6)."""

from datetime import date

from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Facts, Rule
from partnership.diplomacy.region.steps import statement

JOB = "flag_silent_region"
# A quarter: the paper asks for "a steady and visible improvement" (paragraph 5), and
# one that shows nothing for three months is neither.
SILENT_DAYS = 90
STEP = "silent"

# Of whom no step is recorded nothing is known, and nothing is flagged; the page says
# so. Press reports end a silence too: it is the sight of a step that counts.
FLAGS = """
SELECT
    actor.actor_id,
    actor.actor_id,
    name || ': no visible step since ' || took_words,
    %(severity)s,
    %(step)s,
    taken_by + %(days)s,
    actor.marking_id,
    newest.marking_ids || ARRAY(
        SELECT member.marking_id FROM actors_membership AS member
        JOIN diplomacy_regionalgrouping USING (grouping_id)
        WHERE member.actor_id = actor.actor_id
    )
FROM actor JOIN LATERAL (
    SELECT * FROM step WHERE step.actor_id = actor.actor_id AND is_public
    ORDER BY taken_by DESC, took_on DESC, recorded_by, record_id DESC LIMIT 1
) AS newest ON true
WHERE taken_by <= %(on)s::date - %(days)s
"""


def silent_actors(on: date) -> Facts:
    """One row for each actor whose newest visible step is a quarter old or older."""
    words = {
        "severity": int(Severity.NOTICE),
        "step": STEP,
        "days": SILENT_DAYS,
        "on": on,
    }
    return statement(FLAGS, on, EVERY_MARKING), words


SILENT_REGION = Rule(
    name="region_silent",
    label=f"Actors of the region without a visible step for {SILENT_DAYS} days",
    job=JOB,
    subject_model="actors.actor",
    facts=silent_actors,
    steps=(STEP,),
    step_words={STEP: "No visible step"},
    url_name="diplomacy:region_actor",
)
