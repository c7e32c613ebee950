"""Mandates from a file: who may be there, by whose decision, and until when."""

from typing import Any

from coalition.models import AuthorityType, Contributor, Force, Mandate
from partnership.evidence.precision import DatePrecision, latest_day
from partnership.exchange.imports.fields import ImportField, Reads
from partnership.exchange.imports.kind import Context, Kind, Read
from partnership.exchange.imports.look_ups import by_words, choices_of
from partnership.exchange.imports.record_loader import Columns, RecordLoader
from partnership.exchange.imports.stated import refuse_to_come

# A column of a day, and where its precision stands.
DAYS = {
    "decided_on": "decided_precision",
    "runs_from": "runs_from_precision",
    "expires_on": "expires_precision",
    "review_on": "",
    "decision_expected_on": "",
}
PLAIN = ("body", "terms", "personnel_ceiling", "notice_days", "recess_days")
MOST_DAYS = 3650
FIELDS = (
    ImportField(
        "holder",
        "Holder",
        Reads.ACTOR,
        is_needed=True,
        names=("country", "contributor", "whose", "iso3"),
    ),
    ImportField(
        "title",
        "Name of the mandate",
        is_needed=True,
        most=120,
        names=("mandate", "title", "name", "resolution", "what"),
    ),
    ImportField(
        "authority_type",
        "Form of authority",
        Reads.CHOICE,
        is_needed=True,
        choices=choices_of(AuthorityType),
        names=("authority", "authority type", "form"),
    ),
    ImportField("body", "Deciding body", most=120, names=("authorising body",)),
    ImportField(
        "force",
        "Force",
        Reads.RECORD,
        look_up=lambda reader: by_words(
            Force.objects.visible_to(reader), "code", "name"
        ),
    ),
    ImportField(
        "decided_on", "Decided on", Reads.DAY, names=("decision date", "decided")
    ),
    ImportField("runs_from", "Runs from", Reads.DAY, names=("starts", "from", "start")),
    ImportField(
        "expires_on",
        "Expires on",
        Reads.DAY,
        names=("expires", "expiry", "until", "end", "valid until", "expires or review"),
    ),
    ImportField("review_on", "Review due on", Reads.DAY, names=("review",)),
    ImportField(
        "decision_expected_on",
        "Next decision expected",
        Reads.DAY,
        names=("decision expected",),
    ),
    ImportField(
        "personnel_ceiling",
        "Personnel ceiling",
        Reads.COUNT,
        names=("ceiling", "authorised strength", "cap"),
    ),
    ImportField("notice_days", "Days of notice", Reads.COUNT, names=("notice",)),
    ImportField("recess_days", "Days of recess", Reads.COUNT, names=("recess",)),
    ImportField("terms", "Terms", most=400, names=("conditions", "caveats")),
    ImportField("reference", "Reference", names=("id", "ref"), most=150),
)


class MandateLoader(RecordLoader):
    """A mandate is found again by its holder and its name; a renewal has a new name."""

    model = Mandate
    key = ("holder_id", "title")

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        seen = Contributor.objects.visible_to(context.reader)
        self._contributors = dict(seen.values_list("actor_id", "pk"))

    def columns(self, read: Read) -> Columns:
        """What the row says; a day of which the month is known stays a month."""
        said = read.values
        refuse_to_come(read, "decided_on", self.context.today)
        for name in ("notice_days", "recess_days"):
            if said.get(name, 0) > MOST_DAYS:
                read.wrong(name, "is longer than ten years")
        self._refuse_wrong_order(read)
        columns = {
            "holder_id": said["holder"],
            "contributor_id": self._contributors.get(said["holder"]),
            "title": said["title"],
            "authority_type": said["authority_type"],
        }
        if "force" in said:
            columns["force_id"] = said["force"]
        for name in DAYS:
            columns |= _day(read, name)
        return columns | {name: said[name] for name in PLAIN if name in said}

    def label(self, read: Read, columns: Columns) -> str:
        """Whose mandate, by its name."""
        return f"{read.texts.get('holder', '')}: {columns['title']}"

    def _refuse_wrong_order(self, read: Read) -> None:
        """A mandate ends after it starts, and after it was decided on."""
        said = read.values
        starts, ends = said.get("runs_from"), said.get("expires_on")
        decided = said.get("decided_on")
        last = latest_day(ends.on, ends.precision) if ends else None
        if starts and ends and ends.on < starts.on:
            read.wrong("expires_on", "is before the mandate starts")
        if decided and last and decided.on > last:
            read.wrong("decided_on", "is after the mandate expires")


def _day(read: Read, name: str) -> dict[str, Any]:
    day = read.values.get(name)
    if day is None:
        return {}
    precision = DAYS[name]
    if precision:
        return {name: day.on, precision: day.precision}
    if day.precision != DatePrecision.DAY:
        read.wrong(name, "names a month and no day")
    return {name: day.on}


MANDATES = Kind(
    name="mandates",
    title="Mandates",
    permissions=("coalition.add_mandate", "coalition.change_mandate"),
    fields=FIELDS,
    loader=MandateLoader,
    repeats=False,
)
