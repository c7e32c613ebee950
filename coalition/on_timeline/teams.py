"""Provincial teams on an actor's timeline: those it leads, and its posts in any."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from coalition.models import (
    FundingStatement,
    Participation,
    PostStatement,
    PRTStatus,
    TeamStatus,
)
from coalition.models.team_participation import Part
from coalition.models.team_post import Skill
from coalition.team.money import amount_words
from partnership.actors.timeline import EntryKind, Said, entries
from partnership.evidence.lines import Line

MAY, PAGE = "coalition.view_prt", "coalition:prt"
BEARS = ("marking", "prt__marking", "prt__province__marking")


def _led(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        PRTStatus.objects.visible_to(reader).filter(lead=actor, since__lte=on),
        Line.SECURITY,
        "since",
        "prt__name",
        "status",
        on=on,
        precision="since_precision",
        record="prt_id",
        bears=BEARS,
    )


def _says_led(said: Said) -> str:
    return f"{said[0]}, in its lead: {TeamStatus(said[1]).label.lower()}"


def _posts(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        PostStatement.objects.visible_to(reader).known(on).filter(actor=actor),
        Line.SECURITY,
        "stated_on",
        "prt__name",
        "skill",
        "other_skill",
        "filled",
        "authorised",
        record="prt_id",
        bears=BEARS,
    )


def _says_posts(said: Said) -> str:
    team, skill, other, filled, authorised = said
    posts = f"{filled or 'unknown'} of {authorised or 'unknown'} posts filled"
    return f"{team}: {posts}, {(other or Skill(skill).label).lower()}"


def _part(actor: Any, on: date, reader: Any) -> QuerySet:
    parts = Participation.objects.visible_to(reader).known(on).filter(actor=actor)
    return entries(
        parts,
        Line.SECURITY,
        "since",
        "prt__name",
        "part",
        record="prt_id",
        bears=BEARS,
    )


def _says_part(said: Said) -> str:
    return f"{said[0]}: {Part(said[1]).label.lower()}"


def _money(actor: Any, on: date, reader: Any) -> QuerySet:
    return entries(
        FundingStatement.objects.visible_to(reader).known(on).filter(donor=actor),
        Line.SECURITY,
        "stated_on",
        "prt__name",
        "amount",
        "currency",
        record="prt_id",
        bears=BEARS,
    )


def _says_money(said: Said) -> str:
    return f"{said[0]}: {amount_words(Decimal(said[1]), said[2])} secured"


TEAMS = (
    EntryKind("team_status", "Provincial team", MAY, PAGE, _led, _says_led),
    EntryKind("team_posts", "Posts", MAY, PAGE, _posts, _says_posts),
    EntryKind("team_part", "Part in a team", MAY, PAGE, _part, _says_part),
    EntryKind("team_money", "Money for a team", MAY, PAGE, _money, _says_money),
)
