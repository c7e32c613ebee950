"""Pages that read across the lines."""

from partnership.alerts.models import Flag


def across_the_lines() -> list[str]:
    flag = Flag.objects.open().first().pk
    return [
        "/",
        "/?as_at=2006-05-31",
        "/?as_known=2006-02-10",
        "/?evidence=all",
        "/countries/",
        "/countries/?q=no+such+country",
        "/countries/denmark/",
        "/countries/denmark/?as_known=2006-02-10&as_at=2006-02-01",
        "/countries/canada/",
        "/countries/iraq/",
        "/countries/iraq/?evidence=all",
        "/changes/",
        "/changes/?kind=coalition.mandate&period_from=",
        "/changes/?period_to=1990-01-01&period_from=",
        "/changes/?actor=denmark&line=security&period_from=",
        "/alerts/",
        f"/alerts/{flag}/acknowledge/",
        f"/alerts/{flag}/snooze/",
    ]
