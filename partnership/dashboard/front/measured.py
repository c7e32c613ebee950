"""What the front page bears with the figures by which the actions are rated."""

from datetime import date
from typing import TYPE_CHECKING

from partnership.evidence.banner import overall_marking
from partnership.evidence.borne import that_may_change
from partnership.evidence.overall_marking import OverallMarking
from partnership.strategy.evidence_rating import marks_of_evidence
from partnership.strategy.standing.lines import OnLine

if TYPE_CHECKING:
    from partnership.accounts.models import User


def with_measures(
    found: OverallMarking | None,
    lines: dict[str, OnLine],
    on: date,
    reader: "User",
    evidence: str,
) -> OverallMarking | None:
    """The same with what each rating rests on, asked only where it may change it.

    A measure says its markings in queries of its own, and they are many.
    """
    rows = [row.evidence for one in lines.values() for row in one.rows]
    if not any(one.measured for one in rows):
        return found
    if not that_may_change(found, reader):
        return found
    marks = marks_of_evidence(rows, on, reader, evidence)
    return overall_marking({*marks, *(found.held if found else ())})
