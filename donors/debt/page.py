"""The debt page at a date: who claims what, what was agreed, and against what."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Prefetch, QuerySet

from donors.debt.bars import ClaimBar, claim_bars
from donors.debt.benchmark import Benchmark, against, benchmark_of
from donors.debt.groups import DebtGroup, grouped
from donors.models import CreditorGroup, DebtClaim, ReliefStage
from donors.seen import with_seen
from partnership.evidence.banner import marks_of
from partnership.evidence.counting import FIRM, Soft, left_out_grades
from partnership.evidence.models import Grade
from partnership.evidence.visible_sources import with_sources

if TYPE_CHECKING:
    from partnership.accounts.models import User

# More creditors than any debt table has had; the page says when it is cut.
MOST_CLAIMS = 500


@dataclass(frozen=True)
class DebtRow:
    """A claim with its bar."""

    claim: DebtClaim
    bar: ClaimBar | None
    against: str


@dataclass(frozen=True)
class DebtPage:
    """Every claim by its group, and what they come to."""

    groups: list[DebtGroup]
    rows: dict[CreditorGroup, list[DebtRow]]
    benchmark: Benchmark | None
    is_cut: bool
    evidence_words: str

    @property
    def whole(self) -> DebtGroup | None:
        """All creditors together, which is no group among the others."""
        return next((g for g in self.groups if g.group == CreditorGroup.TOTAL), None)

    @property
    def claims(self) -> list[DebtClaim]:
        """Every claim on the page."""
        return [claim for group in self.groups for claim in group.claims]

    @property
    def tables(self) -> list[tuple[DebtGroup, list[DebtRow]]]:
        """Each group but the whole, with its rows."""
        return [(g, self.rows[g.group]) for g in self.groups if g is not self.whole]

    @property
    def marks_of_named(self) -> list[int]:
        """The markings of the sources beside the claims and their stages."""
        return [mark for one in self.claims for mark in marks_beside(one)]


def marks_beside(claim: DebtClaim) -> list[int]:
    """Those of what a claim names: its creditor, its source and those of its stages."""
    sources = [claim.source, *(stage.source for stage in claim.stages.all())]
    return marks_of([claim.creditor, *sources])


def build(on: date, reader: "User", evidence: str = FIRM) -> DebtPage:
    """The page at a date: claims with their creditors, sources and stages."""
    found = claims_at(on, reader, evidence)[: MOST_CLAIMS + 1]
    claims = list(found)[:MOST_CLAIMS]
    soft = left_out_grades(evidence)
    counted = [claim for claim in claims if claim.grade not in soft]
    groups = grouped(claims, counted) if claims else []
    benchmark, bars = benchmark_of(counted), claim_bars(claims)
    return DebtPage(
        groups=groups,
        rows={
            group.group: [
                DebtRow(claim, bars.get(claim.pk), against(claim, benchmark))
                for claim in group.claims
            ]
            for group in groups
        },
        benchmark=benchmark,
        is_cut=len(found) > MOST_CLAIMS,
        evidence_words=_soft_words(claims, evidence),
    )


def claims_at(on: date, reader: "User", evidence: str) -> QuerySet[DebtClaim]:
    """Claims stated by a date, with relief, creditor, source and the stages agreed."""
    claims = DebtClaim.objects.visible_to(reader).at(on)
    stages = ReliefStage.objects.visible_to(reader).agreed_by(on)
    stages = stages.order_by("effective_on", "pk")
    known = with_seen(with_sources(claims, reader), reader, "creditor")
    return (
        known.with_relief(on, reader, evidence)
        .prefetch_related(Prefetch("stages", with_sources(stages, reader)))
        .order_by("group", "-high_usd", "creditor_name", "pk")
    )


def benchmark_at(on: date, reader: "User", evidence: str = FIRM) -> Benchmark | None:
    """The benchmark alone, for the page of one claim."""
    soft = left_out_grades(evidence)
    claims = claims_at(on, reader, evidence).of_groups().exclude(grade__in=soft)
    return benchmark_of(list(claims.filter(group=CreditorGroup.PARIS_CLUB)[:10]))


def _soft_words(claims: list[DebtClaim], evidence: str) -> str:
    """Which claims and stages the sums leave out, or include."""
    stages = [stage for claim in claims for stage in claim.stages.all()]
    said = [
        Soft(
            noun,
            press=sum(one.grade == Grade.PRESS for one in records),
            unverified=sum(one.grade == Grade.UNVERIFIED for one in records),
        ).in_words(evidence)
        for noun, records in (("claim", claims), ("stage of relief", stages))
    ]
    return " ".join(filter(None, said)).replace("stage of reliefs", "stages of relief")
