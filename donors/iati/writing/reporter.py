"""Who publishes an activity: who did so in the file it came in, or else we ourselves.

We are the home government. Where nobody is known, the file says so.
"""

from typing import Any

from donors.iati import codes
from donors.iati.writing.known import Known
from donors.iati.writing.xml import Element, narrative
from donors.models import Pledge
from partnership.actors.models import Actor, ActorKind
from partnership.evidence.models import Programme

UNKNOWN = "not-stated"


class Reporter:
    """The reporting organisation of each activity."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._home = Programme.objects.values_list("home_government", flat=True).first()

    def code_of(self, pledge: Pledge) -> str:
        """What names it in our part of the file."""
        return self._known.code(Actor, self._key(pledge))

    def ref_of(self, pledge: Pledge) -> str:
        """Its own identifier, or the best word that we have for it."""
        actor = self._actor(pledge)
        if actor is None:
            return UNKNOWN
        return actor.iati_identifier or actor.iso3 or actor.slug

    def type_of_pledge(self, pledge: Pledge) -> str:
        """Incoming where it reports what it will receive itself, else outgoing."""
        key = self._key(pledge)
        is_receiver = key is not None and pledge.through_id == key
        return codes.INCOMING_PLEDGE if is_receiver else codes.PLEDGE

    def element(self, pledge: Pledge) -> Element:
        """Who reports; second hand, where it is not the donor."""
        actor = self._actor(pledge)
        is_state = actor is None or actor.kind == ActorKind.STATE
        attributes = {
            "ref": self.ref_of(pledge),
            "type": codes.GOVERNMENT if is_state else codes.MULTILATERAL,
            "secondary-reporter": self._key(pledge) != pledge.donor_id,
        }
        name = actor.name if actor else "Not stated"
        return Element("reporting-org", attributes, narrative(name))

    def _key(self, pledge: Pledge) -> int | None:
        return pledge.reported_by_id or self._home

    def _actor(self, pledge: Pledge) -> Any:
        return self._known.find(Actor, self._key(pledge))
