"""The policy holds in a real browser: no page of the admin breaks it.

Our own pages are looked at for that in test_rooms.
"""

import pytest
from django.contrib import admin

from partnership.accounts.models import User
from partnership.actors.models import Actor
from partnership.evidence.models import Source

pytestmark = pytest.mark.django_db(transaction=True)


def admin_addresses():
    """The list and the form of each model, and a record of some."""
    lists = [
        f"/admin/{model._meta.app_label}/{model._meta.model_name}/"
        for model in admin.site._registry
    ]
    yield from ["/admin/", "/admin/password_change/", *lists]
    yield from [f"{address}add/" for address in lists]
    for model in (User, Actor, Source):
        meta, record = model._meta, model.objects.first()
        yield f"/admin/{meta.app_label}/{meta.model_name}/{record.pk}/change/"


def test_the_policy_would_be_heard(sign_in, complaints):
    page = sign_in("Minister")

    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<p style=top:0>')")
    page.evaluate("document.body.append(document.createElement('iframe'))")

    assert any("Content Security Policy" in said for said in complaints)


def test_no_page_of_the_admin_breaks_the_policy(sign_in, complaints):
    page = sign_in("Administrator")
    User.objects.update(is_staff=True, is_superuser=True)

    for address in admin_addresses():
        answer = page.goto(address)
        assert answer.status in (200, 403), address

    assert complaints == []


def test_the_admin_works_under_the_policy(sign_in, complaints):
    page = sign_in("Administrator")
    User.objects.update(is_staff=True, is_superuser=True)

    page.goto("/admin/evidence/source/add/")
    page.get_by_role("link", name="Today").first.click()

    assert page.locator("#id_published_on").input_value()
    assert complaints == []
