"""What an edition asks for in all, how much of it is covered, and where."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import connection
from django.db.models import Count, F, Q, QuerySet

from partnership.diplomacy.models import Edition, Match, Need, NeedPart
from partnership.diplomacy.needs.areas import name_of
from partnership.diplomacy.needs.kinds import Kind, group_words, in_words
from partnership.diplomacy.needs.sums import cover_sql, is_matched
from partnership.evidence.counting import Soft, left_out_grades
from partnership.evidence.models import Grade

ALL, SECTOR, PROVINCE = "all", "sector", "province"
COLUMNS = ("kind", "currency", "quantity", "thread", SECTOR, PROVINCE)
GROUPS = """
SELECT
    CASE WHEN grouping(sector) = 0 THEN 'sector'
        WHEN grouping(province) = 0 THEN 'province' ELSE 'all' END,
    kind, currency, count(*), count(*) FILTER (WHERE quantity IS NULL),
    sum(quantity), sum(met), sum(rest), sum(over),
    CASE WHEN grouping(sector) = 0 THEN sector
        WHEN grouping(province) = 0 THEN coalesce(province, '') ELSE '' END
FROM cover
GROUP BY GROUPING SETS (
    (kind, currency), (kind, currency, sector), (kind, currency, province)
)
"""
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
    by_sector: list[Group]
    # What is for the whole country stands apart.
    by_province: list[Group]
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
    """Over an edition at a date; five queries."""
    needs = Need.objects.visible_to(reader).known(on).filter(edition=edition)
    matched = needs.annotate(is_matched=is_matched(on, reader)).order_by()
    counts = matched.aggregate(
        needs=Count("pk"), without_offer=Count("pk", filter=Q(is_matched=False))
    )
    groups = _groups(needs, on, reader, evidence)
    return Totals(
        **counts,
        groups=groups[ALL],
        by_sector=groups[SECTOR],
        by_province=groups[PROVINCE],
        left_out=_left_out(needs, on, reader, evidence),
    )


def _named(groups: list[Group], words: dict[str, str]) -> list[Group]:
    named = [
        replace(one, of=words.get(one.of) or name_of(one.of) or one.of)
        for one in groups
    ]
    return sorted(named, key=lambda one: (one.of, _order(one)))


def _groups(
    needs: QuerySet[Need], on: date, reader: Any, evidence: str
) -> dict[str, list[Group]]:
    """The parts over all, by sector and by province, each in their order."""
    counted = needs.exclude(grade__in=left_out_grades(evidence)).order_by()
    parts = NeedPart.objects.visible_to(reader).filter(need__in=counted)
    parts = parts.annotate(sector=F("need__sector"), province=F("need__province__name"))
    sql = cover_sql(parts, COLUMNS, on, reader, evidence) + GROUPS
    found: dict[str, list[Group]] = {ALL: [], SECTOR: [], PROVINCE: []}
    with connection.cursor() as cursor:
        cursor.execute(sql)
        for by, *row in cursor.fetchall():
            found[by].append(Group(*row))
    return {
        ALL: sorted(found[ALL], key=_order),
        SECTOR: _named(found[SECTOR], {"": NO_SECTOR}),
        PROVINCE: _named(found[PROVINCE], {"": WHOLE_COUNTRY}),
    }


def _order(group: Group) -> tuple[int, str]:
    """Posts before money: people are asked for first."""
    order = (Kind.POSTS, Kind.TRAINERS, Kind.MISSIONS, Kind.MONEY, Kind.DEBT_RELIEF)
    return order.index(Kind(group.kind)), group.currency


def _left_out(needs: QuerySet[Need], on: date, reader: Any, evidence: str) -> str:
    """How many needs, and matches with them, rest on the press or less."""
    parts = NeedPart.objects.visible_to(reader).filter(need__in=needs).with_thread()
    matches = Match.objects.standing(on, reader).filter(
        thread__in=parts.order_by().values("thread")
    )
    said = [
        _soft("need", needs, "grade").in_words(evidence),
        _soft("matched offer", matches, "offer__grade").in_words(evidence),
    ]
    return " ".join(filter(None, said))


def _soft(noun: str, rows: QuerySet, grade: str) -> Soft:
    found = rows.order_by().values_list(grade).annotate(number=Count("pk"))
    number = dict(found)
    return Soft(
        noun,
        press=number.get(Grade.PRESS, 0),
        unverified=number.get(Grade.UNVERIFIED, 0),
    )
