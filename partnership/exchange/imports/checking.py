"""Check a file without loading it: each row as it would be, kept to be looked at."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import transaction

from partnership.exchange.imports.kind import Plan
from partnership.exchange.imports.loading import no_progress
from partnership.exchange.imports.passing import Pass
from partnership.exchange.models import DataImport, ImportRow, ImportState, Outcome

# Of a cell, as much as helps to see which it is; the file itself has all of it.
MOST_OF_A_CELL = 500
COMPARED = (Outcome.CHANGED, Outcome.SAME)


@transaction.atomic
def check(
    data_import: DataImport,
    course: Pass,
    progress: Callable[[int], None] = no_progress,
) -> None:
    """Keep every row with its outcome, and the report; raises Unreadable.

    The import stands at CHECKING already.
    """
    data_import.rows.all().delete()
    rows, marks = 0, set()
    for plans in course.batches():
        _keep(data_import, plans)
        marks |= _marks_of(plans)
        rows += len(plans)
        progress(rows)
    answers = {
        **data_import.answers,
        "doubtful": {
            text: [list(candidate) for candidate in candidates]
            for text, candidates in course.actors.doubtful.items()
        },
        "added": list(course.actors.added),
        "pairs": dict(course.tally.likely.pairs),
        "headings": [one.text for one in getattr(course.file, "headings", ())],
        # What the page bears that shows what would change; 0 is all that one may see.
        "marks": sorted(marks),
        "sight": sight_of(course.context.reader),
    }
    data_import.move(
        ImportState.CHECKING,
        to=ImportState.CHECKED,
        report=course.tally.as_report(loaded=False),
        answers=answers,
        seen_digest=course.tally.digest,
    )


def sight_of(reader: Any) -> list[int]:
    """The markings that a person may see, by which a check can be known to be old."""
    return sorted(getattr(reader, "visible_marking_ids", ()))


def _marks_of(plans: Sequence[Plan]) -> set[int]:
    """The markings of the records that these rows are compared with."""
    return {
        plan.record.marking_id if plan.record is not None else 0
        for plan in plans
        if plan.outcome in COMPARED
    }


def _keep(data_import: DataImport, plans: Sequence[Plan]) -> None:
    ImportRow.objects.bulk_create(
        ImportRow(
            data_import=data_import,
            number=plan.read.number,
            outcome=plan.outcome,
            reason=plan.reason[:80],
            label=plan.label[:300],
            cells=[_kept(cell) for cell in plan.read.cells],
            problems=[problem._asdict() for problem in plan.read.problems],
            differences=_differences(plan),
        )
        for plan in plans
    )


def _differences(plan: Plan) -> list[dict[str, Any]]:
    """With the record whose facts they are, which may be marked higher later."""
    record = plan.record or plan.about
    of = [record._meta.label_lower, record.pk] if record is not None else None
    return [{**difference._asdict(), "of": of} for difference in plan.differences]


def _kept(cell: str) -> str:
    return cell.replace("\0", "\N{REPLACEMENT CHARACTER}")[:MOST_OF_A_CELL]
