"""When the checks last ran, as every page says it, and whether that is too long ago."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils.html import format_html

from partnership.alerts.jobs import jobs, watched
from partnership.alerts.models import JobRun
from partnership.evidence.templatetags.display import moment

# Checks run daily; two hours more for a machine that was restarted.
LATE_AFTER = timedelta(hours=26)
NEVER = (
    "Checks last ran: no run recorded."
    " This page was worked out from the records when you opened it."
)


@dataclass(frozen=True)
class Checks:
    """The run of the job that is furthest behind; None where no run is recorded."""

    last_ran_at: datetime | None
    are_late: bool

    @property
    def sentence(self) -> str:
        """What the foot of every page says."""
        if self.last_ran_at is None:
            return NEVER
        return f"Checks last ran at {moment(self.last_ran_at)}."

    @property
    def markup(self) -> str:
        """The same with its instant as a <time>."""
        if self.last_ran_at is None:
            return NEVER
        return format_html(
            'Checks last ran at <time datetime="{}">{}</time>.',
            self.last_ran_at.isoformat(),
            moment(self.last_ran_at),
        )


def last_checks(now: datetime, pinned: date | None = None) -> Checks:
    """Where the checks stand at an instant of real time; one query.

    `pinned` is the programme's own date, if it has one: a run by hand for another date
    is not what the daily checks should have answered.
    A job that fails while the others run must not hide behind them: the oldest of the
    newest runs counts, and a job that never ran makes the checks late.
    """
    runs = dict(JobRun.objects.for_their_day(pinned).last_ends())
    ran = {job: ended_at for job, ended_at in runs.items() if ended_at}
    # A job without a rule is behind only if it has begun at all.
    wanted = (set(jobs()) | watched() & set(runs)) or set(ran)
    times = [ran[job] for job in wanted & set(ran)]
    oldest = min(times, default=None)
    is_late = bool(wanted - set(ran)) or oldest is None or now - oldest > LATE_AFTER
    return Checks(oldest, is_late)
