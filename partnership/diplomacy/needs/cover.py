"""How far each part of a need is covered at a date, in the part's own unit.

Only offers that are made or accepted cover; an indication stands beside them. What a
match takes to cover is added up by the part alone: posts to posts, one currency to
itself. A part is covered by what is matched to it in any edition.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import (
    Case,
    DecimalField,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Sum,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Greatest, Least

from partnership.diplomacy.models import Match, NeedPart, OfferState
from partnership.diplomacy.models.match import MatchQuerySet
from partnership.diplomacy.models.need import NeedPartQuerySet
from partnership.diplomacy.models.offer import FIRM_STATES, state_at
from partnership.diplomacy.needs.kinds import in_words
from partnership.evidence.counting import is_soft, left_out_grades

NOUGHT = Value(Decimal(0), DecimalField(max_digits=20, decimal_places=2))


def counted(on: date, reader: Any, evidence: str) -> MatchQuerySet:
    """Matches that cover at a date: of firm offers, on evidence that counts."""
    standing = Match.objects.standing(on, reader).filter(state__in=FIRM_STATES)
    return standing.exclude(offer__grade__in=left_out_grades(evidence))


def indicated(on: date, reader: Any, evidence: str) -> MatchQuerySet:
    """Matches of offers that are no more than indicated."""
    standing = Match.objects.standing(on, reader)
    return standing.filter(state=OfferState.INDICATED).exclude(
        offer__grade__in=left_out_grades(evidence)
    )


def with_cover(
    parts: NeedPartQuerySet, on: date, reader: Any, evidence: str
) -> NeedPartQuerySet:
    """Add `covered`, `hinted`, and `met`, `rest` and `over` where it has a quantity.

    met + rest = quantity, and none is below nought; `over` is what covers beyond it.
    """
    covered = _sum(counted(on, reader, evidence))
    return (
        parts.with_thread()
        .annotate(covered=covered, hinted=_sum(indicated(on, reader, evidence)))
        .annotate(
            # PostgreSQL's least and greatest leave a null out; here it must stay.
            met=_of_known(Least(F("quantity"), F("covered"))),
            rest=_of_known(Greatest(F("quantity") - F("covered"), NOUGHT)),
            over=_of_known(Greatest(F("covered") - F("quantity"), NOUGHT)),
        )
    )


def _sum(matches: MatchQuerySet) -> Coalesce:
    of_one = matches.filter(thread=OuterRef("thread")).order_by().values("thread")
    return Coalesce(Subquery(of_one.annotate(sum=Sum("covers")).values("sum")), NOUGHT)


def _of_known(figure: Any) -> Any:
    output = DecimalField(max_digits=20, decimal_places=2)
    return Case(
        When(quantity__isnull=False, then=figure), default=None, output_field=output
    )


def is_matched(on: date, reader: Any) -> Exists:
    """Whether any offer that is not withdrawn is set against a part of a need."""
    standing = Match.objects.standing(on, reader).order_by()
    parts = NeedPart.objects.filter(need=OuterRef("pk")).with_thread()
    return Exists(parts.filter(thread__in=standing.values("thread")))


def has_gap(on: date, reader: Any, evidence: str) -> Exists:
    """Whether a part of a need is not covered, or nobody knows how much it asks for."""
    parts = NeedPart.objects.visible_to(reader).filter(need=OuterRef("pk"))
    covered = with_cover(parts, on, reader, evidence)
    return Exists(covered.filter(Q(quantity=None) | Q(rest__gt=0)))


@dataclass
class PartCover:
    """One part, what covers it, and the matches that do or might."""

    part: NeedPart
    covered: Decimal
    hinted: Decimal
    met: Decimal | None
    rest: Decimal | None
    over: Decimal | None
    matches: list[Match] = field(default_factory=list)

    def words(self, quantity: Decimal | None) -> str:
        """A quantity of this part in its unit; nought too."""
        return in_words(self.part.kind, quantity, self.part.currency)

    @property
    def covered_words(self) -> str:
        """What covers it: 9 posts."""
        return self.words(self.covered)

    @property
    def hinted_words(self) -> str:
        """What is only indicated; empty if nothing is."""
        return self.words(self.hinted) if self.hinted else ""

    @property
    def rest_words(self) -> str:
        """What is left: 3 posts; not known where the need states no quantity."""
        return "not known" if self.rest is None else self.words(self.rest)

    @property
    def over_words(self) -> str:
        """What covers beyond the need; empty if nothing does."""
        return self.words(self.over) if self.over else ""

    @property
    def apart(self) -> list[Match]:
        """Matches that are added to nothing, because nobody said what they cover."""
        return [
            one for one in self.matches if one.covers is None and not one.is_withdrawn
        ]

    @property
    def apart_words(self) -> str:
        """Not converted: EUR 1,000,000; empty where all is."""
        said = [
            in_words(one.offer.kind, one.offered, one.offer.currency)
            for one in self.apart
        ]
        return ", ".join(said)

    @property
    def thousandths(self) -> int:
        """The covered share, for a bar; nought where the quantity is not known."""
        return int(1000 * self.met / self.part.quantity) if self.met else 0


def covers_of(
    needs: Collection[int], on: date, reader: Any, evidence: str
) -> dict[int, list[PartCover]]:
    """The parts of these needs with what covers them, by need; two queries."""
    parts = NeedPart.objects.visible_to(reader).filter(need__in=needs)
    found: dict[int, list[PartCover]] = {}
    by_thread: dict[int, list[PartCover]] = {}
    rows = with_cover(parts, on, reader, evidence).order_by("need_id", "pk")
    for part in rows:
        cover = PartCover(
            part, part.covered, part.hinted, part.met, part.rest, part.over
        )
        found.setdefault(part.need_id, []).append(cover)
        by_thread.setdefault(part.thread, []).append(cover)
    for match in matches_of(by_thread, on, reader, evidence):
        for cover in by_thread[match.thread]:
            cover.matches.append(match)
    return found


def matches_of(
    threads: Collection[int], on: date, reader: Any, evidence: str
) -> QuerySet[Match]:
    """Every match made by a date, those that cover nothing now too; `does_cover` says.

    An offer that was withdrawn is among them, with its state.
    """
    made = Match.objects.visible_to(reader).made(on).with_thread()
    rows = (
        made.filter(thread__in=list(threads))
        .annotate(state=state_at(on, reader, OuterRef("offer")))
        .select_related("offer__actor", "part")
        .order_by("matched_on", "pk")
    )
    for row in rows:
        _tell(row, row.state, evidence)
    return rows


def tell_cover(matches: Iterable[Match], state: str, on: date, evidence: str) -> None:
    """The same of matches of one offer, whose state at the date is known."""
    for match in matches:
        _tell(match, state, evidence)
        match.is_over = match.ended_on is not None and match.ended_on <= on
        match.does_cover = match.does_cover and not match.is_over


def _tell(match: Match, state: str, evidence: str) -> None:
    grade = match.offer.grade
    match.is_withdrawn = state == OfferState.WITHDRAWN
    match.is_indicated = state == OfferState.INDICATED
    match.is_soft = is_soft(grade)
    match.does_cover = (
        match.covers is not None
        and state in FIRM_STATES
        and grade not in left_out_grades(evidence)
    )
