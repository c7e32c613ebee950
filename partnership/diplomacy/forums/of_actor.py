"""An actor's seats in forums and the issues put to it, in one query each."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from partnership.actors.models import Actor
from partnership.diplomacy.forums.issue_rows import days_of
from partnership.diplomacy.models import ForumIssue, ForumMember, Seat
from partnership.evidence.few import Few, few

LONGEST = 20


@dataclass(frozen=True)
class ForumsOfActor:
    """Where it sits or is foreseen, and how many issues it has to answer."""

    on: date
    seats: Few
    issues: dict[str, Any]

    @classmethod
    def at(cls, actor: Actor, on: date, reader: Any) -> Self:
        """Two queries; forums above the reader's ceiling are left out."""
        seats = (
            ForumMember.objects.named_by(on, reader)
            .filter(actor=actor, forum__marking__in=reader.visible_marking_ids)
            .exclude(seat=Seat.LEFT)
            .select_related("forum")
            .order_by("forum__name")
        )
        issues = ForumIssue.objects.at(on, reader).filter(put_to=actor)
        return cls(on, few(seats, LONGEST), issues.counted())

    @property
    def issue_words(self) -> str:
        """2 of 3 issues put to it have no answer, the oldest for 63 days."""
        raised, waiting = self.issues["raised"], self.issues["unanswered"]
        if not raised:
            return ""
        issues = f"issue{'' if raised == 1 else 's'} put to it"
        if not waiting:
            return f"{raised:,} {issues}, each with an answer"
        days = (self.on - self.issues["waiting_since"]).days
        have = "has" if waiting == 1 else "have"
        return (
            f"{waiting:,} of {raised:,} {issues} {have} no answer, the oldest for"
            f" {days_of(days)}"
        )
