"""The newest changes of one record, for its own page."""

from typing import Any

from django.db import models

from partnership.evidence.changes.change import Change, tell
from partnership.evidence.changes.events import Asked, newest
from partnership.evidence.changes.names import Names

LONGEST = 20


def latest_changes(record: models.Model, reader: Any) -> list[Change]:
    """The newest changes that this reader may see, in words.

    One query for the changes, and one or two for each kind of record that they name.
    """
    asked = Asked(model=type(record), record=record.pk)
    return tell(newest(asked, reader, LONGEST), Names(reader))
