"""Plant one row of every business model, with a word of its own in every text.

A new model is planted by itself. Where its constraints ask for more than an ordinary
value, say so in VALUES below.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

import pytest
from django.apps import apps
from django.db import DatabaseError, models, transaction

from partnership.evidence.models import Record
from tests.access.families import word

DAY = date(2006, 1, 15)
# The number of an edition is its own, and so is the month of an update.
editions = count(1)
JANUARY = date(2006, 1, 1)
months = (date(1990 + n // 12, n % 12 + 1, 1) for n in count())
ISO3 = {"a": "QZA", "b": "QZB", "c": "QZC", "d": "QZD", "e": "QZE"}
# Values that a rule of the model asks for, by model and field.
VALUES = {
    "Action": {"ended_on": None, "ended_as": "", "set_on": date(2005, 12, 1)},
    "ActionLink": {"ended_on": None},
    "ActionMeasure": {
        "measure": "donors.late",
        "until": None,
        "about_model": "actors.actor",
        "about_id": lambda plant: plant.parents["Actor"].pk,
    },
    "ActionOwner": {"until": None},
    "Actor": {"iso3": lambda plant: ISO3[plant.family] if plant.is_main else None},
    "Ask": {
        "opened_on": date(2005, 12, 1),
        "about_model": "donors.pledge",
        "about_id": lambda plant: plant.parents["Pledge"].pk,
    },
    "AskStep": {"state": "made", "took_on": date(2005, 12, 2)},
    "Assumption": {
        "kind": "lapses",
        "intent": None,
        "moved_to": None,
        "personnel_after": None,
    },
    "ActorInterest": {"until": None},
    "Brief": {
        "pages": 1,
        "content": "",
        "digest": "",
        "paper_digest": "",
        "supersedes": None,
    },
    "Condition": {"met_on": None},
    "ContributorStatus": {"status": "contributing", "since": date(2003, 6, 1)},
    "DebtClaim": {"low_usd": 100, "high_usd": 200, "relief_percent": 80},
    "Edition": {"number": lambda _: next(editions)},
    "EngagementStep": {"about_model": "", "about_id": None},
    "Event": {"outcome_on": date(2006, 12, 1)},
    "EventDate": {"starts_on": date(2006, 3, 1), "ends_on": None},
    "ExchangeRate": {"currency": "SEK", "units_per_base": 7},
    "Flag": {
        "rule": "late_pledge",
        "subject_model": "donors.pledge",
        "subject_id": lambda plant: plant.parents["Pledge"].pk,
        "step": "behind",
        "closed_on": None,
        "acknowledged_at": None,
        "snoozed_until": None,
    },
    "Forum": {"proposed_on": date(2005, 12, 1)},
    "ForumAction": {"done_on": DAY},
    "ForumMeeting": {"cancelled_on": None, "arranged_on": date(2005, 12, 1)},
    "ForumMember": {"left_on": lambda plant: None if plant.is_main else DAY},
    "FundingStatement": {"amount": 1000, "currency": "USD"},
    "InfluenceLink": {
        "to_influence": None,
        "about_model": "diplomacy.event",
        "about_id": lambda plant: plant.parents["Event"].pk,
        "ended_on": None,
    },
    "Instalment": {"due_on": date(2005, 6, 1), "agreed_on": None},
    "LineVersion": {
        "number": lambda plant: next(numbers),
        "drafted_on": date(2005, 12, 1),
        "valid_from": date(2005, 12, 1),
        "valid_until": None,
        "cleared_on": date(2005, 12, 1),
        "public_cleared_on": date(2005, 12, 1),
        "withdrawn_on": None,
    },
    "Mandate": {
        "expires_on": date(2006, 7, 1),
        "review_on": date(2006, 6, 15),
        "ended_on": None,
        "reviewed_on": None,
        "notice_days": None,
        "recess_days": None,
    },
    "Match": {"ended_on": None, "offered": 1, "covers": 1},
    "Meeting": {
        "held_on": date(2006, 2, 14),
        "ends_on": None,
        "time_zone": "",
        "cancelled_on": None,
    },
    "Membership": {"left_on": None},
    "NeedPart": {"kind": "posts", "currency": ""},
    "Offer": {"kind": "posts", "currency": ""},
    "OfferStep": {"state": "offered"},
    "OptionStep": {"state": "explored"},
    "OrganisationTask": {"about_model": "", "about_id": None, "runs_until": None},
    "Participation": {"ended_on": None},
    "Pledge": {
        "recipient_country": "",
        "pledged_on": date(2003, 10, 24),
        "period_from": date(2004, 1, 1),
        "period_to": date(2007, 12, 31),
        "high_usd": None,
        "channel": "trust_fund",
    },
    "Point": {"status": "drafted", "cleared_on": None, "used_on": None},
    "PlanStep": {"done_on": None},
    "PostStatement": {"skill": "other"},
    "RateSet": {"base_currency": "USD", "is_default": False},
    "Recess": {"starts_on": date(2006, 6, 6), "ends_on": date(2006, 6, 7)},
    "Scenario": {"as_at": DAY},
    "Strength": {"stated_on": date(2005, 12, 2)},
    "Waiting": {"until": None},
    "VoteCount": {"stated_on": date(2005, 12, 2), "needed": 7, "seats": 7},
    "Term": {"held_from": None, "held_until": None},
    "Transaction": {"kind": "3", "transacted_on": date(2005, 6, 1)},
    "Update": {
        "period": lambda plant: JANUARY if plant.is_main else next(months),
        "will_move": False,
    },
}
MONEY = {"amount": 1_000_000, "amount_usd": 1_000_000, "currency": "USD"}

numbers = count(1)


def business_models() -> Iterator[type[Record]]:
    """Every model of records, each after those that it names."""
    waiting = [m for m in apps.get_models() if issubclass(m, Record)]
    done: set[type] = set()
    while waiting:
        ready = [m for m in waiting if needs(m) <= done | {m}]
        assert ready, f"These models need each other: {waiting}"
        done |= set(ready)
        waiting = [m for m in waiting if m not in done]
        yield from ready


def needs(model: type[Record]) -> set[type]:
    named = {f.related_model for f in model._meta.concrete_fields if f.many_to_one}
    ones = {f.related_model for f in model._meta.concrete_fields if f.one_to_one}
    records = {one for one in named | ones if issubclass(one, Record)}
    if model.__name__ in ("Ask", "Flag"):
        records.add(apps.get_model("donors", "Pledge"))
    return records


class Plant:
    """A row to be: its model, whose words it has, and the rows that it names."""

    def __init__(self, model, family, marking, parents, *, is_main=True):
        self.model, self.family, self.marking = model, family, marking
        self.parents, self.is_main = parents, is_main

    def words(self) -> dict[str, str]:
        """A new word for each text that is free."""
        fixed = VALUES.get(self.model.__name__, {})
        return {
            field.name: word(next(numbers), self.family)
            for field in self.model._meta.concrete_fields
            if isinstance(field, models.CharField | models.TextField)
            and not field.choices
            and field.name not in {*fixed, "currency"}
        }

    def values(self) -> dict:
        found = self.words()
        for field in self.model._meta.concrete_fields:
            if field.name not in found and field.editable is not False:
                found |= self.value_of(field)
        fixed = VALUES.get(self.model.__name__, {})
        found |= {n: v(self) if callable(v) else v for n, v in fixed.items()}
        if hasattr(self.model, "amount_usd") and hasattr(self.model, "currency"):
            found |= MONEY
        if self.model.__name__ == "Instalment":
            found |= {"amount": 1000, "amount_usd": 1000}
        if not self.is_main:
            found |= self.another_day(found)
        return found | {"marking": self.marking}

    def another_day(self, found: dict) -> dict:
        """Beside the main row, whose dates must stay its own; a month stays one."""
        return {
            name: value + timedelta(3)
            for name, value in found.items()
            if isinstance(value, date) and name != "period"
        }

    def value_of(self, field) -> dict:
        related = field.related_model
        if field.name == "marking" or field.primary_key:
            return {}
        if related and issubclass(related, Record):
            return {field.name: self.parents.get(related.__name__)}
        if related or isinstance(field, models.UUIDField):
            return {}
        if field.choices:
            return {field.name: field.choices[0][0]}
        if isinstance(field, models.DateTimeField | models.GeneratedField):
            return {}
        if isinstance(field, models.DateField):
            return {field.name: DAY}
        if isinstance(field, models.BooleanField) or field.has_default():
            return {}
        return {field.name: 7}

    def create(self, **values) -> Record:
        try:
            with transaction.atomic():
                return self.model.objects.create(**self.values() | values)
        except (DatabaseError, ValueError, TypeError) as fault:
            pytest.fail(
                f"The access matrix cannot plant a {self.model.__name__}: {fault}."
                " Say in VALUES (tests/access/planting.py) what its rules ask for."
            )
