"""Meetings from a file, for a diary that is kept as a list and not as a calendar."""

from collections.abc import Mapping, Sequence
from typing import Any

from partnership.diplomacy.diary.steps import Stood, keep_step
from partnership.diplomacy.models import Meeting, MeetingStatus, MeetingStep
from partnership.evidence.models import Record
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Difference, Kind, Plan, Read, Written
from partnership.exchange.imports.look_ups import choices_of
from partnership.exchange.imports.record_loader import Columns, RecordLoader

FIELDS = (
    ImportField(
        "actor",
        "With whom",
        Reads.ACTOR,
        is_needed=True,
        names=("country", "organisation", "actor", "partner"),
    ),
    ImportField(
        "principal",
        "Our principal",
        is_needed=True,
        most=120,
        names=("principal", "minister", "who", "our side"),
    ),
    ImportField(
        "held_on", "Date", Reads.DAY, is_needed=True, names=("date", "day", "on")
    ),
    ImportField(
        "counterpart", "Counterpart", most=120, names=("counterpart", "their side")
    ),
    ImportField("place", "Place", most=120, names=("place", "venue", "city", "where")),
    ImportField(
        "occasion", "Occasion", most=200, names=("occasion", "subject", "title")
    ),
    ImportField("status", "Status", Reads.CHOICE, choices=choices_of(MeetingStatus)),
    ImportField(
        "cancelled_reason",
        "Why it was cancelled",
        most=300,
        names=("reason", "why cancelled"),
    ),
    ImportField("reference", "Reference", names=("id", "ref", "uid"), most=150),
)
PLAIN = ("counterpart", "place", "occasion")


class MeetingLoader(RecordLoader):
    """A meeting is found again by whom, our principal and the day.

    One that was moved is another day: its own page moves it, with the reason.
    """

    model = Meeting
    key = ("actor_id", "principal", "held_on")

    def columns(self, read: Read) -> Columns:
        """The meeting as the list has it; one without a status is proposed."""
        said = read.values
        day, today = said["held_on"], self.context.today
        if day.precision != "day":
            read.wrong("held_on", "names a month and no day")
        columns = {
            "actor_id": said["actor"],
            "principal": said["principal"],
            "held_on": day.on,
            **{name: said[name] for name in PLAIN if name in said},
        }
        status = said.get("status", "")
        if status == MeetingStatus.HELD and day.on > today:
            read.wrong("status", "says held, and the day is still to come")
        if status == MeetingStatus.CANCELLED:
            if "cancelled_reason" not in said:
                read.wrong("status", "says cancelled: say why in a column of its own")
            columns["cancelled_on"] = min(today, day.on)
            columns["cancelled_reason"] = said.get("cancelled_reason", "")
        elif status:
            columns |= {"cancelled_on": None, "cancelled_reason": ""}
        return columns | ({"status": status} if status else {})

    def differences(self, record: Record, columns: Columns) -> list[Difference]:
        """One that is cancelled already stays so since the day on which it was."""
        if record.cancelled_on and columns.get("cancelled_on"):
            columns["cancelled_on"] = record.cancelled_on
        return super().differences(record, columns)

    def label(self, read: Read, columns: Columns) -> str:
        """Who meets whom, and when."""
        whom = read.texts.get("actor", "")
        return f"{columns['principal']} and {whom}, {columns['held_on']}"

    def change_beside(
        self, changed: Sequence[tuple[Plan, Mapping[str, Any]]]
    ) -> list[Written]:
        """What is said of a meeting from this day on is a step of its own."""
        label = MeetingStep._meta.label_lower
        steps = ((plan, self._step(plan, before)) for plan, before in changed)
        return [Written(plan, label, step.pk) for plan, step in steps if step]

    def _step(self, plan: Plan, before: Mapping[str, Any]) -> MeetingStep | None:
        meeting = plan.work.record
        status = before.get("status", meeting.status)
        return keep_step(
            meeting,
            Stood(status, meeting.held_on, meeting.starts_at),
            said_on=self.context.today,
            by=self.context.by,
            reason=str(self.context.reason),
        )


MEETINGS = Kind(
    name="meetings",
    title="Meetings",
    row="meeting",
    permissions=("diplomacy.add_meeting", "diplomacy.change_meeting"),
    fields=FIELDS,
    loader=MeetingLoader,
    repeats=False,
)
