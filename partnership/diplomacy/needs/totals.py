"""What an edition asks for in all, how much of it is covered, and where."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from partnership.diplomacy.models import Edition, Need, NeedPart
from partnership.diplomacy.needs.areas import name_of
from partnership.diplomacy.needs.cover import is_matched, with_cover
from partnership.diplomacy.needs.kinds import Kind, group_words, in_words
from partnership.evidence.counting import Soft, left_out_grades
from partnership.evidence.models import Grade

WHOLE_COUNTRY, NO_SECTOR = "The whole country", "No sector stated"


@dataclass(frozen=True)
class Group:
    """Parts of one kind and currency, added up: over-cover never nets off another."""

    kind: str
    currency: str
    parts: int
    unknown: int
    wanted: Decimal | None
    met: Decimal | None
    rest: Decimal | None
    over: Decimal | None
    # Of which sector or province; empty in the totals over all.
    of: str = ""

    @property
    def words(self) -> str:
        """What is added up: posts; money in USD."""
        return group_words(self.kind, self.currency)

    def say(self, quantity: Decimal | None) -> str:
        """A quantity in the unit of the group; empty where none is known."""
        return "" if quantity is None else in_words(self.kind, quantity, self.currency)

    @property
    def wanted_words(self) -> str:
        """30 posts."""
        return self.say(self.wanted)

    @property
    def met_words(self) -> str:
        """12 posts."""
        return self.say(self.met)

    @property
    def rest_words(self) -> str:
        """18 posts."""
        return self.say(self.rest)

    @property
    def over_words(self) -> str:
        """2 posts beyond what was asked for; empty if none is."""
        return self.say(self.over) if self.over else ""

    @property
    def finding(self) -> str:
        """12 of 30 posts are covered; empty where no quantity is stated."""
        if self.wanted is None or self.met is None:
            return ""
        if self.currency:
            return f"{self.met_words} of {self.wanted_words} is covered"
        return f"{self.met:,.0f} of {self.wanted_words} are covered"


@dataclass(frozen=True)
class Totals:
    """The finding over one edition."""

    needs: int
    without_offer: int
    groups: list[Group]
    left_out: str

    @property
    def finding(self) -> str:
        """4 of 9 needs have no offer; 12 of 30 posts are covered."""
        if not self.needs:
            return ""
        said = [f"{self._without}", *(one.finding for one in self.groups)]
        return "; ".join(filter(None, said)) + "."

    @property
    def _without(self) -> str:
        if not self.without_offer:
            return "Every need has an offer"
        verb = "has" if self.without_offer == 1 else "have"
        plural = "" if self.needs == 1 else "s"
        return f"{self.without_offer:,} of {self.needs:,} need{plural} {verb} no offer"


def totals(edition: Edition, on: date, reader: Any, evidence: str) -> Totals:
    """Over an edition at a date; three queries."""
    needs = Need.objects.visible_to(reader).known(on).filter(edition=edition)
    matched = needs.annotate(is_matched=is_matched(on, reader)).order_by()
    counts = matched.aggregate(
        needs=Count("pk"), without_offer=Count("pk", filter=Q(is_matched=False))
    )
    return Totals(
        **counts,
        groups=_groups(edition, on, reader, evidence),
        left_out=_soft(needs).in_words(evidence),
    )


def by_sector(edition: Edition, on: date, reader: Any, evidence: str) -> list[Group]:
    """The same by sector, the sectors by name."""
    groups = _groups(edition, on, reader, evidence, "need__sector")
    return _named(groups, {"": NO_SECTOR})


def by_province(edition: Edition, on: date, reader: Any, evidence: str) -> list[Group]:
    """The same by province; what is for the whole country stands apart."""
    groups = _groups(edition, on, reader, evidence, "need__province__name")
    return _named(groups, {"": WHOLE_COUNTRY})


def _named(groups: list[Group], words: dict[str, str]) -> list[Group]:
    named = [
        replace(one, of=words.get(one.of) or name_of(one.of) or one.of)
        for one in groups
    ]
    return sorted(named, key=lambda one: (one.of, _order(one)))


def _groups(
    edition: Edition, on: date, reader: Any, evidence: str, by: str = ""
) -> list[Group]:
    needs = Need.objects.visible_to(reader).known(on).filter(edition=edition)
    counted = needs.exclude(grade__in=left_out_grades(evidence)).order_by()
    parts = NeedPart.objects.visible_to(reader).filter(need__in=counted)
    keys = ["kind", "currency", *([by] if by else [])]
    rows = (
        with_cover(parts, on, reader, evidence)
        .order_by()
        .values(*keys)
        .annotate(
            parts=Count("pk"),
            unknown=Count("pk", filter=Q(quantity=None)),
            wanted_sum=Sum("quantity"),
            met_sum=Sum("met"),
            rest_sum=Sum("rest"),
            over_sum=Sum("over"),
        )
    )
    found = [
        Group(
            kind=row["kind"],
            currency=row["currency"],
            parts=row["parts"],
            unknown=row["unknown"],
            wanted=row["wanted_sum"],
            met=row["met_sum"],
            rest=row["rest_sum"],
            over=row["over_sum"],
            of=(row[by] or "") if by else "",
        )
        for row in rows
    ]
    return sorted(found, key=_order)


def _order(group: Group) -> tuple[int, str]:
    """Posts before money: people are asked for first."""
    order = (Kind.POSTS, Kind.TRAINERS, Kind.MISSIONS, Kind.MONEY, Kind.DEBT_RELIEF)
    return order.index(Kind(group.kind)), group.currency


def _soft(needs: QuerySet[Need]) -> Soft:
    """How many needs rest on the press or less."""
    found = needs.order_by().values_list("grade").annotate(number=Count("pk"))
    number = dict(found)
    return Soft(
        "need",
        press=number.get(Grade.PRESS, 0),
        unverified=number.get(Grade.UNVERIFIED, 0),
    )
