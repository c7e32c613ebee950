"""Pages about people and their accounts."""

from django.utils import timezone

from partnership.accounts.audit import Origin
from partnership.accounts.calendar_feeds import FEEDS
from partnership.accounts.calendar_keys import make_key
from partnership.accounts.inviting import invite
from partnership.accounts.models import User
from partnership.dashboard.mail.ending import ending_address
from partnership.exchange.models import ExportJob
from tests.factories import make_user


def about_accounts() -> list[str]:
    chief = User.objects.get(username="someone")
    person = make_user("Minister", username="minister")
    token = invite(person, origin=Origin(by=chief), at=timezone.now())
    make_key(
        person,
        FEEDS["mandates"],
        name="Phone",
        ceiling=person.ceiling,
        origin=Origin(by=person),
        at=timezone.now(),
    )
    for values in ({"state": "running", "rows": 12_000}, {"state": "done"}):
        ExportJob.objects.create(
            person=chief,
            report="contributors",
            file_format="xlsx",
            as_at=timezone.localdate(),
            asked_at=timezone.now(),
            **values,
        )
    return [
        "/account/mfa/",
        "/account/mfa/totp/activate/",
        "/account/mfa/webauthn/",
        "/account/mfa/webauthn/add/",
        "/account/reauthenticate/",
        "/account/password/change/",
        "/account/sessions/",
        "/account/calendars/",
        "/api/v1/reference/",
        "/api/v1/reference/pledges/",
        "/api/v1/reference/reports/pledge-gap/",
        "/account/tokens/",
        "/account/overviews/",
        ending_address(person),
        "/account/people/tokens/",
        "/account/people/",
        "/account/people/?q=nobody",
        "/account/people/add/",
        f"/account/people/{person.pk}/",
        f"/account/people/{chief.pk}/",
        "/account/audit/",
        "/account/audit/?kind=locked",
        f"/account/invitation/{token}/",
        "/account/inactive/",
        "/files/",
        "/files/make/contributors/?format=xlsx",
        "/account/provider-cancelled/",
        "/account/logout/",
    ]
