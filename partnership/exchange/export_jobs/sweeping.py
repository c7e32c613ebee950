"""Files that a lost message or a dead worker left behind."""

from datetime import datetime

from partnership.exchange.export_jobs.asking import send
from partnership.exchange.models import ExportJob

# In one sweep; the next one is a minute away.
MOST = 20


def send_again(at: datetime) -> int:
    """Give up what failed too often, and tell a worker of the rest; how many."""
    ExportJob.objects.give_up(at)
    left = ExportJob.objects.left_behind(at).order_by("asked_at")
    keys = list(left.values_list("pk", flat=True)[:MOST])
    for pk in keys:
        send(pk)
    return len(keys)
