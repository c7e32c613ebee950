"""Put a drawn world into the database: a statement for each kind of record."""

from typing import Any

import pgtrigger
from django.db import connection

from donors.models import (
    Condition,
    Conference,
    Explanation,
    Instalment,
    Pledge,
    PledgeStatement,
    RateSet,
    Transaction,
)
from partnership.actors.models import ActorKind
from tests.donors.reference import chances
from tests.donors.reference.world import World
from tests.factories import make_actor, make_marking, make_source

# Thousands of rows, in a twentieth of the time that the ORM takes.
MANY_RATES = """
    INSERT INTO donors_exchangerate (
        rate_set_id, marking_id, version, currency, "on", units_per_base
    )
    SELECT %s, %s, 1, rate.currency, rate.day, rate.units
    FROM unnest(%s::text[], %s::date[], %s::numeric[])
        AS rate (currency, day, units)
"""


class Ground:
    """What every example stands on: actors, conferences, sources and rates."""

    def __init__(self) -> None:
        self.plain, self.secret = make_marking(), make_marking("secret")
        self.donors = {name: self._donor(name) for name in chances.DONORS}
        self.conferences = {
            name: Conference.objects.create(name=name, slug=name, marking=self.plain)
            for name in chances.CONFERENCES
            if name
        }
        self.sources = [make_source(f"source-{number}") for number in range(8)]
        self.rate_sets = {
            rates.code: self._rate_set(rates) for rates in chances.RATES.sets.values()
        }
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE donors_exchangerate")

    def _donor(self, name: str) -> Any:
        kind = (
            ActorKind.ORGANISATION if name in chances.ORGANISATIONS else ActorKind.STATE
        )
        marking = self.secret if name in chances.SECRET_DONORS else self.plain
        return make_actor(name, kind=kind, marking=marking)

    def _rate_set(self, rates: Any) -> RateSet:
        stored = RateSet.objects.create(
            code=rates.code,
            name=rates.code,
            base_currency=rates.base,
            is_default=rates.code == "daily",
            marking=self.plain,
        )
        rows = [
            (currency, day, units)
            for day, found in rates.days.items()
            for currency, units in found.items()
        ]
        with pgtrigger.ignore(), connection.cursor() as cursor:
            columns = [list(column) for column in zip(*rows, strict=True)]
            cursor.execute(MANY_RATES, [stored.pk, self.plain.pk, *columns])
        return stored

    def record(self, world: World) -> None:
        """Every record of the world; its history is not kept, for it is taken back."""
        rows: dict[type, list[Any]] = {}
        for pledge in world.pledges:
            rows.setdefault(Pledge, []).append(self._pledge(pledge))
            for name, make in (
                ("entries", self._entry),
                ("statements", self._statement),
                ("instalments", self._instalment),
                ("conditions", self._condition),
                ("explanations", self._explanation),
            ):
                for place, one in enumerate(getattr(pledge, name)):
                    row = make(one, pledge, place)
                    rows.setdefault(type(row), []).append(row)
        with pgtrigger.ignore():
            for model, found in rows.items():
                model.objects.bulk_create(found)

    def _marking(self, one: Any) -> Any:
        return self.secret if one.is_secret else self.plain

    def _pledge(self, one: Any) -> Pledge:
        return Pledge(
            pk=one.key,
            donor=self.donors[one.donor],
            conference=self.conferences.get(one.conference),
            parent_id=one.parent,
            title=f"Pledge {one.key}",
            sector=one.sector,
            line=one.line,
            instrument=one.instrument,
            channel=one.channel,
            pledged_on=one.pledged_on,
            amount=one.amount,
            currency=one.currency,
            amount_usd=one.usd,
            rate_set=self.rate_sets.get(one.rate_set),
            rated_on=one.rated_on,
            usd_per_unit=one.usd_per_unit,
            high_usd=one.high_usd,
            period_from=one.period_from,
            period_to=one.period_to,
            delivery_is_tracked=one.is_tracked,
            is_onward=one.is_onward,
            grade=one.grade,
            marking=self._marking(one),
        )

    def _money(self, one: Any) -> dict[str, Any]:
        foreign = one.currency != "USD"
        return {
            "amount": one.amount,
            "currency": one.currency,
            "amount_usd": one.usd,
            "in_pledge_currency": one.in_pledge_currency,
            "rate_set": self.rate_sets["daily"] if foreign else None,
            "rated_on": one.day if foreign else None,
            "grade": one.grade,
            "marking": self._marking(one),
        }

    def _entry(self, one: Any, pledge: Any, place: int) -> Transaction:
        return Transaction(
            pk=one.key,
            pledge_id=pledge.key,
            kind=one.kind,
            nature=one.nature,
            transacted_on=one.day,
            reverses_id=one.reverses,
            reason="Entered twice" if one.reverses else "",
            takes_from_id=one.takes_from,
            **self._money(one),
        )

    def _statement(self, one: Any, pledge: Any, place: int) -> PledgeStatement:
        return PledgeStatement(
            pk=one.key,
            pledge_id=pledge.key,
            kind=one.kind,
            stated_on=one.day,
            source=self.sources[place],
            **self._money(one),
        )

    def _instalment(self, one: Any, pledge: Any, place: int) -> Instalment:
        return Instalment(
            pk=one.key,
            pledge_id=pledge.key,
            due_on=one.due_on,
            amount=one.amount,
            amount_usd=one.usd,
            agreed_on=one.agreed_on,
            marking=self._marking(one),
        )

    def _condition(self, one: Any, pledge: Any, place: int) -> Condition:
        return Condition(
            pk=one.key,
            pledge_id=pledge.key,
            text="An agreement is signed",
            set_on=one.set_on,
            met_on=one.met_on,
            marking=self._marking(one),
        )

    def _explanation(self, one: Any, pledge: Any, place: int) -> Explanation:
        return Explanation(
            pk=one.key,
            pledge_id=pledge.key,
            reason=one.reason,
            stated_on=one.day,
            grade=one.grade,
            marking=self._marking(one),
        )
