"""Factories of what is recorded of a team; defaults of the paper: Basra, February."""

from datetime import date
from decimal import Decimal

from coalition.models import (
    PRT,
    FundingStatement,
    Participation,
    PostStatement,
    TeamAssessment,
)
from partnership.evidence.models import Grade
from tests.coalition.factories import make_team
from tests.factories import make_actor, make_marking

JANUARY = date(2006, 1, 10)


def team(name: str = "Basra PRT", **values) -> PRT:
    """The team of this name, approved and led by the United Kingdom unless it is."""
    return PRT.objects.filter(name=name).first() or make_team(name, **values).prt


def _fact(values):
    values.setdefault("grade", Grade.OFFICIAL)
    values.setdefault("marking", make_marking())
    values["prt"] = values.get("prt") or team()
    return values


def make_post(
    actor: str = "Denmark",
    filled: int | None = 1,
    authorised: int | None = 3,
    stated_on: date = JANUARY,
    skill: str = "engineering",
    **values,
) -> PostStatement:
    return PostStatement.objects.create(
        actor=make_actor(actor),
        skill=skill,
        authorised=authorised,
        filled=filled,
        stated_on=stated_on,
        **_fact(values),
    )


def make_funding(
    donor: str | None = "Denmark",
    amount: int | str = 1_000_000,
    currency: str = "USD",
    stated_on: date = JANUARY,
    **values,
) -> FundingStatement:
    return FundingStatement.objects.create(
        donor=make_actor(donor) if donor else None,
        amount=Decimal(amount),
        currency=currency,
        stated_on=stated_on,
        **_fact(values),
    )


def make_participation(
    actor: str = "Denmark", part: str = "staff", since: date = JANUARY, **values
) -> Participation:
    kind = values.pop("kind", "state")
    return Participation.objects.create(
        actor=make_actor(actor, kind=kind), part=part, since=since, **_fact(values)
    )


def make_assessment(
    rating: int = 2,
    area: str = "governance",
    assessed_on: date = JANUARY,
    **values,
) -> TeamAssessment:
    return TeamAssessment.objects.create(
        rating=rating, area=area, assessed_on=assessed_on, **_fact(values)
    )
