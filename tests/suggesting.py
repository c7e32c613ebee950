"""What is asked of a source of suggestions: a meeting with an actor, by a reader."""

from datetime import date

from partnership.alerts.suggestions import Occasion
from tests.factories import TODAY, make_actor, make_user

VALENTINE = date(2006, 2, 14)


def occasion(
    actor="Denmark", meets_on=VALENTINE, on=TODAY, ceiling="restricted", reader=None
) -> Occasion:
    reader = reader or make_user("Policy officer", ceiling=ceiling)
    return Occasion(make_actor(actor).pk, meets_on, on, reader)
