"""The security line in the provinces: teams, and who answers for security."""

from coalition.models import (
    PRT,
    Part,
    Participation,
    PRTStatus,
    Responsibility,
    ResponsibilityHolder,
    TeamStatus,
)
from partnership.actors.models import Actor, Province
from partnership.evidence.models import Grade
from partnership.examples.loading.actors import PROVINCES, actor
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import (
    day,
    needed,
    one_of,
    partial_date,
    text,
    yes_or_no,
)
from partnership.examples.loading.evidence import (
    IN_CODES,
    WRITTEN_OUT,
    dated,
    evidence,
)
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table
from partnership.examples.loading.security import sector

PRTS = Table(
    "prts.csv",
    {
        "team": needed(text),
        "province": text,
        "location": text,
        "lead": text,
        "type": text,
        "status_{date}": text,
        "inaugurated_or_planned": text,
        "note": text,
    }
    | WRITTEN_OUT,
)
TEAM_DETAILS = Table(
    "team_details.csv",
    {
        "team": needed(text),
        "province": text,
        "is_regional": needed(yes_or_no),
        "becomes": needed(text),
    },
)
TEAM_STATUSES = Table(
    "prt_statuses.csv",
    {
        "team": needed(text),
        "status": needed(one_of(TeamStatus)),
        "since": needed(partial_date),
        "lead": text,
        "planned_opening": text,
        "note": text,
        "grade": one_of(Grade),
    }
    | IN_CODES,
)
TEAM_PARTICIPANTS = Table(
    "team_participants.csv",
    {
        "team": needed(text),
        "actor": needed(text),
        "part": needed(one_of(Part)),
        "since": needed(day),
        "ended_on": day,
        "note": text,
        "grade": one_of(Grade),
    }
    | IN_CODES,
)
PROVINCE_DETAILS = Table(
    "province_details.csv",
    {"province": needed(text), "coalition_since": needed(day), "note": text},
)
TEAM = "team"


def plan_teams(book: Book, plan: Plan) -> None:
    """Ask for the teams and their dated statuses."""
    details = book.details(TEAM_DETAILS, "team")
    for row in book[PRTS]:
        detail = details.pop(row["team"], None)
        if detail is None:
            row.problem("team", "has no row in team_details.csv")
        elif detail["becomes"] == TEAM:
            plan.add(
                PRT,
                row,
                key=("name",),
                called=row["team"],
                name=row["team"],
                province=plan.must_find(
                    Province, detail["province"], detail, "province"
                ),
                location=row["location"],
                is_regional=detail["is_regional"],
            )
        else:
            plan.aside(row, f"became {detail['becomes']}")
    for detail in details.values():
        detail.problem("team", "is about no row of prts.csv")


def plan_team_statuses(book: Book, plan: Plan) -> None:
    """Ask for where each team stood since when, and who led it."""
    for row in book[TEAM_STATUSES]:
        plan.add(
            PRTStatus,
            row,
            key=("prt", "status", "since"),
            prt=plan.must_find(PRT, row["team"], row, "team"),
            status=row["status"],
            **dated(row, "since", "since", "since_precision"),
            lead=actor(plan, row, "lead"),
            planned_opening=row["planned_opening"],
            note=row["note"],
            **evidence(book, plan, row, row["grade"]),
        )


def plan_participations(book: Book, plan: Plan) -> None:
    """Ask for who took part in each team beside its lead, and since when."""
    for row in book[TEAM_PARTICIPANTS]:
        since, ended_on = row["since"], row["ended_on"]
        if since and ended_on and ended_on <= since:
            row.problem("ended_on", "does not come after since")
        plan.add(
            Participation,
            row,
            key=("prt", "actor", "part", "since"),
            prt=plan.must_find(PRT, row["team"], row, "team"),
            actor=actor(plan, row, "actor", required=True),
            part=row["part"],
            since=since,
            ended_on=ended_on,
            note=row["note"],
            **evidence(book, plan, row, row["grade"]),
        )


def plan_responsibilities(book: Book, plan: Plan) -> None:
    """Ask for who answers for each province: the coalition, then the host nation."""
    details = book.details(PROVINCE_DETAILS, "province")
    for row in book[PROVINCES]:
        detail = details.pop(row["province"], None)
        if detail is None:
            row.problem("province", "has no row in province_details.csv")
            continue
        province = Ref(Province, row["province"])
        (sector_words,) = row["mnf_sector_{when}"].values()
        (lead_words,) = row["lead_nation_{when}"].values()
        plan.add(
            Responsibility,
            row,
            key=("province", "since"),
            province=province,
            holder=ResponsibilityHolder.COALITION.value,
            since=detail["coalition_since"],
            sector=sector(book, plan, row, "mnf_sector_{when}", sector_words),
            lead=plan.find(Actor, lead_words, row, "lead_nation_{when}"),
            note=detail["note"],
            **evidence(book, plan, row),
        )
        if row["pic_date_actual"]:
            _handover(book, plan, row, province)
    for detail in details.values():
        detail.problem("province", "is about no row of provinces.csv")


def _handover(book: Book, plan: Plan, row: Row, province: Ref) -> None:
    plan.add(
        Responsibility,
        row,
        key=("province", "since"),
        province=province,
        holder=ResponsibilityHolder.HOST_NATION.value,
        since=row["pic_date_actual"],
        **evidence(book, plan, row),
    )
