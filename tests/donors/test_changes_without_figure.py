"""A pledge without a figure has nothing to change."""

import pytest
from django.urls import reverse

from tests.donors.factories import make_pledge
from tests.donors.ledgers import answers
from tests.donors.pages import text

pytestmark = pytest.mark.django_db


def address(name, pledge):
    return reverse(f"donors:{name}_add", args=[pledge.pk])


def test_help_without_a_figure_has_nothing_to_revise(login):
    officer, pledge = login("Policy officer"), make_pledge("Germany", None)

    refused = officer.post(address("cancellation", pledge), answers())

    assert "This pledge has no figure that could change" in text(refused)
    assert "Cancel an amount" not in text(officer.get(pledge.get_absolute_url()))


@pytest.mark.parametrize("name", ["revision", "cancellation", "transfer"])
def test_a_pledge_without_a_figure_has_no_form_to_change_it(login, name):
    pledge = make_pledge("Germany", None)

    page = text(login("Policy officer").get(address(name, pledge)))

    assert "This pledge has no figure that could change" in page
    assert f'href="{reverse("donors:pledge_edit", args=[pledge.pk])}"' in page
    assert '<form method="post" novalidate' not in page


def test_who_may_not_update_a_pledge_without_a_figure_is_not_sent_there(login):
    pledge = make_pledge("Germany", None)

    page = text(login("donors.add_transaction").get(address("revision", pledge)))

    assert "This pledge has no figure that could change" in page
    assert reverse("donors:pledge_edit", args=[pledge.pk]) not in page
