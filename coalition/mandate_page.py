"""What the page of one mandate shows: its steps, and what hangs on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Prefetch, Q

from coalition import timeline
from coalition.mandates import ceiling, decision, falls, tree, votes
from coalition.mandates.serving import serving_words
from coalition.mandates.windows import recesses_behind
from coalition.models import (
    Contributor,
    ContributorStatus,
    DecisionBody,
    Force,
    Mandate,
    MandateDependency,
    Recess,
    Strength,
)
from coalition.queries.dependence import rests_on
from coalition.rungs import Rung, rungs
from partnership.actors.models import Actor
from partnership.evidence.banner import highest_marking, marks_of
from partnership.evidence.changes import Change, latest_changes, marking_ids_of
from partnership.evidence.few import Few, few
from partnership.evidence.models import RecordQuerySet, Source
from partnership.evidence.overall_marking import OverallMarking
from partnership.evidence.visible_sources import with_sources


@dataclass(frozen=True)
class MandatePage:
    """One mandate at a date, for one reader."""

    mandate: Mandate
    # The one that it renews, if the reader may see it.
    renewed: Mandate | None
    ceiling: str
    renewed_ceiling: str
    serving: str
    rungs: list[Rung]
    recesses: list[Recess]
    worked_out: str
    votes: Few
    falls: falls.Falls
    falls_heading: str
    tree: tree.Node
    rests_on: list[Mandate]
    timeline: timeline.Timeline
    changes: list[Change]
    marking: OverallMarking | None


def build(on: date, reader: Any, pk: int, evidence: str) -> MandatePage:
    """All that the page shows; raises Mandate.DoesNotExist."""
    mandate = _mandate(on, reader, pk, evidence)
    renewed = (
        Mandate.objects.visible_to(reader).filter(pk=mandate.renews_id).first()
        if mandate.renews_id
        else None
    )
    steps = rungs(mandate, on)
    recesses = decision.recesses_crossed(mandate, reader) if steps else []
    counts = few(votes.vote_counts(mandate, on, reader), votes.LONGEST)
    fallen = falls.falls(mandate, on, reader, evidence)
    grown = tree.tree(tree.read(on, reader, evidence, [mandate.pk]), mandate)
    falls.say_otherwise(grown.beneath, mandate)
    drawn = [*fallen.resting, *tree.mandates_in(grown)]
    resting = list(rests_on(mandate, on, reader))
    changes = latest_changes(mandate, reader)
    named = [
        *_named(mandate, [*drawn, *resting]),
        renewed,
        *recesses,
        *counts,
        *(one.body for one in recesses),
        *(one.source for one in [*recesses, *counts]),
    ]
    shown = [mandate, *drawn]
    with_days = Mandate.objects.filter(pk__in=[one.pk for one in (*shown, *resting)])
    return MandatePage(
        mandate=mandate,
        renewed=renewed,
        ceiling=_ceiling(mandate, renewed),
        renewed_ceiling=ceiling.renewed_ceiling_words(mandate),
        serving=serving_words(mandate, on),
        rungs=steps,
        recesses=recesses,
        worked_out=decision.worked_out(mandate, recesses) if steps else "",
        votes=Few(((one, votes.count_words(one)) for one in counts), more=counts.more),
        falls=fallen,
        falls_heading=falls.heading(mandate, fallen),
        tree=grown,
        rests_on=resting,
        timeline=timeline.build(on, reader, Q(pk=pk)),
        changes=changes,
        marking=highest_marking(
            [
                *_rests_on_records(on, reader, shown),
                recesses_behind(with_days, reader),
            ],
            also=[*marks_of(named), *marking_ids_of(changes)],
        ),
    )


def _mandate(on: date, reader: Any, pk: int, evidence: str) -> Mandate:
    return (
        with_sources(Mandate.objects.at(on, reader), reader)
        .with_stake(on, reader, evidence)
        .select_related("holder", "contributor")
        .prefetch_related(
            Prefetch("force", Force.objects.visible_to(reader)),
            Prefetch("decision_body", DecisionBody.objects.visible_to(reader)),
            Prefetch("review_source", Source.objects.visible_to(reader)),
        )
        .get(pk=pk)
    )


def _ceiling(mandate: Mandate, renewed: Mandate | None) -> str:
    """The ceiling beside that of the mandate it renews; empty for one that is new."""
    if renewed is None:
        return ""
    return ceiling.ceiling_words(mandate.personnel_ceiling, renewed.personnel_ceiling)


def _named(mandate: Mandate, others: list[Mandate]) -> Iterator[Any]:
    """What the page names beside the records that it shows."""
    yield from (mandate.source, mandate.force, mandate.decision_body)
    yield from (mandate.review_source, mandate.contributor)
    for one in [mandate, *others]:
        yield from (one, one.holder)


def _rests_on_records(
    on: date, reader: Any, shown: list[Mandate]
) -> list[RecordQuerySet]:
    """The records behind its figures and states: strengths, statuses, edges."""
    contributors = [one.contributor_id for one in shown if one.contributor_id]
    mandates = [one.pk for one in shown]
    who = Contributor.objects.visible_to(reader).filter(pk__in=contributors)
    edges = MandateDependency.objects.visible_to(reader)
    return [
        who,
        Actor.objects.visible_to(reader).filter(contributor__in=who.order_by()),
        Strength.objects.visible_to(reader).filter(
            deployment__contributor__in=contributors, stated_on__lte=on
        ),
        ContributorStatus.objects.visible_to(reader).filter(
            contributor__in=contributors, since__lte=on
        ),
        edges.filter(Q(mandate__in=mandates) | Q(depends_on__in=mandates)),
        Mandate.objects.visible_to(reader).known(on).filter(renews__in=mandates),
    ]
