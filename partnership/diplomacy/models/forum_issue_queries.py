"""The questions we ask of issues raised in forums. Dates come in from the caller."""

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db.models import Count, F, Min, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce

from partnership.evidence.models import RecordQuerySet

NO_ANSWER = "none"
# With these the matter is closed; any other answer leaves it open.
SETTLED = ("met", "refused")


class ForumIssueQuerySet(RecordQuerySet):
    """The questions we ask of issues."""

    def at(self, on: date, reader: Any) -> Self:
        """Issues raised by a date, in a forum and with an actor that the reader sees.

        With `state` and `answered_on` of the newest answer, and `silent_since`: the day
        of the newest answer that was one, or else the day on which it was raised.
        """
        answers = (
            apps.get_model("diplomacy", "ForumAnswer")
            .objects.visible_to(reader)
            .filter(issue=OuterRef("pk"), answered_on__lte=on)
            .order_by("-answered_on", "-pk")
        )
        heard = answers.exclude(state=NO_ANSWER).values("answered_on")[:1]
        return (
            self.visible_to(reader)
            .filter(
                raised_on__lte=on,
                forum__marking__in=reader.visible_marking_ids,
                put_to__marking__in=reader.visible_marking_ids,
            )
            .annotate(
                state=Coalesce(Subquery(answers.values("state")[:1]), Value(NO_ANSWER)),
                answered_on=Subquery(answers.values("answered_on")[:1]),
                silent_since=Coalesce(Subquery(heard), F("raised_on")),
            )
        )

    def open(self) -> Self:
        """Of those at a date, those that are neither met nor refused."""
        return self.exclude(state__in=SETTLED)

    def settled(self) -> Self:
        """Of those at a date, those that are met or refused."""
        return self.filter(state__in=SETTLED)

    def unanswered(self) -> Self:
        """Of those at a date, those without an answer."""
        return self.filter(state=NO_ANSWER)

    def counted(self) -> dict[str, Any]:
        """All, open, without an answer, and since when the oldest of these waits."""
        waiting = Q(state=NO_ANSWER)
        return self.order_by().aggregate(
            raised=Count("pk"),
            open=Count("pk", filter=~Q(state__in=SETTLED)),
            unanswered=Count("pk", filter=waiting),
            waiting_since=Min("silent_since", filter=waiting),
        )
