"""Who may see which page and which record."""

from datetime import date
from urllib.parse import urlsplit

import pytest

from coalition.models import Contributor, Mandate
from tests.coalition.factories import (
    make_contributor,
    make_mandate,
    make_strength,
)
from tests.coalition.pages import (
    LIST,
    MANDATES,
    TEAMS,
    contributor_page,
    mandate_page,
    page,
)
from tests.factories import make_marking, make_source

pytestmark = pytest.mark.django_db


def test_what_is_above_the_ceiling_is_not_there_at_all(login):
    secret = make_marking("secret")
    hidden = make_contributor("Sweden", marking=secret)
    mandate = make_mandate(marking=secret, title="Quiet mandate")
    client = login("Policy officer")

    for address in [
        contributor_page(hidden),
        contributor_page(hidden, "edit/"),
        contributor_page(hidden, "strength/"),
        contributor_page(hidden, "mandate/"),
        mandate_page(mandate),
        mandate_page(mandate, "edit/"),
        mandate_page(mandate, "renew/"),
        contributor_page(Contributor(pk=0)),
    ]:
        assert client.get(address).status_code == 404, address
    assert "Sweden" not in page(client, LIST)
    assert "Quiet mandate" not in page(client, MANDATES)


def test_a_source_above_the_ceiling_is_not_named(login, denmark):
    make_strength(
        stated_on=date(2006, 1, 1),
        source=make_source(
            "quiet", title="Quiet source", marking=make_marking("secret")
        ),
    )

    assert "Quiet source" not in page(login("Minister"), contributor_page(denmark))


def test_a_minister_reads_and_does_not_edit(login, denmark):
    mandate = Mandate.objects.get()
    client = login("Minister")

    assert "Record a strength" not in page(client, contributor_page(denmark))
    for action in ["edit/", "strength/", "intent/", "status/", "mandate/"]:
        assert client.get(contributor_page(denmark, action)).status_code == 403
    for action in ["edit/", "renew/"]:
        assert client.get(mandate_page(mandate, action)).status_code == 403


def test_nobody_reads_without_the_right_or_without_signing_in(login, client, denmark):
    stranger = login()
    for address in [LIST, contributor_page(denmark), MANDATES, TEAMS]:
        assert stranger.get(address).status_code == 403
        assert urlsplit(client.get(address).url).path == "/account/login/"
