"""Which pledges are late at a date: the facts behind the flags (design, 3.6)."""

from datetime import date

from django.db.models import F

from donors.models import Pledge
from donors.position.status import Status
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Facts, Rule

# A pledge that is left out of totals is still chased: it was promised.
FACTS = """
, asked_for AS (SELECT * FROM chosen)

SELECT
    asked_for.id AS subject_id,
    asked_for.donor_id AS actor_id,
    said.donor_name || ': ' || said.title AS title,
    CASE asked_for.status WHEN 'overdue' THEN {overdue} ELSE {notice} END AS severity,
    coalesce(asked_for.overdue_age, 'behind') AS step,
    asked_for.overdue_since AS due_on,
    asked_for.marking_id
FROM asked_for
JOIN ({said}) AS said ON said.id = asked_for.id
"""


def late_pledges(on: date) -> Facts:
    """One row for each pledge that is late at this date, in one statement."""
    pledges = Pledge.objects.visible_to(EVERY_MARKING).at(on).wholes()
    positions = pledges.with_position(on, EVERY_MARKING)
    late = positions.with_statuses(Status.OVERDUE, Status.BEHIND_SCHEDULE)
    severities = {"overdue": int(Severity.OVERDUE), "notice": int(Severity.NOTICE)}
    return late.select(
        FACTS,
        severities,
        said=pledges.order_by().values("id", "title", donor_name=F("donor__name")),
    )


LATE_PLEDGES = Rule(
    name="late_pledge",
    label="Pledges overdue or behind schedule",
    job="flag_overdue_pledges",
    subject_model="donors.pledge",
    facts=late_pledges,
    steps=("behind", "0-6", "6-12", "12+"),
    step_words={
        "behind": "Behind schedule",
        "0-6": "Overdue",
        "6-12": "Overdue 6 months",
        "12+": "Overdue 12 months",
    },
    url_name="donors:pledge",
)
