"""Which forces a figure of the coalition counts."""

from typing import Any

from django.db.models import Exists, Q

from coalition.models.strength import Deployment, Force
from partnership.evidence.models import RecordQuerySet


def led_forces(reader: Any, lead_nation: int | None) -> RecordQuerySet:
    """The forces that the lead nation serves in, as far as the reader sees them."""
    deployed = Deployment.objects.visible_to(reader).order_by()
    by_lead = deployed.filter(contributor__actor=lead_nation)
    return (
        Force.objects.visible_to(reader)
        .order_by()
        .filter(pk__in=by_lead.values("force"))
    )


def in_counted_forces(reader: Any, lead_nation: int | None) -> Q:
    """Deployments to the forces of the lead nation; without one, to any force.

    So a training mission or a guard unit beside the coalition is left out.
    """
    led = led_forces(reader, lead_nation)
    return Q(force__in=led.values("pk")) | ~Exists(led)
