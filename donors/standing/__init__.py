"""How all pledges stand, or one donor's: kept, so that a page costs the same always."""

from donors.standing.donors import groups_of_donors, kept_of_each
from donors.standing.kept import Standing, rows_and_groups, rows_of, standing
from donors.standing.question import Question

__all__ = [
    "Question",
    "Standing",
    "groups_of_donors",
    "kept_of_each",
    "rows_and_groups",
    "rows_of",
    "standing",
]
