"""Check a file without loading it: each row as it would be, kept to be looked at."""

from collections.abc import Callable, Sequence

from partnership.exchange.imports.kind import Plan
from partnership.exchange.imports.loading import no_progress
from partnership.exchange.imports.passing import Pass
from partnership.exchange.models import DataImport, ImportRow, ImportState

# Of a cell, as much as helps to see which it is; the file itself has all of it.
MOST_OF_A_CELL = 500


def check(
    data_import: DataImport,
    course: Pass,
    progress: Callable[[int], None] = no_progress,
) -> None:
    """Keep every row with its outcome, and the report; raises Unreadable."""
    data_import.rows.all().delete()
    rows = 0
    for plans in course.batches():
        _keep(data_import, plans)
        rows += len(plans)
        progress(rows)
    data_import.report = course.tally.as_report(loaded=False)
    data_import.answers = {
        **data_import.answers,
        "doubtful": {
            text: [list(candidate) for candidate in candidates]
            for text, candidates in course.actors.doubtful.items()
        },
        "added": list(course.actors.added),
    }
    data_import.seen_digest = course.tally.digest
    data_import.state = ImportState.CHECKED
    data_import.save(update_fields=["report", "answers", "seen_digest", "state"])


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
            differences=[difference._asdict() for difference in plan.differences],
        )
        for plan in plans
    )


def _kept(cell: str) -> str:
    return cell.replace("\0", "\N{REPLACEMENT CHARACTER}")[:MOST_OF_A_CELL]
