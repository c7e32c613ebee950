"""Lines to take at a date: which version is valid, which comes next, which are over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery

from partnership.diplomacy.models import LineToTake, LineVersion, VersionState
from partnership.diplomacy.models.line_to_take_queries import LIVE
from partnership.evidence.templatetags.display import date_words, in_days

EXPIRING, EXPIRING_DAYS = "expiring", 30
# The kinds of version that a list shows of a line, by what the row calls them.
SHOWN = {
    "valid": VersionState.VALID,
    "coming": VersionState.TO_COME,
    "draft": VersionState.DRAFT,
}
TAGS = {
    VersionState.DRAFT: ("none", "Draft"),
    VersionState.TO_COME: ("none", "Not valid yet"),
    VersionState.EXPIRED: ("red", "Expired"),
    VersionState.WITHDRAWN: ("none", "Withdrawn"),
    VersionState.SUPERSEDED: ("none", "Superseded"),
}


@dataclass(frozen=True)
class LineStanding:
    """A line at a date, with the versions that matter."""

    line: LineToTake
    on: date
    valid: LineVersion | None
    coming: LineVersion | None
    draft: LineVersion | None
    # The version with the highest number that was drafted by the date.
    newest: LineVersion | None

    @property
    def days_left(self) -> int | None:
        """Days until what is valid expires; None where it is open or nothing is."""
        if self.valid is None or self.valid.valid_until is None:
            return None
        return (self.valid.valid_until - self.on).days

    @property
    def is_expiring(self) -> bool:
        """Whether it expires within the month, and nothing follows."""
        left = self.days_left
        return left is not None and left <= EXPIRING_DAYS and self.coming is None

    @property
    def public(self) -> str:
        """What may be said in public at the date; empty where nothing is cleared."""
        return self.valid.public_text_at(self.on) if self.valid else ""

    @property
    def tone(self) -> str:
        """The tone of its tag; empty if all is well."""
        return self._tag[0]

    @property
    def tag(self) -> str:
        """The words of its tag; empty if all is well."""
        return self._tag[1]

    @property
    def _tag(self) -> tuple[str, str]:
        if self.valid:
            expiring = f"Expires {in_days(self.days_left)}" if self.is_expiring else ""
            return ("amber", expiring) if expiring else ("", "")
        return TAGS[VersionState(self.newest.state)] if self.newest else ("", "")

    @property
    def words(self) -> str:
        """What may be said at the date, in a sentence without its end."""
        if self.valid:
            return f"version {self.valid.number} is valid {until_words(self.valid)}"
        if self.newest is None:
            return "no version is recorded"
        state = VersionState(self.newest.state)
        when = {
            VersionState.EXPIRED: self.newest.valid_until,
            VersionState.WITHDRAWN: self.newest.withdrawn_on,
        }.get(state)
        if when:
            verb = "expired" if state == VersionState.EXPIRED else "was withdrawn"
            return f"no version is valid; version {self.newest.number} {verb} on" + (
                f" {date_words(when)}"
            )
        if state == VersionState.TO_COME:
            begins = date_words(self.newest.valid_from)
            return f"no version is valid; version {self.newest.number} begins {begins}"
        return f"no version is valid; version {self.newest.number} is a draft"


def until_words(version: LineVersion) -> str:
    """To 31 March 2006, or with no end."""
    if version.valid_until is None:
        return "with no end"
    return f"to {date_words(version.valid_until)}"


def versions(on: date, reader: Any) -> QuerySet[LineVersion]:
    """The versions known at a date, each with its `state` then."""
    seen = LineVersion.objects.visible_to(reader)
    return seen.known(on).with_state(on, reader)


def standing_versions(on: date, reader: Any) -> QuerySet[LineVersion]:
    """The versions that stand for a line at a date: what may be said, now or later.

    Where there is none, nor a draft, it is the newest.
    """
    known = LineVersion.objects.visible_to(reader).known(on)
    newer = known.filter(
        line_to_take=OuterRef("line_to_take"), number__gt=OuterRef("number")
    )
    return versions(on, reader).filter(Q(state__in=LIVE) | ~Exists(newer))


def with_versions(lines: QuerySet, on: date, reader: Any) -> QuerySet:
    """Add the keys of the versions that a list shows: valid_pk, coming_pk, …"""
    own = versions(on, reader).filter(line_to_take=OuterRef("pk")).order_by("-number")
    keys = {
        f"{name}_pk": Subquery(own.filter(state=state).values("pk")[:1])
        for name, state in SHOWN.items()
    }
    return lines.annotate(**keys, newest_pk=Subquery(own.values("pk")[:1]))


def standings(lines: Iterable[LineToTake], on: date, reader: Any) -> list[LineStanding]:
    """Lines of `with_versions` as pages show them; one query for all their versions."""
    lines = list(lines)
    names = [*SHOWN, "newest"]
    keys = {getattr(line, f"{name}_pk") for line in lines for name in names}
    found = versions(on, reader).select_related("cleared_by").in_bulk(keys - {None})
    return [
        LineStanding(
            line, on, **{name: found.get(getattr(line, f"{name}_pk")) for name in names}
        )
        for line in lines
    ]


def standing(line: LineToTake, on: date, reader: Any) -> LineStanding:
    """One line at a date."""
    one = with_versions(LineToTake.objects.filter(pk=line.pk), on, reader)
    (found,) = standings(one.select_related("owner"), on, reader)
    return found


def tally(on: date, reader: Any) -> dict[str, int]:
    """How many lines there are, may be said, and expire with no successor; a query."""
    return LineToTake.objects.known(on, reader).aggregate(
        lines=Count("pk"),
        valid=Count("pk", filter=standing_as(VersionState.VALID, on, reader)),
        expiring=Count("pk", filter=standing_as(EXPIRING, on, reader)),
    )


def standing_as(state: str, on: date, reader: Any) -> Q:
    """Of lines: which have a version in this state, or expire with no successor.

    What is over counts only where nothing is valid instead.
    """

    def has(wanted: str, **of: Any) -> Q:
        own = versions(on, reader).filter(line_to_take=OuterRef("pk"), state=wanted)
        return Q(Exists(own.filter(**of)))

    if state == EXPIRING:
        last = on + timedelta(days=EXPIRING_DAYS)
        ends = has(VersionState.VALID, valid_until__lte=last)
        return ends & ~has(VersionState.TO_COME)
    if state in (VersionState.EXPIRED, VersionState.WITHDRAWN):
        return has(state) & ~has(VersionState.VALID)
    return has(state)
