"""The security line: forces, sectors, contributors and their dated facts."""

from coalition.models import (
    Contributor,
    ContributorStatus,
    Deployment,
    Force,
    Intent,
    IntentKind,
    Sector,
    Status,
    Strength,
    StrengthChange,
)
from partnership.evidence.models import Grade
from partnership.examples.loading.actors import actor
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, text, whole, words
from partnership.examples.loading.evidence import (
    IN_CODES,
    WRITTEN_OUT,
    evidence,
    source_of_date,
)
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table, date_in

FORCES = Table(
    "forces.csv",
    {"code": needed(text), "name": needed(text), "written_as": needed(words)},
)
SECTORS = Table(
    "sectors.csv",
    {"code": needed(text), "name": text, "written_as": needed(words), "note": text},
)
CONTRIBUTORS = Table(
    "contributors.csv",
    {
        "country": needed(text),
        "iso3": needed(text),
        "force": needed(text),
        "personnel_{date}": whole,
        "role": text,
        "location": text,
        "sector": needed(text),
        "sector_basis": text,
        "plan_as_of_{date}": text,
        "note": text,
    }
    | WRITTEN_OUT,
)
CONTRIBUTOR_DETAILS = Table(
    "contributor_details.csv",
    {"country": needed(text), "role": text, "location": text, "reason": needed(text)},
)
# Pressure and case are no columns of the files that we copy; each says who states it.
CONTRIBUTOR_CASES = Table(
    "contributor_cases.csv",
    {
        "country": needed(text),
        "domestic_pressure": text,
        "humanitarian_case": text,
        "reason": needed(text),
    },
)
CASES = ("domestic_pressure", "humanitarian_case")
STRENGTH_DETAILS = Table(
    "strength_details.csv",
    {
        "country": needed(text),
        "column": needed(text),
        "stated_on": needed(day),
        "grade": needed(one_of(Grade)),
        "note": text,
        "change": one_of(StrengthChange),
    }
    | IN_CODES,
)
STATUSES = Table(
    "statuses.csv",
    {
        "country": needed(text),
        "status": needed(one_of(Status)),
        "since": needed(day),
        "note": text,
        "grade": one_of(Grade),
    }
    | IN_CODES,
)
INTENTS = Table(
    "intents.csv",
    {
        "country": needed(text),
        "intent": needed(one_of(IntentKind)),
        "stated_on": needed(day),
        "takes_effect_on": day,
        "personnel_after": whole,
        "note": text,
    }
    | IN_CODES,
)
# A contingent whose sector the source does not state is in none.
NO_SECTOR = "none"


def plan_forces(book: Book, plan: Plan) -> None:
    """Ask for forces and sectors, to be found as the files write them."""
    for row in book[FORCES]:
        name = row["name"]
        force = plan.add(Force, row, key=("code",), code=row["code"], name=name)
        _spell(plan, force, row)
    for row in book[SECTORS]:
        name = row["name"]
        if row["code"] != NO_SECTOR:
            sector = plan.add(Sector, row, key=("code",), code=row["code"], name=name)
            _spell(plan, sector, row)


def _spell(plan: Plan, ref: Ref, row: Row) -> None:
    for spelling in [row["code"], *(row["written_as"] or [])]:
        plan.also_called(ref, spelling)


def sector(book: Book, plan: Plan, row: Row, column: str, words: str) -> Ref | None:
    """The sector that a file means by these words, if it means one."""
    none = [other for other in book[SECTORS] if other["code"] == NO_SECTOR]
    if any(words in other["written_as"] for other in none if other["written_as"]):
        return None
    return plan.find(Sector, words, row, column)


def plan_contributors(book: Book, plan: Plan) -> None:
    """Ask for contributors, with a deployment each and what was stated of it."""
    about = book.details(CONTRIBUTOR_DETAILS, "country")
    cases = book.details(CONTRIBUTOR_CASES, "country")
    figures = book.details(STRENGTH_DETAILS, "country", "column")
    for row in book[CONTRIBUTORS]:
        country = row["country"]
        case = cases.pop(country, None)
        contributor = _contributor(plan, row, about.pop(country, row), case)
        deployment = plan.add(
            Deployment,
            row,
            key=("contributor", "force", "sector"),
            contributor=contributor,
            force=plan.must_find(Force, row["force"], row, "force"),
            sector=sector(book, plan, row, "sector", row["sector"]),
        )
        for heading, personnel in row["personnel_{date}"].items():
            detail = figures.pop((row["country"], heading), None)
            if personnel is not None:
                _strength(book, plan, row, deployment, heading, personnel, detail)
    for row in [*about.values(), *cases.values(), *figures.values()]:
        row.problem("country", "is about no row or column of contributors.csv")


def _contributor(plan: Plan, row: Row, detail: Row, case: Row | None) -> Ref:
    who = actor(plan, row, "iso3", required=True)
    if who != actor(plan, row, "country"):
        row.problem("iso3", f"is not the code of “{row['country']}”")
    ((heading, stated_plan),) = row["plan_as_of_{date}"].items()
    return plan.add(
        Contributor,
        row,
        key=("actor",),
        called=who,
        actor=who,
        role=detail["role"],
        location=detail["location"],
        stated_plan=stated_plan,
        stated_plan_on=date_in(heading) if stated_plan else None,
        # What no source states is left to whoever keeps the record.
        **{name: case[name] for name in CASES if case and case[name]},
    )


def _strength(
    book: Book,
    plan: Plan,
    row: Row,
    deployment: Ref,
    heading: str,
    personnel: int,
    detail: Row | None,
) -> None:
    """One figure; the source that its date points to, unless a detail names another."""
    stated_on = detail["stated_on"] if detail else date_in(heading)
    plan.add(
        Strength,
        row,
        key=("deployment", "stated_on", "source"),
        deployment=deployment,
        personnel=personnel,
        stated_on=stated_on,
        note=detail["note"] if detail else "",
        change=(detail and detail["change"]) or "",
        **(
            evidence(book, plan, detail, detail["grade"])
            if detail
            else source_of_date(book, plan, row, heading)
        ),
    )


def plan_statuses(book: Book, plan: Plan) -> None:
    """Ask for where each contributor stood since when."""
    for row in book[STATUSES]:
        plan.add(
            ContributorStatus,
            row,
            key=("contributor", "since", "status"),
            contributor=contributor(plan, row),
            status=row["status"],
            since=row["since"],
            note=row["note"],
            **evidence(book, plan, row, row["grade"]),
        )


def plan_intents(book: Book, plan: Plan) -> None:
    """Ask for what each contributor was held to intend; nobody recorded how likely."""
    for row in book[INTENTS]:
        plan.add(
            Intent,
            row,
            key=("contributor", "stated_on", "intent"),
            contributor=contributor(plan, row),
            intent=row["intent"],
            stated_on=row["stated_on"],
            takes_effect_on=row["takes_effect_on"],
            personnel_after=row["personnel_after"],
            note=row["note"],
            **evidence(book, plan, row),
        )


def contributor(plan: Plan, row: Row, column: str = "country") -> Ref | None:
    """The contributor that a column names by its country."""
    who = actor(plan, row, column, required=True)
    return plan.find(Contributor, who, row, column) if who else None
