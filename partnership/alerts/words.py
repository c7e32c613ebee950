"""Dates in words, in SQL: the same as `date_words` says in pages."""

from django.db.models import Case, CharField, F, Func, Value, When
from django.db.models.functions import Concat

from partnership.evidence.precision import DatePrecision

# PostgreSQL's own names of the months, which are English whatever its locale.
DAY, MONTH, YEAR = "FMDD FMMonth YYYY", "FMMonth YYYY", "YYYY"
SEASONS = {
    "winter": [12, 1, 2],
    "spring": [3, 4, 5],
    "summer": [6, 7, 8],
    "autumn": [9, 10, 11],
}


class NextYear(Func):
    """The last two figures of the year after a date's."""

    template = "to_char(%(expressions)s + interval '1 year', 'YY')"
    output_field = CharField()


def written(column: str, form: str = DAY) -> Func:
    """A date by one of PostgreSQL's forms."""
    return Func(F(column), Value(form), function="to_char", output_field=CharField())


def dated(column: str, precision: str) -> Case:
    """A date no more exact than it is known: 1 July 2006, July 2006, summer 2006."""
    return Case(
        When(**{precision: DatePrecision.DAY}, then=written(column, DAY)),
        When(**{precision: DatePrecision.MONTH}, then=written(column, MONTH)),
        When(**{precision: DatePrecision.SEASON}, then=_season(column)),
        default=written(column, YEAR),
        output_field=CharField(),
    )


def _season(column: str) -> Concat:
    """Three months: summer 2006; from December, winter 2006–07."""
    season = Case(
        *(
            When(**{f"{column}__month__in": months}, then=Value(name))
            for name, months in SEASONS.items()
        )
    )
    year = Case(
        When(
            **{f"{column}__month": 12},
            then=Concat(written(column, YEAR), Value("–"), NextYear(F(column))),
        ),
        default=written(column, YEAR),
    )
    return Concat(season, Value(" "), year, output_field=CharField())
