"""The economic line: conferences, pledges, their parts, and what was said of them."""

from datetime import date
from decimal import Decimal
from typing import Any

from donors.models import (
    Channel,
    Conference,
    Instrument,
    Pledge,
    PledgeStatement,
    StatementKind,
)
from partnership.evidence.models import Grade
from partnership.examples.loading.actors import actor
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import (
    day,
    decimal,
    needed,
    one_of,
    partial_date,
    text,
)
from partnership.examples.loading.evidence import (
    IN_CODES,
    WRITTEN_OUT,
    dated,
    evidence,
    source_of_date,
)
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table, date_in

CONFERENCES = Table(
    "conferences.csv",
    {
        "name": needed(text),
        "slug": needed(text),
        "place": text,
        "held_on": partial_date,
        "pledge_title": text,
        "grade": one_of(Grade),
    }
    | IN_CODES,
)
PLEDGES = Table(
    "pledges.csv",
    {
        "donor": needed(text),
        "iso3": text,
        "donor_type": text,
        "pledge_{years}_usd_m": decimal,
        "pledge_high_usd_m": decimal,
        "grant_usd_m": decimal,
        "loan_usd_m": decimal,
        "undelivered_usd_m_{date}": decimal,
        "note": text,
    }
    | WRITTEN_OUT,
)
PLEDGE_DETAILS = Table(
    "pledge_details.csv",
    {
        "donor": needed(text),
        "instrument": one_of(Instrument),
        "channel": one_of(Channel),
        "grade": one_of(Grade),
        "reason": needed(text),
    },
)
PLEDGE_PARTS = Table(
    "pledge_parts.csv",
    {
        "donor": needed(text),
        "title": needed(text),
        "instrument": needed(one_of(Instrument)),
        "amount_usd_m": needed(decimal),
    }
    | IN_CODES,
)
PLEDGE_STATEMENTS = Table(
    "pledge_statements.csv",
    {
        "donor": needed(text),
        "kind": needed(one_of(StatementKind)),
        "stated_on": needed(day),
        "amount_usd_m": needed(decimal),
        "note": text,
    }
    | IN_CODES,
)
MILLION = 1_000_000
CENT = Decimal("0.01")
PLEDGE_KEY = ("donor", "conference", "title")


def plan_conferences(book: Book, plan: Plan) -> None:
    """Ask for the donor conferences."""
    for row in book[CONFERENCES]:
        plan.add(
            Conference,
            row,
            key=("slug",),
            called=row["slug"],
            slug=row["slug"],
            name=row["name"],
            place=row["place"],
            **dated(row, "held_on", "held_on", "held_precision"),
            **evidence(book, plan, row, row["grade"]),
        )


def plan_pledges(book: Book, plan: Plan) -> None:
    """Ask for each donor's pledge, and what the same row says is still undelivered."""
    held = next((row for row in book[CONFERENCES] if row["pledge_title"]), None)
    if held is None or held["held_on"] is None:
        plan.problems.at(
            CONFERENCES.file, 0, "pledge_title", "no conference has the pledges"
        )
        return
    details = book.details(PLEDGE_DETAILS, "donor")
    for row in book[PLEDGES]:
        pledge = _pledge(book, plan, row, held, details.pop(row["donor"], None))
        for heading, millions in row["undelivered_usd_m_{date}"].items():
            if millions is not None:
                _undelivered(book, plan, row, pledge, heading, millions)
    for detail in details.values():
        detail.problem("donor", "is about no row of pledges.csv")


def _pledge(book: Book, plan: Plan, row: Row, held: Row, detail: Row | None) -> Ref:
    ((heading, millions),) = row["pledge_{years}_usd_m"].items()
    _check_amounts(row, heading, millions)
    high = row["pledge_high_usd_m"]
    donor = _donor(plan, row)
    return plan.add(
        Pledge,
        row,
        key=PLEDGE_KEY,
        called=donor,
        donor=donor,
        conference=Ref(Conference, held["slug"]),
        title=held["pledge_title"],
        instrument=(detail and detail["instrument"]) or _instrument(row),
        channel=(detail and detail["channel"]) or Channel.NOT_STATED.value,
        **in_dollars(millions),
        high_usd=high * MILLION if millions and high and high > millions else None,
        pledged_on=held["held_on"].on,
        pledged_precision=held["held_on"].precision.value,
        **_period(heading),
        # The files hold no disbursement: none recorded is not none delivered.
        delivery_is_tracked=False,
        note=row["note"],
        **evidence(book, plan, row, detail and detail["grade"]),
    )


def _donor(plan: Plan, row: Row) -> Ref | None:
    donor = actor(plan, row, "donor", required=True)
    if row["iso3"] and donor != actor(plan, row, "iso3"):
        row.problem("iso3", f"is not the code of “{row['donor']}”")
    return donor


def _instrument(row: Row) -> str:
    """The form that the amounts beside the pledge show."""
    if row["grant_usd_m"] and row["loan_usd_m"]:
        return Instrument.MIXED.value
    if row["grant_usd_m"]:
        return Instrument.GRANT.value
    return Instrument.LOAN.value if row["loan_usd_m"] else Instrument.NOT_STATED.value


def _check_amounts(row: Row, heading: str, millions: Decimal | None) -> None:
    grant, loan = row["grant_usd_m"] or 0, row["loan_usd_m"] or 0
    if millions is not None and (grant or loan) and grant + loan != millions:
        row.problem(heading, "is not the sum of its grant and its loan")
    if millions is not None and (row["pledge_high_usd_m"] or millions) < millions:
        row.problem("pledge_high_usd_m", "is below the pledge")


def _period(heading: str) -> dict[str, date]:
    """From the first day of the first year in the heading to the last of the other."""
    first, last = (int(part) for part in heading.split("_") if part.isdigit())
    return {"period_from": date(first, 1, 1), "period_to": date(last, 12, 31)}


def in_dollars(millions: Decimal | None) -> dict[str, Any]:
    """An amount in US dollars, from millions of them; the same in and out."""
    amount = None if millions is None else (millions * MILLION).quantize(CENT)
    return {"amount": amount, "currency": "USD", "amount_usd": amount}


def _undelivered(
    book: Book, plan: Plan, row: Row, pledge: Ref, heading: str, millions: Decimal
) -> None:
    """The figure is of the source that was published on the column's date."""
    plan.add(
        PledgeStatement,
        row,
        key=("pledge", "kind", "stated_on", "source"),
        pledge=pledge,
        kind=StatementKind.UNDELIVERED.value,
        stated_on=date_in(heading),
        **in_dollars(millions),
        **source_of_date(book, plan, row, heading),
    )


def plan_parts(book: Book, plan: Plan) -> None:
    """Ask for the parts of pledges that are of two forms."""
    for row in book[PLEDGE_PARTS]:
        whole = plan.find(Pledge, actor(plan, row, "donor"), row, "donor")
        shared = ("donor", "conference", "pledged_on", "period_from", "period_to")
        plan.add(
            Pledge,
            row,
            key=PLEDGE_KEY,
            parent=whole,
            title=row["title"],
            instrument=row["instrument"],
            **in_dollars(row["amount_usd_m"]),
            **{field: plan.value(whole, field) for field in shared},
            delivery_is_tracked=False,
            **evidence(book, plan, row),
        )


def plan_statements(book: Book, plan: Plan) -> None:
    """Ask for what other sources say was pledged."""
    for row in book[PLEDGE_STATEMENTS]:
        plan.add(
            PledgeStatement,
            row,
            key=("pledge", "kind", "stated_on", "source"),
            pledge=plan.find(Pledge, actor(plan, row, "donor"), row, "donor"),
            kind=row["kind"],
            stated_on=row["stated_on"],
            **in_dollars(row["amount_usd_m"]),
            note=row["note"],
            **evidence(book, plan, row),
        )
