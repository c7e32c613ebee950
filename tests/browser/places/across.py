"""Pages that read across the lines."""

from partnership.alerts.models import Flag
from tests.dashboard.brief.factories import make_briefs


def across_the_lines() -> list[str]:
    flag = Flag.objects.open().first().pk
    draft, section, frozen = make_briefs()
    return [
        "/",
        "/?as_at=2006-05-31",
        "/?as_known=2006-02-10",
        "/?evidence=all",
        "/balance/",
        "/balance/records/?measure=pledged&side=wider",
        "/countries/",
        "/countries/?q=no+such+country",
        "/countries/denmark/",
        "/countries/denmark/?as_known=2006-02-10&as_at=2006-02-01",
        "/countries/canada/",
        "/countries/united-states/timeline/",
        "/countries/denmark/timeline/?line=political&first=2005-01-01&last=2006-01-01",
        "/countries/iraq/",
        "/countries/iraq/?evidence=all",
        "/changes/",
        "/changes/?kind=coalition.mandate&period_from=",
        "/changes/?period_to=1990-01-01&period_from=",
        "/changes/?actor=denmark&line=security&period_from=",
        "/briefs/?as_at=2006-06-10",
        "/briefs/?status=draft",
        f"/briefs/{draft}/?as_at=2006-06-12",
        f"/briefs/{draft}/clear/",
        f"/briefs/{draft}/discard/",
        f"/briefs/sections/{section}/edit/",
        f"/briefs/{frozen}/",
        "/briefs/pack/",
        "/briefs/pack/?principal=Walked+principal&as_at=2006-06-10",
        "/alerts/",
        f"/alerts/{flag}/acknowledge/",
        f"/alerts/{flag}/snooze/",
    ]
