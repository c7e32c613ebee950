"""Flags, as the API reads them: the roof alone sees the alerts and the exchange."""

from partnership.alerts.models import Flag
from partnership.exchange.api.resource import Resource, since

FLAGS = Resource(
    "flags",
    Flag,
    "alerts.view_flag",
    "rule actor title severity step due_on opened_on escalated_on closed_on"
    " acknowledged_at acknowledged_by acknowledged_reason snoozed_until",
    known=since("opened_on"),
    happens={
        "escalated_on": "",
        "closed_on": "",
        "acknowledged_at": "acknowledged_by acknowledged_reason snoozed_until",
    },
    pointer="subject",
)
