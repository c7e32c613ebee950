"""Every figure that is measured, what it is held against, and how far it may go.

They are ratios, because a machine's own speed is not the product's. Change a limit here
and nowhere else.
"""

from dataclasses import dataclass

EMPTY = "empty view"


@dataclass(frozen=True)
class Figure:
    """What is measured, and beside which other measurements.

    The limit is a multiple of their sum; without one the figure is only told. `beside`
    and `name` are names of measurements in `probes.py`.
    """

    name: str
    beside: tuple[str, ...] = ()
    limit: float | None = None
    of_what: str = ""


def _page(name: str) -> Figure:
    """A page may cost three times what nobody can save: the frame and its SQL."""
    return Figure(name, (EMPTY, f"{name}, SQL"), 3.0, "(empty view + SQL)")


LATELY, LONG_AGO = "as known lately", "as known long ago"
# The name of a measurement and the page's URL name.
PAGES_OF_THE_PAST = {
    "front page": "dashboard:front_page",
    "gap report": "donors:pledge_gap",
}


FIGURES = (
    Figure(EMPTY),
    _page("front page"),
    _page("gap report"),
    _page("pledge list"),
    Figure("pledge list, last page", ("pledge list",), 1.5, "page 1"),
    Figure("CSV of all pledges", ("CSV of all pledges, SQL",), 3.0, "COPY"),
    Figure("CSV of all pledges, first byte", ("CSV of all pledges, SQL, first byte",)),
    Figure("overdue job", ("overdue job, SQL",), 1.3, "SQL"),
)
# In a world with ten events to each record: the past may cost five times the present.
FIGURES_OF_THE_PAST = tuple(
    Figure(f"{name}, {when}", (name,), 5.0, "now")
    for name in PAGES_OF_THE_PAST
    for when in (LATELY, LONG_AGO)
)
