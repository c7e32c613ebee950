"""The ground: actors, groupings, provinces, and what the programme is about."""

from django.utils.text import slugify

from partnership.actors.models import (
    Actor,
    ActorKind,
    Grouping,
    Membership,
    Province,
)
from partnership.evidence.models import Marking, Programme
from partnership.evidence.reference import MARKINGS
from partnership.examples.loading.book import Book
from partnership.examples.loading.cells import day, needed, one_of, text, words
from partnership.examples.loading.evidence import IN_CODES, WRITTEN_OUT, evidence
from partnership.examples.loading.plan import Plan, Ref
from partnership.examples.loading.rows import Row, Table

PROGRAMME = Table(
    "programme.csv",
    {
        "name": needed(text),
        "strategy": text,
        "host_nation": needed(text),
        "home_government": needed(text),
        "lead_nation": text,
        "pinned_as_at": day,
        "marking": needed(text),
    },
)
ACTORS = Table(
    "actors.csv",
    {
        "iso3": text,
        "name": needed(text),
        "kind": needed(one_of(ActorKind)),
        "also_known_as": words,
    },
)
GROUPINGS = Table(
    "groupings.csv",
    {"code": needed(text), "name": needed(text), "iso3": needed(text)}
    | {"joined_on": day}
    | IN_CODES,
)
PROVINCES = Table(
    "provinces.csv",
    {
        "province": needed(text),
        "iso_3166_2": needed(text),
        "map_code_hasc": text,
        "capital": text,
        "mnf_sector_{when}": text,
        "lead_nation_{when}": text,
        "pic_date_actual": day,
    }
    | WRITTEN_OUT,
)


def plan_actors(book: Book, plan: Plan) -> None:
    """Ask for every actor, to be found by its name, its code or another spelling."""
    for row in book[ACTORS]:
        ref = plan.add(
            Actor,
            row,
            key=("slug",),
            called=row["name"],
            slug=slugify(row["name"] or ""),
            name=row["name"],
            kind=row["kind"],
            iso3=row["iso3"] or None,
        )
        for other in [row["iso3"], *(row["also_known_as"] or [])]:
            plan.also_called(ref, other)


def plan_programme(book: Book, plan: Plan) -> None:
    """Ask for the programme; its marking is that of every record."""
    if len(book[PROGRAMME]) != 1:
        plan.problems.at(PROGRAMME.file, 0, "-", "must have exactly one row")
    for row in book[PROGRAMME][:1]:
        plan.add(
            Programme,
            row,
            key=("id",),
            id=1,
            name=row["name"],
            strategy=row["strategy"],
            host_nation=actor(plan, row, "host_nation", required=True),
            home_government=actor(plan, row, "home_government", required=True),
            lead_nation=actor(plan, row, "lead_nation"),
            pinned_as_at=row["pinned_as_at"],
            default_marking=_marking(row),
        )


def plan_groupings(book: Book, plan: Plan) -> None:
    """Ask for groupings and who belongs to them since when."""
    for row in book[GROUPINGS]:
        if not plan.has(Grouping, row["code"]):
            plan.add(
                Grouping,
                row,
                key=("code",),
                called=row["code"],
                code=row["code"],
                name=row["name"],
            )
        plan.add(
            Membership,
            row,
            key=("grouping", "actor", "joined_on"),
            grouping=plan.must_find(Grouping, row["code"], row, "code"),
            actor=actor(plan, row, "iso3", required=True),
            joined_on=row["joined_on"],
            **evidence(book, plan, row),
        )


def plan_provinces(book: Book, plan: Plan) -> None:
    """Ask for the provinces of the host nation."""
    host_nation = next((row["host_nation"] for row in book[PROGRAMME]), None)
    for row in book[PROVINCES]:
        plan.add(
            Province,
            row,
            key=("code",),
            called=row["province"],
            code=row["iso_3166_2"],
            name=row["province"],
            country=plan.find(Actor, host_nation, row, "province"),
            map_code=row["map_code_hasc"],
            capital=row["capital"],
            **evidence(book, plan, row),
        )


def _marking(row: Row) -> Ref:
    if row["marking"] and row["marking"] not in {code for _, code, *_ in MARKINGS}:
        row.problem("marking", f"there is no marking “{row['marking']}”")
    return Ref(Marking, row["marking"])


def actor(plan: Plan, row: Row, column: str, *, required: bool = False) -> Ref | None:
    """The actor that a column names."""
    find = plan.must_find if required else plan.find
    return find(Actor, row[column], row, column)
