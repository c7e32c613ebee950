"""A file of so many rows of each kind, and what must be on record for it."""

from datetime import date, timedelta

from coalition.models import Mandate, PostStatement, Strength
from donors.models import Conference, ExchangeRate, Pledge, RateSet, Transaction
from partnership.diplomacy.models import Meeting, Need, Offer
from tests.coalition.factories import make_contributor, make_force, make_team
from tests.diplomacy.needs_factories import make_edition
from tests.donors.factories import make_pledge, make_rate
from tests.factories import make_actor, make_programme

FIRST = date(2005, 1, 1)
# By the name of a kind: its model, its headings, a row, and what is said once.
KINDS = {
    "conferences": (Conference, "Conference,City,Date", "Forum {n},Oslo,{day}", ()),
    "flows": (
        Pledge,
        "Ref,Donor,Status,USD,Decision date,Description",
        "F{n},Denmark,Paid,{n}5,{day},Clinics",
        ("currency=USD",),
    ),
    "mandates": (
        Mandate,
        "Country,Mandate,Authority,Decided,From,Until,Ceiling",
        "DNK,Vote {n},Parliamentary vote,{day},2006-02-01,July 2006,540",
        (),
    ),
    "meetings": (
        Meeting,
        "Country,Principal,Date,Place,Status",
        "Denmark,Minister {n},{day},Copenhagen,Proposed",
        (),
    ),
    "needs": (
        Need,
        "Edition,Need,Kind,Quantity,Currency,Priority,Date",
        "1,Works {n},Money,{n}00,USD,high,{day}",
        (),
    ),
    "offers": (
        Offer,
        "Country,Offer,Kind,Quantity,Currency,Date,State",
        "DNK,Trainers {n},trainers,12,,{day},Offered",
        (),
    ),
    "pledges": (
        Pledge,
        "Donor,Description,Amount,Currency,Date",
        "Denmark,Schools {n},{n}5,USD,{day}",
        (),
    ),
    "prt-posts": (
        PostStatement,
        "Team,Country,Skill,Posts authorised,Posts filled,Date",
        "Basra,Denmark,policing,5,4,{day}",
        (),
    ),
    "rates": (
        ExchangeRate,
        "Currency,Date,Rate",
        "DKK,{day},6.{n}",
        ("rate_set=test-rates",),
    ),
    "strengths": (
        Strength,
        "Country,Strength,Date,Force",
        "Denmark,5{n},{day},MNF-I",
        (),
    ),
    "transactions": (
        Transaction,
        "Ref,Pledge,Country,Type,Value,Currency,Paid on",
        "T{n},Madrid pledge,DNK,Disbursement,{n}5,USD,{day}",
        (),
    ),
}


def make_record() -> None:
    """What the rows of every kind name."""
    make_programme()
    make_actor("Denmark")
    make_contributor("Denmark")
    make_force()
    make_edition()
    make_pledge("Denmark", conference=None)
    make_rate("SEK", "8")
    assert RateSet.objects.filter(code="test-rates").exists()
    make_team("Basra")


def text_of(kind: str, rows: int, first: int = 10) -> str:
    """A file of this kind, each row of a day of its own."""
    _, heading, row, _ = KINDS[kind]
    lines = [
        row.format(n=n, day=FIRST + timedelta(days=n))
        for n in range(first, first + rows)
    ]
    return "\n".join([heading, *lines, ""])


def said_of(kind: str) -> list[str]:
    """The options that say what no column does."""
    return [part for one in KINDS[kind][3] for part in ("--set", one)]
