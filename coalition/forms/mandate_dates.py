"""When a mandate can have ended, and when its review can have been held."""

from datetime import date

from coalition.models import Mandate
from partnership.evidence.forms import RecordForm
from partnership.evidence.future import refuse_future
from partnership.evidence.templatetags.display import long_day


def refuse_wrong_decision(form: RecordForm, run: Mandate) -> None:
    """Nobody decides on what is over, nor is a review due then, or before."""
    review = form.cleaned_data.get("review_on")
    decided, expires = run.decided_on, run.expires_by
    over = f"It expires by {long_day(expires)}, before that day" if expires else ""
    if decided and expires and decided > expires:
        form.add_error("decided_on", over)
    if review and decided and review < decided:
        form.add_error("review_on", f"It was decided later, on {long_day(decided)}")
    elif review and expires and review > expires:
        form.add_error("review_on", over)


def refuse_wrong_end(form: RecordForm, run: Mandate, today: date) -> None:
    """An end lies within the run, and not ahead: say it at its question."""
    refuse_future(form, "ended_on", today)
    ended = form.cleaned_data.get("ended_on")
    if ended is None or form.has_error("ended_on"):
        return
    if run.runs_from and ended < run.runs_from:
        starts = long_day(run.runs_from)
        form.add_error("ended_on", f"It does not run before {starts}")
    elif run.expires_by and ended > run.expires_by:
        expires = long_day(run.expires_by)
        form.add_error(
            "ended_on", f"It expires by {expires} in any case. Enter a day before it"
        )


def refuse_wrong_review(form: RecordForm, run: Mandate, today: date) -> None:
    """A review follows the decision, and does not lie ahead."""
    refuse_future(form, "reviewed_on", today)
    reviewed = form.cleaned_data.get("reviewed_on")
    if reviewed is None or form.has_error("reviewed_on"):
        return
    if run.decided_on and reviewed < run.decided_on:
        decided = long_day(run.decided_on)
        form.add_error("reviewed_on", f"The mandate was decided later, on {decided}")
