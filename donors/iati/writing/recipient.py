"""Which country an activity is for: as its file had it, or else the host nation."""

from donors.iati.writing.known import Known
from donors.models import Pledge
from partnership.actors.matching.states import code_of_two_letters
from partnership.actors.models import Actor
from partnership.evidence.models import Programme


class Recipient:
    """The recipient country of each activity, as a code of two letters."""

    def __init__(self, known: Known) -> None:
        host = Programme.objects.values_list("host_nation", flat=True).first()
        actor = known.find(Actor, host)
        self._host = code_of_two_letters(actor.iso3, actor.name) if actor else ""

    def code_of(self, pledge: Pledge) -> str:
        """Empty where no host nation is named, or it has no such code."""
        return pledge.recipient_country or self._host
