"""Parliamentary arithmetic in words, from what is recorded and nothing else."""

from datetime import date
from typing import Any

from django.db.models import QuerySet

from coalition.models import CountKind, Mandate, VoteCount
from partnership.evidence.visible_sources import with_sources

# The newest counts that a page shows.
LONGEST = 50


def vote_counts(mandate: Mandate, on: date, reader: Any) -> QuerySet[VoteCount]:
    """The counts of a mandate stated by a date, newest first, with their sources."""
    counts = VoteCount.objects.visible_to(reader).filter(
        mandate=mandate.pk, stated_on__lte=on
    )
    return with_sources(counts.order_by("-stated_on", "-pk"), reader)


def count_words(count: VoteCount) -> str:
    """110 to 31 with 17 abstentions: 30 more than the 80 needed."""
    said = _cast(count)
    margin = _margin(count)
    return f"{said}: {margin}" if said and margin else said or margin


def _cast(count: VoteCount) -> str:
    votes, against, others = count.votes_for, count.votes_against, count.abstaining
    if votes is not None and against is not None:
        said = f"{votes:,} to {against:,}"
    elif votes is not None:
        said = f"{votes:,} for, those against not counted"
    elif against is not None:
        said = f"{against:,} against, those for not counted"
    else:
        said = ""
    if others is None:
        return said
    noun = _others_noun(count, others)
    return f"{said} with {others:,} {noun}" if said else f"{others:,} {noun}"


def _others_noun(count: VoteCount, others: int) -> str:
    if count.kind == CountKind.EXPECTED:
        return "undecided"
    return "abstention" if others == 1 else "abstentions"


def _margin(count: VoteCount) -> str:
    """How far the votes for are from what is needed; empty where it is not recorded."""
    if count.needed is None:
        return ""
    if count.votes_for is None:
        return f"{count.needed:,} needed"
    over = count.votes_for - count.needed
    if over == 0:
        return f"exactly the {count.needed:,} needed"
    way = "more than" if over > 0 else "short of"
    return f"{abs(over):,} {way} the {count.needed:,} needed"
