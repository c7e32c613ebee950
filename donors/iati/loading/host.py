"""Whether an activity is in the host nation at all."""

from donors.iati.reading import Activity
from partnership.actors.matching.states import code_of_two_letters
from partnership.evidence.models import Programme

ELSEWHERE = "activity in other countries than the host nation"


class Host:
    """The host nation by its code of two letters, where one is named and has one."""

    def __init__(self) -> None:
        host = Programme.objects.values_list("host_nation__iso3", "host_nation__name")
        iso3, name = host.first() or (None, None)
        self._code = code_of_two_letters(iso3, name) if name else ""

    def is_none_of(self, activity: Activity) -> bool:
        """Whether the activity names countries, and not the host nation."""
        named = activity.countries
        return bool(self._code and named) and self._code not in named
