"""What the economic line says of how an action of the strategy goes (design, 3.5)."""

from collections.abc import Iterable, Mapping

from django.urls import reverse

from donors.bearing import marking_of
from donors.debt.benchmark import Benchmark, benchmark_of
from donors.debt.page import claims_at, marks_beside
from donors.debt.words import percent_words
from donors.models import DebtClaim, Pledge
from donors.position.group import COUNTED, Group, together
from donors.standing import Question, groups_of_donors
from donors.words import dollars, how_many
from partnership.evidence.counting import ALL, left_out_grades
from partnership.evidence.percent import percent
from partnership.strategy.measures import Asked, Figure, Measure, Scale
from partnership.strategy.subjects import Key

WITH_A_FIGURE = ("reported", "computed")
NO_AMOUNT = "no_amount"
# As the debt page is cut; no debt table has had so many.
MOST_CLAIMS = 500


def _late(asked: Asked) -> Mapping[Key, Figure]:
    """Of what donors pledged, the share that should have come by now and has not."""
    groups = groups_of_donors(Question(asked.on, asked.reader, asked.evidence))
    return {
        key: _share_late(
            [
                basis_and_sums
                for donor, found in groups.items()
                if actors is None or donor in actors
                for basis_and_sums in found.items()
            ],
            asked.evidence,
        )
        for key, actors in asked.actors.items()
    }


def _share_late(groups: list[tuple[str, Group]], evidence: str) -> Figure:
    """Of the sums by basis, of one donor or several."""
    url = reverse("donors:pledge_gap")
    counted = [group for basis, group in groups if basis in COUNTED]
    known = [group for basis, group in groups if basis in WITH_A_FIGURE]
    pledges, told = (sum(one.pledges for one in rows) for rows in (counted, known))
    whole = together(known, "known")
    if not pledges:
        return Figure("No pledge that counts is recorded.", url)
    if whole.late_usd is None or not whole.pledged_usd:
        silent = how_many(pledges, "pledge")
        return Figure(f"Nobody has reported how much of {silent} was delivered.", url)
    silent = pledges - told
    unknown = _without_amount(groups, evidence)
    words = (
        f"{dollars(whole.late_usd)} of {dollars(whole.pledged_usd)} pledged should have"
        " come by now and has not."
    )
    if silent:
        words += f" Of {how_many(silent, 'more pledge')} nothing is reported."
    if unknown:
        words += f" Of {how_many(unknown, 'more pledge')} no amount is recorded."
    share = percent(whole.late_usd, whole.pledged_usd)
    return _share(words, url, share, is_partial=bool(silent or unknown))


def _without_amount(groups: list[tuple[str, Group]], evidence: str) -> int:
    """How many would count if their amount were on record."""
    found = [group for basis, group in groups if basis == NO_AMOUNT]
    soft = sum(one.press + one.unverified for one in found)
    return sum(one.pledges for one in found) - (0 if evidence == ALL else soft)


def _share(words: str, url: str, share: int | None, *, is_partial: bool) -> Figure:
    """A share, which says so where it is of a part."""
    said = f"{share}% of what is known" if is_partial else f"{share}%"
    return Figure(words, url, share, said, is_partial)


def _late_marks(asked: Asked) -> Iterable[int]:
    pledges = Pledge.objects.visible_to(asked.reader).at(asked.on).order_by()
    if asked.everybody is not None:
        pledges = pledges.filter(donor__in=asked.everybody)
    marking = marking_of(pledges, asked.reader, with_reasons=False)
    return marking.held if marking else ()


def _debt(asked: Asked) -> Mapping[Key, Figure]:
    """Of the creditors, the share that agreed to the benchmark of the Paris Club."""
    claims = _claims(asked)
    benchmark = benchmark_of(claims)
    url = reverse("donors:debt_list")
    if benchmark is None:
        none = Figure("No relief of the Paris Club is recorded to compare with.", url)
        return dict.fromkeys(asked.actors, none)
    figures = {}
    for key, actors in asked.actors.items():
        own = [
            one
            for one in claims
            if one.creditor_id and (actors is None or one.creditor_id in actors)
        ]
        figures[key] = _share_agreed(own, benchmark, url)
    return figures


def _share_agreed(claims: list[DebtClaim], benchmark: Benchmark, url: str) -> Figure:
    """Of those whose agreement is on record; who agreed to nothing has one of 0%."""
    told = [one for one in claims if one.agreed_percent is not None]
    silent = len(claims) - len(told)
    if not claims:
        return Figure("No claim is recorded.", url)
    if not told:
        whose = how_many(silent, "creditor")
        return Figure(f"Of {whose} with a claim no agreement is recorded.", url)
    met = sum(one.agreed_percent >= benchmark.percent for one in told)
    words = (
        f"{met:,} of {how_many(len(told), 'creditor')} with an agreement on record"
        f" agreed to {percent_words(benchmark.percent)} or more."
    )
    if silent:
        words += f" Of {how_many(silent, 'more creditor')} none is recorded."
    return _share(words, url, percent(met, len(told)), is_partial=bool(silent))


def _claims(asked: Asked) -> list[DebtClaim]:
    """The claims that count at the date, with the relief that was agreed."""
    claims = claims_at(asked.on, asked.reader, asked.evidence)
    counted = claims.exclude(grade__in=left_out_grades(asked.evidence))
    return list(counted[:MOST_CLAIMS])


def _debt_marks(asked: Asked) -> Iterable[int]:
    claims = _claims(asked)
    stages = [stage.marking_id for one in claims for stage in one.stages.all()]
    beside = [mark for one in claims for mark in marks_beside(one)]
    return {*(one.marking_id for one in claims), *stages, *beside}


MEASURES = (
    Measure(
        name="donors.late",
        label="Pledges late",
        what="Of what was pledged, what should have come by now and has not.",
        right="donors.view_pledge",
        scale=Scale(10, 25, "%"),
        read=_late,
        marks=_late_marks,
    ),
    Measure(
        name="donors.debt",
        label="Debt relief",
        what="Creditors that agreed to what the Paris Club did, of a hundred.",
        right="donors.view_debtclaim",
        scale=Scale(99, 50, "%", falling=True),
        read=_debt,
        marks=_debt_marks,
    ),
)
