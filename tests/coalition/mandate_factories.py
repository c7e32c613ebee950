"""Factories of who decides on mandates: the Folketing, away from 6 June 2006."""

from datetime import date

from coalition.models import (
    AuthorityType,
    CountKind,
    DecisionBody,
    Mandate,
    Recess,
    VoteCount,
)
from partnership.evidence.models import Grade
from tests.factories import make_actor, make_marking


def make_body(name: str = "Folketing", of: str = "Denmark", **values) -> DecisionBody:
    values.setdefault("marking", make_marking())
    values.setdefault("authority_type", AuthorityType.PARLIAMENT)
    return DecisionBody.objects.get_or_create(
        actor=make_actor(of), name=name, defaults=values
    )[0]


def make_recess(
    body: DecisionBody,
    starts_on: date = date(2006, 6, 6),
    ends_on: date = date(2006, 10, 2),
    **values,
) -> Recess:
    values.setdefault("marking", make_marking())
    values.setdefault("grade", Grade.OFFICIAL)
    return Recess.objects.create(
        body=body, starts_on=starts_on, ends_on=ends_on, **values
    )


def make_vote_count(
    mandate: Mandate, votes_for: int | None = 110, against: int | None = 31, **values
) -> VoteCount:
    values = {
        "kind": CountKind.RECORDED,
        "stated_on": date(2005, 12, 30),
        "abstaining": 17,
        "marking": make_marking(),
    } | values
    return VoteCount.objects.create(
        mandate=mandate, votes_for=votes_for, votes_against=against, **values
    )
