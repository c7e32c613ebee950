"""The pledges that the rows of a file mean: by reference, by title, or the only one."""

from collections import defaultdict
from collections.abc import Sequence

from donors.models import Pledge
from partnership.exchange.imports.kind import Context, Read
from partnership.exchange.models import ImportedRecord

# Of one batch; a donor with more than this is named by reference or title.
MOST = 20_000
KINDS = ("pledges", "flows")


class NamedPledges:
    """Pledges as far as the reader sees them; parts are no pledges of their own."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._by_reference: dict[str, Pledge] = {}
        self._by_donor: dict[int, list[Pledge]] = {}

    def find(self, reads: Sequence[Read]) -> None:
        """Look up what a batch names, in three queries."""
        named = {read.values["pledge"] for read in reads if "pledge" in read.values}
        sent = ImportedRecord.objects.standing().filter(
            kind__in=KINDS,
            sender=self._context.sender,
            reference__in=named,
            model=Pledge._meta.label_lower,
        )
        references = dict(sent.values_list("object_id", "reference"))
        seen = Pledge.objects.visible_to(self._context.reader).select_related(
            "rate_set"
        )
        found = seen.filter(pk__in=references)
        self._by_reference = {references[pledge.pk]: pledge for pledge in found}
        donors = {read.values["donor"] for read in reads}
        of_donors = seen.filter(donor__in=donors, parent=None).order_by("pk")[:MOST]
        self._by_donor = defaultdict(list)
        for pledge in of_donors:
            self._by_donor[pledge.donor_id].append(pledge)

    def of(self, read: Read) -> Pledge | None:
        """The pledge of a row; None, with the problem noted at its field."""
        said = read.values
        name = said.get("pledge", "")
        if pledge := self._by_reference.get(name):
            return self._of_donor(read, pledge)
        found = self._by_donor.get(said["donor"], [])
        if name:
            found = [p for p in found if p.title.casefold() == name.casefold()]
        if "conference" in said:
            found = [p for p in found if p.conference_id == said["conference"]]
        if len(found) == 1:
            return found[0]
        field = "pledge" if name else "donor"
        if not found:
            read.wrong(field, "has no such pledge on record")
        else:
            count = f"{len(found):,} pledges"
            read.wrong(field, f"has {count} that this may be of: name one of them")
        return None

    def _of_donor(self, read: Read, pledge: Pledge) -> Pledge | None:
        if pledge.donor_id == read.values["donor"]:
            return pledge
        read.wrong("donor", "is another than the donor of that pledge")
        return None
