"""Every page, in a real browser: no axe violation, no sideways scroll, no error."""

import pytest

from coalition.models import Contributor, Mandate, Strength
from donors.models import Conference, Pledge, PledgeStatement
from partnership.alerts.models import Flag
from tests.browser.accessibility import faults
from tests.diplomacy.factories import make_meeting, make_point
from tests.donors.factories import make_disbursement

WIDTHS = [320, 768, 1280]

pytestmark = pytest.mark.django_db(transaction=True)


def addresses() -> list[str]:
    """One of each kind of page, as a policy officer meets them."""
    denmark = Contributor.objects.get(actor__name="Denmark").pk
    mandate = Mandate.objects.get(holder__name="Denmark", renews=None).pk
    pledge = Pledge.objects.get(donor__name="Sweden").pk
    madrid = Conference.objects.get(name__startswith="Madrid").slug
    meeting = make_meeting()
    point = make_point(meeting)
    entry = make_disbursement(Pledge.objects.get(pk=pledge))
    flag = Flag.objects.open().first().pk
    strength = Strength.objects.filter(deployment__contributor=denmark).first().pk
    statement = PledgeStatement.objects.filter(pledge=pledge).first().pk
    contributor = f"/security/contributors/{denmark}"
    economic = f"/economic/pledges/{pledge}"
    return [
        "/",
        "/?as_at=2006-05-31",
        "/countries/",
        "/countries/?q=no+such+country",
        "/countries/denmark/",
        "/countries/canada/",
        "/countries/iraq/",
        "/changes/",
        "/changes/?kind=coalition.mandate&period_from=",
        "/changes/?period_to=1990-01-01&period_from=",
        "/security/",
        "/security/?q=nothing+has+these+words",
        f"{contributor}/",
        f"{contributor}/edit/",
        f"{contributor}/strength/",
        f"{contributor}/intent/",
        f"/security/strengths/{strength}/correct/",
        f"{contributor}/status/",
        f"{contributor}/mandate/",
        "/security/mandates/",
        f"/security/mandates/{mandate}/",
        f"/security/mandates/{mandate}/edit/",
        f"/security/mandates/{mandate}/renew/",
        "/security/provinces/",
        "/economic/",
        f"{economic}/",
        f"{economic}/edit/",
        f"{economic}/disbursements/add/",
        f"{economic}/instalments/add/",
        f"{economic}/statements/add/",
        f"/economic/statements/{statement}/correct/",
        "/economic/pledges/add/",
        f"/economic/conferences/{madrid}/",
        "/economic/reports/pledge-gap/",
        "/economic/reports/pledge-gap/?evidence=all",
        "/alerts/",
        "/political/",
        "/political/meetings/add/",
        f"/political/meetings/{meeting.pk}/",
        f"/political/meetings/{meeting.pk}/edit/",
        f"/political/meetings/{meeting.pk}/points/add/",
        f"/political/points/{point.pk}/edit/",
        f"/alerts/{flag}/acknowledge/",
        f"/alerts/{flag}/snooze/",
        f"/economic/transactions/{entry.pk}/correct/",
        "/account/logout/",
        "/account/password/change/",
    ]


# What is no page of ours is a page all the same.
OTHERWISE = {
    "/?as_at=2006-02-31": 400,
    "/changes/?period_to=never": 400,
    "/nowhere/": 404,
}


def test_every_page_is_accessible_and_fits_at_every_width(sign_in, axe):
    page = sign_in("Policy officer")
    wrong = []
    page.on("pageerror", lambda error: wrong.append(f"script: {error}"))
    page.on(
        "console",
        lambda message: (
            wrong.append(f"console: {message.text}")
            if "Content Security Policy" in message.text
            else None
        ),
    )
    for address in [*addresses(), *OTHERWISE]:
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            answer = page.goto(address)
            assert answer.status == OTHERWISE.get(address, 200), address
            sideways = page.evaluate(
                "document.documentElement.scrollWidth - window.innerWidth"
            )
            if sideways > 0:
                wrong.append(f"{address} at {width}: scrolls sideways by {sideways}")
            if width != WIDTHS[1]:
                found = faults(page, axe)
                wrong += [f"{address} at {width}: {fault}" for fault in found]
    assert not wrong, "\n".join(wrong)


def test_the_sign_in_page_is_accessible(page, axe):
    page.goto("/account/login/")
    assert faults(page, axe) == []

    page.get_by_role("button", name="Sign in").click()
    assert page.title().startswith("Error:")
    assert faults(page, axe) == []
