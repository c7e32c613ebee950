"""Ledgers drawn from a seed: all that a pledge of ours can be."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from donors.actions import (
    cancel_pledge,
    record_commitment,
    record_disbursement,
    record_instalment,
    record_pledge,
    record_statement,
    reverse_transaction,
    revise_pledge,
    transfer_pledge,
)
from donors.models import (
    Channel,
    ExchangeRate,
    Explanation,
    Instrument,
    Transaction,
)
from partnership.actors.models import ActorKind
from partnership.evidence.models import Grade
from tests.donors.factories import make_condition, make_conference, make_rate
from tests.factories import make_actor, make_marking, make_source

FIRST = date(2004, 1, 5)
CURRENCIES = ["USD", "EUR", "JPY"]
# What escapes, what XML cannot hold, and what it would lose if it were not careful.
WORDS = [
    "Roads & <bridges> “in” 'Basra' \"north\"",
    "  spaces before\tand\nlines\r\nafter  ",
    "control \x07 character and an emoji 🕊",
    "=1+1",
    "Ministère de l’Économie",
]


class World:
    """A record of a few donors, drawn anew from each seed."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.markings = [make_marking("declassified"), make_marking("restricted")]
        self.donors = [
            make_actor("Denmark"),
            make_actor("Sweden", iati_identifier="SE-0"),
            make_actor("World Bank", kind=ActorKind.ORGANISATION),
        ]
        self.sources = [make_source("paper"), make_source("table", title=WORDS[0])]
        self.rates = make_rate("USD", "1", FIRST).rate_set
        ExchangeRate.objects.bulk_create(
            ExchangeRate(
                rate_set=self.rates,
                currency=currency,
                on=FIRST + timedelta(day),
                units_per_base=Decimal(units) + Decimal(day) / 10000,
                marking=self.markings[0],
            )
            for day in range(0, 710, 5)
            for currency, units in (("EUR", "0.8012"), ("JPY", "117.3"))
        )
        self.pledges = [self.pledge() for _ in range(4)]
        self.pledges += [self.part(one) for one in self.pledges[:1]]
        fund = {"donor": self.donors[2], "channel": Channel.DIRECT, "through": None}
        self.pledges.append(self.pledge(is_onward=True, **fund))
        for one in self.pledges:
            self.enter(one)
        self.transfer()

    def day(self, least: int = 0, most: int = 700) -> date:
        return FIRST + timedelta(self.chance.randint(least, most))

    def bears(self) -> dict:
        source = self.chance.choice([None, *self.sources])
        grade = self.chance.choice(list(Grade)) if source else Grade.UNVERIFIED
        citation = self.chance.choice(["", "Paragraph 5", WORDS[1]])
        marking = self.chance.choice(self.markings)
        return {
            "source": source,
            "grade": grade,
            "citation": citation,
            "marking": marking,
        }

    def amount(self, currency: str, most: int = 900_000) -> Decimal:
        amount = Decimal(self.chance.randint(1, most))
        return amount if currency == "JPY" else amount / 100

    def pledge(self, **values):
        currency = self.chance.choice(CURRENCIES)
        amount = Decimal(self.chance.randint(10**7, 10**9))
        channel = self.chance.choice(list(Channel))
        goes_on = channel in (Channel.TRUST_FUND, Channel.MULTILATERAL)
        values = {
            "donor": self.chance.choice(self.donors),
            "title": self.chance.choice(WORDS),
            "amount": self.chance.choice([amount, amount, None]),
            "currency": currency,
            "pledged_on": self.day(0, 9),
            "instrument": self.chance.choice([*Instrument]),
            "channel": channel,
            "through": self.donors[2] if goes_on else None,
            "sector": self.chance.choice(["", "140", "730"]),
            "note": self.chance.choice(["", *WORDS]),
            "conference": self.chance.choice([None, make_conference()]),
            "delivery_is_tracked": self.chance.random() < 0.5,
            "period_from": self.chance.choice([None, FIRST]),
            **self.bears(),
        } | values
        if values["period_from"]:
            values["period_to"] = self.day(10)
        return record_pledge(by=None, **values)

    def part(self, whole):
        own = {"donor": whole.donor, "currency": whole.currency, "parent": whole}
        return self.pledge(**own, pledged_on=whole.pledged_on, amount=Decimal(10**7))

    def enter(self, pledge) -> None:
        chance = self.chance
        for _ in range(chance.randint(0, 3)):
            record = chance.choice([record_commitment, record_disbursement])
            currency = chance.choice(CURRENCIES)
            entry = {"currency": currency, "amount": self.amount(currency)}
            entry |= {"transacted_on": self.day(10, 40), **self.bears()}
            references = ["", "", "R1", WORDS[0]]
            entry = record(
                pledge=pledge, by=None, reference=chance.choice(references), **entry
            )
            if chance.random() < 0.3:
                on = entry.transacted_on + timedelta(chance.choice([0, 0, 3]))
                reverse_transaction(
                    entry=entry, transacted_on=on, by=None, reason=WORDS[0]
                )
        amount, own = self.amount(pledge.currency), {"currency": pledge.currency}
        if pledge.amount is not None:
            why = {"by": None, "reason": "Agreed", "transacted_on": self.day(10, 40)}
            revise_pledge(pledge=pledge, amount=amount, **own, **why, **self.bears())
            cancel_pledge(pledge=pledge, amount=amount, **own, **why, **self.bears())
        marking = self.chance.choice(self.markings)
        for _ in range(2):
            record_instalment(
                pledge=pledge,
                amount=amount,
                due_on=self.day(),
                agreed_on=chance.choice([None, self.day()]),
                marking=marking,
                by=None,
            )
        met_on = chance.choice([None, self.day(20)])
        owner = chance.choice([None, self.donors[0]])
        make_condition(pledge, text=WORDS[2], set_on=FIRST, met_on=met_on, owner=owner)
        record_statement(
            pledge=pledge,
            amount=self.amount("EUR"),
            currency="EUR",
            stated_on=self.day(10),
            note=WORDS[4],
            by=None,
            **self.bears(),
        )
        said = {"words": WORDS[1], "stated_on": self.day(), **self.bears()}
        Explanation.objects.create(pledge=pledge, reason="security", **said)

    def transfer(self) -> None:
        able = [one for one in self.pledges[1:4] if one.amount is not None]
        for loser, gainer in zip(able, able[1:] + able[:1], strict=True):
            if loser == gainer:
                continue
            for _ in range(2):
                currency = loser.currency
                gain = transfer_pledge(
                    pledge=loser,
                    to=gainer,
                    amount=self.amount(currency),
                    currency=currency,
                    transacted_on=self.day(30, 31),
                    by=None,
                    reason="To where it is needed",
                    **self.bears(),
                )
        if len(able) > 1:
            on = gain.transacted_on
            reverse_transaction(entry=gain, transacted_on=on, by=None, reason="Undone")
            assert Transaction.objects.filter(takes_from__isnull=False).exists()
