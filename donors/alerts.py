"""Which pledges are late at a date: the facts behind the flags (design, 3.6)."""

from datetime import date

from django.db.models import F, QuerySet

from donors.models import Instalment, Pledge, PledgeStatement, Transaction
from donors.position.status import Status
from partnership.alerts.models import Severity
from partnership.alerts.reader import EVERY_MARKING
from partnership.alerts.rules import Facts, Rule

# A pledge that is left out of totals is still chased: it was promised.
FACTS = """
, late AS MATERIALIZED (
    SELECT id, donor_id, status, overdue_age, overdue_since, marking_id FROM chosen
),

-- What its ledger bears besides: that a pledge is late, and since when, rests on it.
borne AS (
    SELECT late.id, array_agg(DISTINCT record.marking_id) AS marking_ids
    FROM (
        {part} UNION ALL {statement} UNION ALL {entry} UNION ALL {instalment}
    ) AS record (pledge_id, marking_id)
    JOIN member USING (pledge_id)
    JOIN late ON late.id = member.whole_id AND late.marking_id <> record.marking_id
    GROUP BY late.id
)

SELECT
    late.id AS subject_id,
    late.donor_id AS actor_id,
    said.donor_name || ': ' || said.title AS title,
    CASE late.status WHEN 'overdue' THEN {overdue} ELSE {notice} END AS severity,
    coalesce(late.overdue_age, 'behind') AS step,
    late.overdue_since AS due_on,
    late.marking_id,
    borne.marking_ids || said.donor_marking_id AS further_marking_ids
FROM late
JOIN ({said}) AS said ON said.id = late.id
LEFT JOIN borne ON borne.id = late.id
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
        **_ledger(on),
        said=pledges.order_by().values(
            "id",
            "title",
            donor_name=F("donor__name"),
            donor_marking_id=F("donor__marking"),
        ),
    )


def _ledger(on: date) -> dict[str, QuerySet]:
    """The pledge and the marking of every part, statement, entry and instalment."""
    parts = Pledge.objects.filter(parent__isnull=False, pledged_on__lte=on)
    records = {
        "statement": PledgeStatement.objects.filter(stated_on__lte=on),
        "entry": Transaction.objects.filter(transacted_on__lte=on),
        "instalment": Instalment.objects.agreed_by(on),
    }
    marked = {
        name: found.order_by().values_list("pledge_id", "marking_id")
        for name, found in records.items()
    }
    return {"part": parts.order_by().values_list("pk", "marking_id")} | marked


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
