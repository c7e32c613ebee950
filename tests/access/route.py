"""How the access matrix says of an address who may open it, and what it then is."""

from dataclasses import dataclass, field

from tests.access.families import ROLES

EVERYBODY = set(ROLES)
READERS = EVERYBODY - {"no role"}
OFFICERS = {"Policy officer", "Administrator"}
EXPORTERS = READERS - {"Minister"}
ADMINISTRATORS = {"Administrator"}
STRANGERS = EVERYBODY | {"anonymous"}


@dataclass(frozen=True)
class Route:
    """Who gets an answer from a route, and what it is then."""

    roles: set[str]
    of: str = ""
    by: str = "pk"
    parts: tuple[dict, ...] = ({},)
    answers: set[int] = field(default_factory=lambda: {200})
    refusal: int = 403
    # What it answers who has not signed in: pages send them to sign in.
    stranger: int = 302
    hidden: int = 404
    # What it answers where it looks back with `?as_known=`; empty: the same as now.
    past: set[int] = field(default_factory=set)
    # Whether an empty form is sent too.
    takes_forms: bool = False
    # One sight is enough for what shows no more than a page beside it does.
    every_sight: bool = True
    # What is asked of it beside the clock.
    query: str = ""


REFUSED = {403}


def form(of: str = "", roles: set[str] | None = None, **values) -> Route:
    """A page with a form, for those who keep the record; the past takes none."""
    values = {"takes_forms": True, "past": REFUSED} | values
    return Route(roles or OFFICERS, of, **values)


def button(of: str = "", roles: set[str] | None = None, **values) -> Route:
    """An address that only takes a form: it answers 405 to who only looks."""
    values = {"answers": {405}, "hidden": 405, "past": {403, 405}} | values
    return form(of, roles, **values)


def api(roles: set[str], of: str = "", **values) -> Route:
    """An address of the API: nobody is sent to a page to sign in."""
    return Route(roles, of, stranger=401, **values)


OPENS = {200, 302}
# The files of lists are declared and written alike: a table shows what each holds.
LISTED = ({"file_format": "csv"},)
DAYS = ({"file_format": "csv"}, {"file_format": "ics"})
FILES = tuple({"file_format": name} for name in ("csv", "json", "xlsx", "pdf"))
FILES_AND_DAYS = (*FILES, {"file_format": "ics"})
LETTERS = tuple({"file_format": name} for name in ("txt", "pdf"))
PLEDGES = ({"name": "pledges"},)
PROVIDER = ({"provider_id": "openid"},)
