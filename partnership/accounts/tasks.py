"""What accounts and forms leave behind is removed every night."""

from celery import shared_task

from partnership.accounts.actions import remove_leftovers


@shared_task
def remove_ended_sessions() -> int:
    return remove_leftovers()
