"""A token reads for one person, within its scope and ceiling, until its day."""

import logging
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client

from partnership.accounts.api_tokens import network
from partnership.accounts.audit import Origin
from partnership.accounts.models import (
    ApiToken,
    AuditEntry,
    AuditKind,
    NeedToKnow,
    User,
)
from partnership.accounts.models.invitation import digest
from partnership.accounts.programs import stop_programs
from partnership.evidence.models import Marking, MarkingGroup, NeedToKnowGroup
from partnership.logs import OneLineInUtc
from tests.accounts.api.factories import EVERYTHING, NOW, ask, token_of
from tests.factories import make_marking, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.api.urls")]


def kinds():
    return list(AuditEntry.objects.order_by("pk").values_list("kind", flat=True))


def test_only_its_digest_is_kept_and_its_beginning_can_be_searched_for(person):
    token = token_of(person)

    assert token.startswith("pship_")
    assert len(token) == 49
    row = str(ApiToken.objects.values().get()) + str(list(AuditEntry.objects.values()))
    assert token not in row
    assert ApiToken.objects.get().digest == digest(token)


def test_it_reads_as_its_person_and_never_above_its_ceiling(person):
    make_marking("secret")
    whole = ask(token_of(person)).json()
    low = ask(token_of(person, ceiling=make_marking("unclassified"))).json()

    assert whole["who"] == "analyst"
    assert "restricted" in whole["sees"]
    assert "secret" not in whole["sees"]
    assert "unclassified" in low["sees"]
    assert "restricted" not in low["sees"]
    # A person who may see less now reads less at once, whatever the token says.
    User.objects.update(ceiling=make_marking("unclassified"))
    assert ask(token_of(person)).json()["sees"] == low["sees"]


def test_what_bears_a_caveat_is_left_out_unless_its_maker_says_otherwise(person):
    plain = make_marking("restricted")
    group = NeedToKnowGroup.objects.create(code="desk", name="Desk")
    desk = Marking.objects.create(
        scheme=plain.scheme, code="desk", name="Desk", rank=plain.rank
    )
    MarkingGroup.objects.create(marking=desk, group=group)
    without, with_them = token_of(person), token_of(person, with_caveats=True)
    assert "desk" not in ask(with_them).json()["sees"]

    NeedToKnow.objects.create(person=person, group=group)

    assert "desk" in ask(with_them).json()["sees"]
    assert "desk" not in ask(without).json()["sees"]


def test_a_scope_never_gives_more_than_the_person_has(person):
    assert ask(token_of(person, scopes=["read:security"])).status_code == 403
    assert ask(token_of(person, scopes=EVERYTHING)).status_code == 200
    person.groups.clear()
    assert ask(token_of(person, scopes=EVERYTHING)).status_code == 403


@pytest.mark.parametrize(
    ("spoil", "because"),
    [
        (lambda: ApiToken.objects.update(revoked_at=NOW), "revoked"),
        (lambda: ApiToken.objects.update(expires_at=NOW), "expired"),
        (lambda: User.objects.update(is_active=False), "of a closed account"),
        (lambda: ApiToken.objects.all().delete(), "unknown"),
    ],
)
def test_one_that_does_not_work_is_refused_alike_and_audited(person, spoil, because):
    token = token_of(person, at=NOW - timedelta(days=1))
    unknown = ask("pship_" + "x" * 43, REMOTE_ADDR="192.0.2.1")
    spoil()

    refused = ask(token, REMOTE_ADDR="192.0.2.2")

    assert (refused.status_code, unknown.status_code) == (401, 401)
    assert refused.content == unknown.content
    assert "invalid_token" in refused.headers["WWW-Authenticate"]
    entry = AuditEntry.objects.filter(kind=AuditKind.REFUSED).first()
    assert entry.details["because"] == f"API token {because}"
    assert token not in str(list(AuditEntry.objects.values()))


def test_it_works_until_its_day(person):
    token = token_of(person, days=30)

    assert ask(token, at=NOW + timedelta(days=30, seconds=-1)).status_code == 200
    assert ask(token, at=NOW + timedelta(days=30)).status_code == 401


def test_only_the_header_is_read_and_only_for_the_api(person):
    token = token_of(person)
    client = Client()

    assert (
        client.get(f"/api/try/?token={token}&access_token={token}").status_code == 401
    )
    assert ask("", headers={"Authorization": f"Basic {token}"}).status_code == 401
    assert ask("", headers={"Authorization": "Bearer"}).status_code == 401
    assert ask(token, path="/page/").status_code == 302
    nobody = client.get("/api/try/").headers["WWW-Authenticate"]
    assert nobody == 'Bearer realm="Partnership API"'


def test_what_comes_in_the_clear_is_refused_and_not_led_on(person, settings):
    settings.SECURE_SSL_REDIRECT = True
    token = token_of(person)

    refused = ask(token)

    assert (refused.status_code, refused.json()["status"]) == (403, 403)
    assert "revoke that token" in refused.json()["detail"]
    assert "Location" not in refused.headers
    assert ask(token, secure=True).status_code == 200
    assert ask(token, path="/page/").status_code == 301


def test_one_that_was_put_into_an_address_is_in_no_log(person, caplog):
    token = token_of(person)
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("anything").warning("GET /api/try/?token=%s", token)

    lines = [OneLineInUtc("{message}", style="{").format(r) for r in caplog.records]
    assert lines[-1].endswith("token=pship_…")


def test_a_session_is_known_too_but_never_in_place_of_a_token(login):
    client = login("Analyst")

    assert client.get("/api/try/").status_code == 200
    wrong = client.get("/api/try/", headers={"Authorization": "Bearer pship_wrong"})
    assert wrong.status_code == 401
    page = client.get("/api/v1/reference/", headers={"Authorization": "Bearer x"})
    assert page.status_code == 302


def test_its_use_is_noted_seldom_and_audited_once_a_day(person):
    token, minute = token_of(person), timedelta(minutes=1)
    for later in (0, 1, 4, 6, 24 * 60):
        ask(token, at=NOW + later * minute, REMOTE_ADDR="192.0.2.77")

    kept = ApiToken.objects.get()
    assert (kept.last_used_at, kept.last_used_from) == (
        NOW + timedelta(days=1),
        "192.0.2.0/24",
    )
    assert kinds() == ["api_token_made", "api_token_used", "api_token_used"]
    assert AuditEntry.objects.first().by == person


def test_a_program_that_asks_often_writes_seldom(person, count_queries):
    token = token_of(person)

    count_queries(lambda: ask(token))
    with connection.execute_wrapper(_refuse_writes):
        assert ask(token, at=NOW + timedelta(minutes=4)).status_code == 200


def _refuse_writes(execute, sql, params, many, context):
    assert not sql.startswith(("UPDATE", "INSERT")), sql
    return execute(sql, params, many, context)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("192.0.2.77", "192.0.2.0/24"),
        ("2001:db8:1:2::3", "2001:db8:1::/48"),
        (None, ""),
    ],
)
def test_of_an_address_only_its_network_is_kept(address, said):
    assert network(address) == said


def test_all_are_stopped_with_the_sessions(person):
    tokens = [token_of(person), token_of(person)]
    other = token_of(make_user("Analyst", username="other"))

    stop_programs(person, origin=Origin(), at=NOW, because="new password")

    assert [ask(token).status_code for token in tokens] == [401, 401]
    assert ask(other).status_code == 200
    assert kinds().count("api_token_revoked") == 2


@pytest.mark.parametrize(
    "values",
    [
        {"scopes": []},
        {"scopes": ["read:everything"]},
        {"expires_at": NOW + timedelta(days=366)},
        {"expires_at": NOW - timedelta(days=1)},
    ],
)
def test_the_database_takes_none_without_a_scope_or_an_end(person, values):
    token_of(person)

    with pytest.raises(IntegrityError, match="api_token_"), transaction.atomic():
        ApiToken.objects.update(**values)
