"""Posts at a date: how many are vacant, and since when."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    Case,
    Count,
    Exists,
    F,
    Min,
    OuterRef,
    Q,
    Subquery,
    Sum,
    Value,
    When,
)

from coalition.models import PostStatement
from coalition.models.team_post import PostStatementQuerySet
from coalition.team.facts import LEAD_KNOWN, newest
from partnership.evidence.percent import percent

LINE = ("prt", "actor", "skill", "other_skill")
IS_VACANT = Q(filled__lt=F("authorised"))
# A figure that is not known breaks a run: nobody says that the post was vacant then.
IS_NOT_VACANT = (
    Q(filled__gte=F("authorised")) | Q(filled__isnull=True) | Q(authorised__isnull=True)
)
BY_OTHERS = LEAD_KNOWN & ~Q(actor=F("team_lead"))


def posts_at(
    on: date, reader: Any, evidence: str, **which: Any
) -> PostStatementQuerySet:
    """The newest statement of each actor and skill of each team.

    Adds `vacancies` and `over_filled`, null where a figure is not known, and
    `vacant_since`: the first day of the unbroken run of statements with a vacancy,
    whose first statement is `vacancy_began`. What one line has too many of never nets
    off what another lacks.
    """
    known = PostStatement.objects.visible_to(reader).counted(evidence).known(on)
    run = _vacant_run(known)
    return newest(PostStatement.objects, on, reader, evidence, **which).annotate(
        vacancies=_never_below_zero("authorised", "filled"),
        over_filled=_never_below_zero("filled", "authorised"),
        vacant_since=_while_vacant(run, "stated_on"),
        vacancy_began=_while_vacant(run, "pk"),
    )


def _never_below_zero(more: str, less: str) -> Case:
    return Case(
        When(Q((f"{more}__gt", F(less))), then=F(more) - F(less)),
        When(Q((f"{more}__isnull", False), (f"{less}__isnull", False)), then=Value(0)),
    )


def _vacant_run(known: PostStatementQuerySet) -> PostStatementQuerySet:
    """The line's statements since which no other ended the vacancy, oldest first."""
    line = {name: OuterRef(name) for name in LINE}
    later = Q(stated_on__gt=OuterRef("stated_on")) | Q(
        stated_on=OuterRef("stated_on"), pk__gt=OuterRef("pk")
    )
    ended = known.filter(later, IS_NOT_VACANT, **line).order_by()
    run = known.filter(IS_VACANT, ~Exists(ended), **line)
    return run.order_by("stated_on", "pk")


def _while_vacant(run: PostStatementQuerySet, column: str) -> Case:
    """What the run's first statement has in a column; null without a vacancy."""
    return Case(When(IS_VACANT, then=Subquery(run.values(column)[:1])))


@dataclass(frozen=True)
class PostSums:
    """Posts of one team, or of several. None where nobody stated a figure."""

    lines: int = 0
    authorised: int | None = None
    filled: int | None = None
    vacancies: int | None = None
    over_filled: int | None = None
    vacant_since: date | None = None
    # Lines of posts that lack one of the two figures.
    incomplete: int = 0
    # Of teams whose lead is known: all, and those that others than the lead have.
    compared_authorised: int | None = None
    compared_filled: int | None = None
    others_authorised: int | None = None
    others_filled: int | None = None

    @property
    def wider_filled(self) -> int | None:
        """The share of filled posts that the lead does not fill, in percent."""
        return percent(self.others_filled, self.compared_filled)

    @property
    def wider_authorised(self) -> int | None:
        """The same of the posts that are authorised."""
        return percent(self.others_authorised, self.compared_authorised)


SUMS = {
    "lines": Count("pk"),
    "authorised": Sum("authorised"),
    "filled": Sum("filled"),
    "vacancies": Sum("vacancies"),
    "over_filled": Sum("over_filled"),
    "vacant_since": Min("vacant_since"),
    "incomplete": Count("pk", filter=Q(vacancies__isnull=True)),
    "compared_authorised": Sum("authorised", filter=LEAD_KNOWN),
    "compared_filled": Sum("filled", filter=LEAD_KNOWN),
    "others_authorised": Sum("authorised", filter=BY_OTHERS),
    "others_filled": Sum("filled", filter=BY_OTHERS),
}


def named_sums() -> dict[str, Any]:
    """The sums under names of their own: the model has columns of the plain ones."""
    return {f"sum_{name}": total for name, total in SUMS.items()}


def read_sums(row: dict[str, Any]) -> PostSums:
    """The sums of one row that has them under those names."""
    return PostSums(**{name: row[f"sum_{name}"] for name in SUMS})


def sums_of_all(posts: PostStatementQuerySet) -> PostSums:
    """The sums of these posts, in one query."""
    return read_sums(posts.aggregate(**named_sums()))


def sums_by_team(posts: PostStatementQuerySet) -> dict[int, PostSums]:
    """The sums of each team that has any, in one query."""
    rows = posts.order_by().values("prt").annotate(**named_sums())
    return {row["prt"]: read_sums(row) for row in rows}
