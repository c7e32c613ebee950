"""How a job's task tries again while the database is away or busy."""

from django.db import OperationalError

# After 15, 30, 60… seconds, for nearly two hours. A wait stays shorter than the
# broker's visibility timeout, after which the task would be given out a second time.
TRY_AGAIN = {
    "autoretry_for": (OperationalError,),
    "retry_backoff": 15,
    "retry_backoff_max": 300,
    "retry_jitter": False,
    "max_retries": 24,
}
