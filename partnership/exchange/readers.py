"""Who reads when nobody has signed in: a command on the machine itself."""

from django.utils.functional import cached_property

from partnership.evidence.models import Marking


class WholeRecord:
    """A reader who may see everything, for commands and jobs; never for a request."""

    @cached_property
    def ceiling(self) -> Marking | None:
        return Marking.objects.order_by("-rank").first()

    @cached_property
    def visible_marking_ids(self) -> list[int]:
        return list(Marking.objects.values_list("pk", flat=True))

    def has_perm(self, perm: str) -> bool:
        """The machine itself holds every right to read."""
        return True

    @property
    def sees_everything(self) -> bool:
        """No marking is hidden from the machine itself."""
        return True
