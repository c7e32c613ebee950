"""Jobs of the roof: the overviews that go out by e-mail."""

from celery import Task, shared_task
from django.utils import timezone

from partnership.dashboard.mail import job
from partnership.evidence.retries import TRY_AGAIN

# Seconds; shorter than the broker's visibility timeout. The next hour's run takes over.
AGAIN_AFTER = 300
TIMES = 10


@shared_task(bind=True, **TRY_AGAIN)
def send_overviews(self: Task) -> int:
    """Send what is due, and come again while mails wait; how many were ended."""
    if not job.is_wanted():
        return 0
    done = job.send_due(timezone.now())
    if done.waiting:
        raise self.retry(
            exc=job.MailsWait(done.error), countdown=AGAIN_AFTER, max_retries=TIMES
        )
    return done.ended.total()
