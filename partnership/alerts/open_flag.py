"""An open flag as a page shows it, and a list of them with its counts."""

from dataclasses import dataclass
from datetime import date, datetime

from partnership.alerts.models import Severity
from partnership.alerts.rules import RULES
from partnership.evidence.days_words import in_days_words
from partnership.evidence.precision import latest_day
from partnership.evidence.templatetags.display import moment

TONES = {Severity.NOTICE: "amber", Severity.DECISION_DUE: "amber"}


@dataclass(frozen=True)
class OpenFlag:
    """One matter that a rule finds at a date; a row of `open_flags.sql`."""

    # None where no run has stored it, or not at this step: then there is nothing that
    # anybody can have acknowledged.
    id: int | None
    version: int | None
    rule: str
    subject_id: int
    title: str
    severity: Severity
    step: str
    due_on: date | None
    days: int | None
    # Of a due date that is known to the month, say: the first of its possible days.
    first_day: date | None
    precision: str
    actor: str | None
    actor_slug: str | None
    acknowledged_at: datetime | None
    acknowledged_reason: str | None
    snoozed_until: date | None
    # Acknowledged, and not put off to a day that has come: it counts, and stands last.
    is_quiet: bool
    # Its own and that of its subject; of what else it rests on; of the actor it names.
    own_marking_ids: list[int]
    further_marking_ids: list[int]
    actor_marking_id: int | None

    @property
    def marking_ids(self) -> set[int]:
        """Every marking that it bears."""
        named = {self.actor_marking_id} - {None}
        return {*self.own_marking_ids, *self.further_marking_ids, *named}

    @property
    def rule_label(self) -> str:
        """What the rule looks for, in words."""
        return RULES[self.rule].label

    @property
    def tag(self) -> str:
        """The word of its tag: the rule's own for the step, or the severity's."""
        words = RULES[self.rule].step_words.get(self.step)
        return words or Severity(self.severity).label

    @property
    def days_words(self) -> str:
        """In 20 days; in 150–180 days where only the month is known; empty without."""
        if self.due_on is None:
            return ""
        last = latest_day(self.first_day, self.precision)
        first, last = ((day - self.due_on).days for day in (self.first_day, last))
        return in_days_words(self.days + first, self.days + last)

    @property
    def tone(self) -> str:
        """The tone of its tag."""
        return TONES.get(Severity(self.severity), "red")

    @property
    def url_name(self) -> str:
        """The page of its subject; empty if the rule names none."""
        return RULES[self.rule].url_name


@dataclass(frozen=True)
class OpenFlags:
    """The most pressing flags, and how many there are, shown or not."""

    flags: list[OpenFlag]
    total: int
    by_severity: dict[Severity, int]
    quiet: int
    # When the checks that stored them ended; None if rules were asked at once.
    checked_at: datetime | None

    @property
    def marking_ids(self) -> set[int]:
        """The markings of what is listed."""
        return {pk for flag in self.flags for pk in flag.marking_ids}

    @property
    def unshown(self) -> int:
        """How many more there are than the list holds."""
        return self.total - len(self.flags)

    @property
    def counts_words(self) -> str:
        """How many there are of each severity, the worst first, in a sentence."""
        counts = [
            f"{number:,} {severity.label.lower()}"
            for severity, number in sorted(self.by_severity.items(), reverse=True)
            if number
        ]
        said = f"{', '.join(counts)}." if counts else "Nothing needs attention."
        return f"{said} {self.quiet:,} acknowledged or snoozed." if self.quiet else said

    @property
    def found_words(self) -> str:
        """How fresh they are: an edit since the checks is not in what they stored."""
        if self.checked_at is None:
            return "Worked out from the records when you opened this page."
        return f"As the checks of {moment(self.checked_at)} found."

    @property
    def shown_words(self) -> str:
        """How many the list holds of how many."""
        flags = f"{self.total:,} flag{'' if self.total == 1 else 's'}"
        if not self.unshown:
            return f"{flags}, the most pressing first"
        return f"{flags}; the {len(self.flags):,} most pressing are listed"
