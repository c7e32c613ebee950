"""The Celery application: `celery -A partnership worker`."""

import os

from celery import Celery
from celery.signals import worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnership.settings")

app = Celery("partnership")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_init.connect
def refuse_to_work_beside_example_accounts(**_: object) -> None:
    """Hold the worker to what the web application is held to at its start."""
    from django.core.exceptions import ImproperlyConfigured

    from partnership.accounts.guard import refuse_example_accounts

    try:
        refuse_example_accounts()
    except ImproperlyConfigured as refused:
        # Celery only logs other exceptions of a receiver, and goes on.
        raise SystemExit(str(refused)) from refused
