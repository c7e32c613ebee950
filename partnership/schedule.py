"""When each task runs by itself, in the installation's own time zone.

Beat reads it from the settings (`CELERY_BEAT_SCHEDULE`); every task also runs by hand.
"""

from celery.schedules import crontab

# Task -> hour and minute.
DAILY = {
    "partnership.evidence.tasks.seal_history": (0, 15),
    "partnership.accounts.tasks.remove_ended_sessions": (4, 0),
    "partnership.exchange.tasks.remove_old_exports": (4, 10),
    "donors.tasks.forget_totals": (4, 15),
    "partnership.exchange.tasks.forget_imported_files": (4, 20),
    "partnership.evidence.tasks.forget_writings": (4, 25),
    "donors.tasks.flag_overdue_pledges": (5, 0),
    "coalition.tasks.flag_mandate_renewals": (5, 5),
    "coalition.tasks.flag_missing_options": (5, 10),
    "coalition.tasks.flag_vacant_posts": (5, 10),
    "partnership.diplomacy.tasks.flag_meetings_without_a_point": (5, 15),
    "partnership.diplomacy.tasks.flag_needs_and_offers": (5, 15),
    "partnership.diplomacy.tasks.flag_missing_outcomes": (5, 15),
    "partnership.diplomacy.tasks.flag_lines_to_take": (5, 15),
    "partnership.diplomacy.tasks.flag_silent_region": (5, 15),
    "partnership.diplomacy.tasks.flag_reports_due": (5, 15),
    "partnership.diplomacy.tasks.flag_asks": (5, 15),
    "partnership.diplomacy.tasks.flag_forums": (5, 15),
    "partnership.diplomacy.tasks.flag_events": (5, 15),
    # It reads what the lines have on record, and none of their flags.
    "partnership.strategy.tasks.flag_actions": (5, 20),
}

# What a dead worker left behind waits no longer than this.
EVERY_MINUTE = ("partnership.exchange.tasks.sweep_exports",)

# Whom a mail is due to, to the hour.
HOURLY = ("partnership.dashboard.tasks.send_overviews",)


def entry_name(task: str) -> str:
    """What beat calls it: flag-overdue-pledges."""
    return task.rpartition(".")[2].replace("_", "-")


BEAT_SCHEDULE = (
    {
        entry_name(task): {"task": task, "schedule": crontab(hour=hour, minute=minute)}
        for task, (hour, minute) in DAILY.items()
    }
    | {
        entry_name(task): {"task": task, "schedule": crontab(minute=0)}
        for task in HOURLY
    }
    | {
        # One that waited longer than the next would say the same.
        entry_name(task): {"task": task, "schedule": 60, "options": {"expires": 55}}
        for task in EVERY_MINUTE
    }
)
