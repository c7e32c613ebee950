"""Every figure that is measured, what it is held against, and how far it may go.

They are ratios, because a machine's own speed is not the product's. Change a limit here
and nowhere else.
"""

from collections.abc import Mapping
from dataclasses import dataclass

EMPTY = "empty view"


@dataclass(frozen=True)
class Figure:
    """What is measured, and beside which other measurements.

    The limit is a multiple of their sum, held in worlds of `from_size` pledges or more:
    in smaller ones both sides are a few milliseconds. `growth` is a multiple of the
    same figure in the smallest world, and `most` is absolute: seconds, or a number.
    Without any the figure is only told. `name` and `beside` are names in `probes.py`.
    """

    name: str
    beside: tuple[str, ...] = ()
    limit: float | None = None
    of_what: str = ""
    from_size: int = 0
    growth: float | None = None
    most: float | None = None


# Below, it is the time of Django's own work and of planning: some 20 ms a query.
WHERE_SQL_TAKES_LONGER = 100_000


def _page(name: str) -> Figure:
    """A page may cost three times what nobody can save: the frame and its SQL."""
    beside, what = (EMPTY, f"{name}, SQL"), "(empty view + SQL)"
    return Figure(name, beside, 3.0, what, WHERE_SQL_TAKES_LONGER)


def _work(name: str, beside: str, limit: float) -> Figure:
    """Work on every row may cost so many times its SQL."""
    return Figure(name, (beside,), limit, "SQL", WHERE_SQL_TAKES_LONGER)


def _queries(name: str, most: int) -> Figure:
    """So many queries in a world of any size: the fixed part of a page's time."""
    return Figure(f"{name}, queries", most=most)


LATELY, LONG_AGO = "as known lately", "as known long ago"
# The name of a measurement and the page's URL name.
PAGES_OF_THE_PAST = {
    "front page": "dashboard:front_page",
    "gap report": "donors:pledge_gap",
}
# The list as a reader narrows and sorts it; each may cost twice the same at 1,000.
LISTS = {
    "pledge list, last page": {"before": "Donor 999~999999999999"},
    "pledge list, overdue": {"status": "overdue"},
    "pledge list, one word": {"q": "0000777"},
    "pledge list, one donor": {"donor": "donor-001"},
    "pledge list, largest first": {"sort": "-pledged"},
    "pledge list, newest first": {"sort": "-date"},
}
DONOR_PAGE = "donor page"

# Pages of a thousand records of the API, with every field, and how many queries each
# takes. Beside it is one query for the same fields, written as JSON as they come.
API = {"pledges": 20, "pledge-transactions": 17}
# Of which a page far down is measured too.
API_DEEP = ("pledge-transactions", "strengths")
OF_BARE_SQL, OF_FIRST_PAGE = 5.0, 1.5


def api_page(name: str) -> str:
    """What the page of a resource is called in the table."""
    return f"API page of {name}"


def figures_of_the_api(names: Mapping[str, int], from_size: int) -> list[Figure]:
    """Each page against its bare SQL, a deep one against the first, and its queries."""
    found = []
    for name, most in names.items():
        page = api_page(name)
        sql = (f"{page}, SQL",)
        found.append(Figure(page, sql, OF_BARE_SQL, "SQL", from_size))
        if name in API_DEEP:
            first = (OF_FIRST_PAGE, "the first page", from_size)
            found.append(Figure(f"{page}, deep", (page,), *first))
        found.append(_queries(page, most))
    return found


FIGURES = (
    Figure(EMPTY),
    Figure("dashboard figures", growth=1.5),
    _page("front page"),
    _queries("front page", 33),
    _page("gap report"),
    _queries("gap report", 16),
    _work("gaps by donor, kept", "gaps by donor, SQL", 1.5),
    _work("gaps by donor, anew", "gaps by donor, SQL", 1.5),
    # Its SQL is a few milliseconds in a world of any size; the ratio is told.
    Figure("pledge list", (EMPTY, "pledge list, SQL"), growth=2.0),
    _queries("pledge list", 16),
    *(Figure(name, growth=2.0) for name in LISTS),
    Figure("donor list", growth=2.0),
    Figure(DONOR_PAGE, growth=2.0),
    _work("CSV of all pledges", "CSV of all pledges, SQL", 3.0),
    Figure("CSV of all pledges, first byte", most=0.5),
    _work("overdue job", "overdue job, SQL", 1.3),
    *figures_of_the_api(API, WHERE_SQL_TAKES_LONGER),
)
# In a world with ten events to each record: the past may cost five times the present.
FIGURES_OF_THE_PAST = tuple(
    Figure(f"{name}, {when}", (name,), 5.0, "now")
    for name in PAGES_OF_THE_PAST
    for when in (LATELY, LONG_AGO)
)
