"""The security line's alternative missions, and the steps of each option."""

from coalition.models import (
    PRT,
    Force,
    Mission,
    MissionKind,
    MissionOption,
    OptionState,
    OptionStep,
)
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import (
    day,
    needed,
    one_of,
    partial_date,
    text,
    whole,
)
from partnership.examples.loading.evidence import IN_CODES, dated, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table
from partnership.examples.loading.security import contributor, sector

MISSIONS = Table(
    "missions.csv",
    {
        "name": needed(text),
        "kind": needed(one_of(MissionKind)),
        "description": text,
        "proposed_on": day,
        "force": text,
        "sector": text,
        "prt": text,
    },
)
OPTIONS = Table(
    "options.csv",
    {
        "country": needed(text),
        "mission": needed(text),
        "state": needed(one_of(OptionState)),
        "since": needed(partial_date),
        "personnel_offered": whole,
        "note": text,
    }
    | IN_CODES,
)


def plan_missions(book: Book, plan: Plan) -> None:
    """Ask for the missions of the catalogue."""
    for row in book[MISSIONS]:
        plan.add(
            Mission,
            row,
            key=("name",),
            called=row["name"],
            name=row["name"],
            kind=row["kind"],
            description=row["description"],
            proposed_on=row["proposed_on"],
            force=plan.find(Force, row["force"], row, "force"),
            sector=sector(book, plan, row, "sector", row["sector"]),
            prt=plan.find(PRT, row["prt"], row, "prt"),
        )


def plan_options(book: Book, plan: Plan) -> None:
    """Ask for each step, and for its option with the first of them."""
    for row in book[OPTIONS]:
        plan.add(
            OptionStep,
            row,
            key=("option", "state", "since"),
            option=_option(plan, row),
            state=row["state"],
            **dated(row, "since", "since", "since_precision"),
            personnel_offered=row["personnel_offered"],
            note=row["note"],
            **evidence(book, plan, row),
        )


def _option(plan: Plan, row: Row) -> Ref:
    who = contributor(plan, row)
    mission = plan.must_find(Mission, row["mission"], row, "mission")
    if plan.has(MissionOption, (who, mission)):
        return Ref(MissionOption, (who, mission))
    return plan.add(
        MissionOption,
        row,
        key=("contributor", "mission"),
        contributor=who,
        mission=mission,
    )
