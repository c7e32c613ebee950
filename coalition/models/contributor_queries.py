"""The questions we ask of contributors. Dates come in from the caller."""

from datetime import date
from functools import partial
from typing import Any, Self

from django.db.models import F, Q

from coalition.keeping.fading import FADING_DAYS
from partnership.actors.models import Actor
from partnership.evidence.counting import FIRM
from partnership.evidence.models import RecordQuerySet

NOT_RECORDED = "none"
SORTS = {
    "name": F("actor__name").asc(),
    "-name": F("actor__name").desc(),
    "personnel": F("personnel").asc(nulls_last=True),
    "-personnel": F("personnel").desc(nulls_last=True),
    "expiry": F("next_expiry_on").asc(nulls_last=True),
    "-expiry": F("next_expiry_on").desc(nulls_last=True),
    # An intent is the older the earlier it was stated.
    "-intent": F("intent_stated_on").asc(nulls_last=True),
    "intent": F("intent_stated_on").desc(nulls_last=True),
}


class ContributorQuerySet(RecordQuerySet):
    """The questions we ask of contributors."""

    def visible_to(self, reader: Any) -> Self:
        """Contributors that this reader may see; an unseen actor is none."""
        actors = Actor.objects.visible_to(reader).order_by()
        return super().visible_to(reader).filter(actor__in=actors)

    def at(self, on: date, reader: Any, evidence: str = FIRM) -> Self:
        """Contributors with their standing at a date (design, section 3.2).

        Adds `status` and `status_since`; `personnel` with `stated_from` and
        `stated_on`; a newer `press_personnel` with `press_stated_on`; `intent`,
        `likelihood`, `intent_stated_on` and `intent_age` in days; `next_mandate_id`
        and `next_expiry_on`; `known_plan`, empty if it was stated later. What nobody
        recorded is null. Status and intent have their grade beside them; a strength the
        place of its weakest one, as `strength_weakness`. `evidence` says what counts.
        """
        # These modules hold the models that refer to this one.
        from coalition.queries import standings

        contributors = self.visible_to(reader)
        for columns in (
            standings.plan_columns,
            standings.status_columns,
            partial(standings.strength_and_press, evidence=evidence),
            standings.intent_columns,
            standings.next_mandate_columns,
        ):
            contributors = contributors.annotate(**columns(on, reader))
        return contributors

    def with_touch(self) -> Self:
        """Add `heard_on` and `touch_due_on`, of being in touch; after `at`."""
        from coalition.keeping.touch import touch_columns

        columns = touch_columns()
        heard = self.annotate(heard_on=columns.pop("heard_on"))
        return heard.annotate(**columns)

    def here(self) -> Self:
        """Those that have not departed by the date; after `at`."""
        from coalition.models.contributor import Status

        return self.filter(Q(status=None) | ~Q(status=Status.DEPARTED))

    def due_to_be_in_touch(self, on: date) -> Self:
        """Those whose owner is due to be in touch at a date; after `with_touch`."""
        from coalition.keeping.touch import due_by

        return self.here().filter(due_by(on))

    def fading(self) -> Self:
        """Those here whose newest intent is fading; after `at`."""
        return self.here().filter(intent_age__gte=FADING_DAYS)

    def without_intent(self) -> Self:
        """Those here of whom no intent is recorded by the date; after `at`."""
        return self.here().filter(intent_stated_on=None)

    def with_status(self, status: str) -> Self:
        """Those with this status at the date; "none" for no status; after `at`."""
        return self.filter(status=None if status == NOT_RECORDED else status)

    def serving_in(self, reader: Any, *, force: Any = None, sector: Any = None) -> Self:
        """Those with a deployment in this force, this sector, or both at once."""
        wanted = {"force": force, "sector": sector}
        chosen = {name: place for name, place in wanted.items() if place}
        if not chosen:
            return self
        deployments = self.model.deployments.rel.related_model.objects
        serving = deployments.visible_to(reader).filter(**chosen).order_by()
        return self.filter(pk__in=serving.values("contributor"))

    def with_words(self, words: str) -> Self:
        """Those whose name, role, place or plan has all these words; after `at`."""
        found = self
        for word in words.split():
            found = found.filter(
                Q(actor__name__icontains=word)
                | Q(role__icontains=word)
                | Q(location__icontains=word)
                | Q(known_plan__icontains=word)
            )
        return found

    def sorted_by(self, sort: str) -> Self:
        """By name, personnel or next expiry; unknowns last, whichever way; after `at`.

        An unknown sort is by name.
        """
        return self.order_by(SORTS.get(sort, SORTS["name"]), "actor__name", "pk")
