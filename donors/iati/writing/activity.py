"""A pledge as an IATI activity, in the order that the schema wants."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from donors.iati import codes
from donors.iati.identifiers import identifier_of
from donors.iati.namespace import PREFIX
from donors.iati.writing.gathered import Gathered
from donors.iati.writing.known import Known
from donors.iati.writing.ledger import amount_pledged, entries
from donors.iati.writing.money import conversion, organisation
from donors.iati.writing.planned import conditions, planned
from donors.iati.writing.recipient import Recipient
from donors.iati.writing.reporter import Reporter
from donors.iati.writing.said import explanation, statement
from donors.iati.writing.xml import Element, narrative
from donors.models import Conference, Pledge, Transaction
from partnership.actors.models import Actor, ActorKind


class Activities:
    """Writes activities one after the other; what they name is defined once a file."""

    def __init__(self, known: Known, reporter: Reporter) -> None:
        self._known = known
        self._reporter = reporter
        self._recipient = Recipient(known)
        # The losing side of each transfer, by its key, as another activity names it.
        self.links: dict[int, str] = {}
        self._whole: Pledge | None = None

    def lines(
        self, pledge: Pledge, ledger: Iterable[Transaction], found: Gathered
    ) -> Iterator[str]:
        """The lines of one activity; its entries are taken as they come."""
        if pledge.parent_id is None:
            self._whole = pledge
        attributes = {"xml:lang": "en", "default-currency": pledge.currency}
        yield f"  {Element('iati-activity', attributes).opening()}\n"
        parts = [one for one in found.pledges if one.parent_id == pledge.pk]
        donor = self._known.find(Actor, pledge.donor_id)
        for one in chain(
            self._head(pledge, donor, found.on),
            planned(found.instalments.get(pledge.pk, ()), pledge, self._known),
            self._ledger(pledge, donor, ledger),
            self._related(pledge, parts),
            conditions(found.conditions.get(pledge.pk, ()), found.on, self._known),
            self._ours(pledge, found),
        ):
            yield from one.lines(2)
        yield "  </iati-activity>\n"

    def identifier(self, pledge: Pledge) -> str:
        """Under which the activity is known for ever."""
        return identifier_of(pledge, self._reporter.ref_of(pledge))

    def _head(self, pledge: Pledge, donor: Actor, on: date) -> Iterator[Element]:
        through = self._known.find(Actor, pledge.through_id)
        yield Element("iati-identifier", None, self.identifier(pledge))
        yield self._reporter.element(pledge)
        yield Element("title", None, narrative(pledge.title))
        yield Element("description", {"type": "1"}, narrative(pledge.title))
        yield organisation(
            "participating-org", donor, type=_type(donor), role=codes.FUNDING
        )
        if through:
            yield organisation("participating-org", through, role=codes.EXTENDING)
        yield Element("activity-status", {"code": _status(pledge, on)})
        starts = pledge.period_from or pledge.pledged_on
        yield Element("activity-date", {"type": "1", "iso-date": starts})
        if pledge.period_to:
            ends = {"type": "3", "iso-date": pledge.period_to}
            yield Element("activity-date", ends)
        if country := self._recipient.code_of(pledge):
            yield Element("recipient-country", {"code": country})
        if pledge.sector:
            yield Element("sector", {"vocabulary": "2", "code": pledge.sector})
        if finance := codes.FINANCE.get(pledge.instrument):
            yield Element("default-finance-type", {"code": finance})
        if aid := codes.AID.get(pledge.channel):
            yield Element("default-aid-type", {"code": aid, "vocabulary": "1"})

    def _ledger(
        self, pledge: Pledge, donor: Actor, ledger: Iterable[Transaction]
    ) -> Iterator[Element]:
        orgs = [organisation("provider-org", donor)]
        through = self._known.find(Actor, pledge.through_id)
        if through:
            orgs.append(organisation("receiver-org", through))
        kind = self._reporter.type_of_pledge(pledge)
        if pledge.amount is not None:
            yield amount_pledged(pledge, kind, self._known, orgs)
        yield from entries(ledger, kind, self._known, orgs, self.links)

    def _related(self, pledge: Pledge, parts: list[Pledge]) -> Iterator[Element]:
        if self._whole and pledge.parent_id == self._whole.pk:
            ref = {"ref": self.identifier(self._whole), "type": "1"}
            yield Element("related-activity", ref)
        for part in parts:
            yield Element(
                "related-activity", {"ref": self.identifier(part), "type": "2"}
            )

    def _ours(self, pledge: Pledge, found: Gathered) -> Iterator[Element]:
        known = self._known
        columns = {
            "conference": known.code(Conference, pledge.conference_id),
            "donor": known.code(Actor, pledge.donor_id),
            "through": known.code(Actor, pledge.through_id),
            "reporter": self._reporter.code_of(pledge),
            "instrument": pledge.instrument,
            "channel": pledge.channel,
            "line": pledge.line,
            "onward": pledge.is_onward,
            "tracked": pledge.delivery_is_tracked,
            "pledged-on": pledge.pledged_on,
            "precision": pledge.pledged_precision,
            "period-from": pledge.period_from,
            "period-to": pledge.period_to,
            "high-usd": pledge.high_usd,
            "note": pledge.note,
            "rated-on": pledge.rated_on,
            **conversion(pledge, known),
            "marking": known.marking(pledge.marking_id),
            **known.evidence(pledge),
        }
        said = [
            *(statement(one, known) for one in found.statements.get(pledge.pk, ())),
            *(explanation(one, known) for one in found.explanations.get(pledge.pk, ())),
        ]
        while defined := known.definitions():
            yield from defined
        yield Element(f"{PREFIX}:pledge", columns)
        yield from said


def _type(actor: Actor) -> str | None:
    """A state is a government; what an organisation is we do not record."""
    return codes.GOVERNMENT if actor.kind == ActorKind.STATE else None


def _status(pledge: Pledge, on: date) -> str:
    """Before its period in the pipeline, after it closed, else under way."""
    if pledge.period_to and pledge.period_to < on:
        return "4"
    return "1" if pledge.period_from and pledge.period_from > on else "2"
