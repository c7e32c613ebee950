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

from django.db.models import OuterRef, QuerySet

from partnership.diplomacy.models import Match, NeedPart, OfferState
from partnership.diplomacy.models.offer import FIRM_STATES, state_at
from partnership.diplomacy.needs.kinds import in_words
from partnership.diplomacy.needs.sums import sums
from partnership.evidence.counting import Soft, is_soft, left_out_grades
from partnership.evidence.models import Grade

NOUGHT = Decimal(0)


@dataclass
class PartCover:
    """One part, what covers it, and the matches that do or might."""

    part: NeedPart
    covered: Decimal = NOUGHT
    hinted: Decimal = NOUGHT
    matches: list[Match] = field(default_factory=list)

    @property
    def met(self) -> Decimal | None:
        """What is covered of what is asked for; None where nobody knows how much is."""
        wanted = self.part.quantity
        return None if wanted is None else min(wanted, self.covered)

    @property
    def rest(self) -> Decimal | None:
        """What is left; met and rest are the quantity, and none is below nought."""
        wanted = self.part.quantity
        return None if wanted is None else max(wanted - self.covered, NOUGHT)

    @property
    def over(self) -> Decimal | None:
        """What covers beyond the quantity."""
        wanted = self.part.quantity
        return None if wanted is None else max(self.covered - wanted, NOUGHT)

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


def covers_of(
    needs: Collection[int], on: date, reader: Any, evidence: str
) -> dict[int, list[PartCover]]:
    """The parts of these needs with what covers them, by need; three queries."""
    parts = NeedPart.objects.visible_to(reader).filter(need__in=needs).with_thread()
    found: dict[int, list[PartCover]] = {}
    by_thread: dict[int, list[PartCover]] = {}
    for part in parts.order_by("need_id", "pk"):
        cover = PartCover(part)
        found.setdefault(part.need_id, []).append(cover)
        by_thread.setdefault(part.thread, []).append(cover)
    threads = list(by_thread)
    for thread, covered, hinted in sums(on, reader, evidence, threads):
        for cover in by_thread[thread]:
            cover.covered, cover.hinted = covered or NOUGHT, hinted or NOUGHT
    for match in matches_of(threads, on, reader, evidence):
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


def soft_matches(matches: Iterable[Match]) -> Soft:
    """Of matches that are told: those whose offer is press only or unverified."""
    soft = [one.offer.grade for one in matches if one.is_soft and not one.is_withdrawn]
    press = soft.count(Grade.PRESS)
    return Soft("matched offer", press=press, unverified=len(soft) - press)


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
