"""`?as_known=` on an address: the page of then, and no change to the past."""

import pytest
from django.db import connection, transaction
from django.urls import reverse

from coalition.models import Contributor
from partnership.accounts.models import AuditEntry, AuditKind, User
from partnership.actors.models import Actor
from partnership.alerts.models import Flag
from partnership.evidence.history import recorded_at
from partnership.evidence.models import Programme
from tests.coalition.factories import make_contributor
from tests.donors.factories import make_pledge
from tests.evidence.as_known.recording import FEBRUARY, MARCH, MAY
from tests.factories import make_actor, make_all_markings, make_programme

LONG_AGO = "2006-03-03T09:00"


@pytest.fixture
def officer(login):
    """A policy officer of a record that begins on 1 February 2006."""
    Programme.objects.all().delete()
    with recorded_at(FEBRUARY):
        make_programme()
    return login("Policy officer")


@pytest.fixture
def denmark(officer):
    """A contributor whose role was another one until 30 May 2006."""
    with recorded_at(FEBRUARY):
        contributor = make_contributor("Denmark", role="Infantry battalion")
    with recorded_at(MAY):
        Contributor.objects.filter(pk=contributor.pk).update(role="Staff officers")
    return contributor


def look_back(client, address, known=LONG_AGO, **data):
    return client.get(address, {"as_known": known, **data})


def test_a_page_shows_what_was_known_then(officer, denmark):
    address = denmark.get_absolute_url()

    then = look_back(officer, address).content.decode()
    now = officer.get(address).content.decode()

    assert "Infantry battalion" in then
    assert "Staff officers" not in then
    assert "Staff officers" in now


def test_a_banner_says_that_the_reader_is_in_the_past(officer, denmark):
    page = look_back(officer, denmark.get_absolute_url()).content.decode()

    assert "You are looking at what was known at" in page
    assert "09:00 on 3 March 2006" in page
    assert "Nothing can be changed here." in page
    assert "You are looking at" not in officer.get("/").content.decode()


def test_every_link_keeps_both_clocks_and_one_leads_back(officer, denmark):
    answer = look_back(officer, denmark.get_absolute_url(), as_at="2006-05-31")
    page = answer.content.decode()

    kept = "?as_at=2006-05-31&amp;as_known=2006-03-03T09%3A00"
    assert f"/countries/denmark/{kept}" in page
    assert f'class="brand" href="/{kept}"' in page
    assert f'href="{denmark.get_absolute_url()}?as_at=2006-05-31">Return to now' in page


def test_the_day_of_the_instant_is_the_default_date_of_its_pages(officer, denmark):
    with recorded_at(MARCH):
        Programme.objects.update(pinned_as_at=None)

    assert look_back(officer, "/security/").context["as_at"] == MARCH.date()


def test_a_record_from_later_is_not_there(officer):
    with recorded_at(MAY):
        norway = make_contributor("Norway")

    assert look_back(officer, norway.get_absolute_url()).status_code == 404
    assert officer.get(norway.get_absolute_url()).status_code == 200


def test_no_page_offers_a_change(officer, denmark):
    page = look_back(officer, denmark.get_absolute_url()).content.decode()

    assert "/edit/" in officer.get(denmark.get_absolute_url()).content.decode()
    assert "/edit/" not in page
    assert page.count('method="post"') == page.count('action="/account/logout/"')


def test_a_form_is_not_opened(officer, denmark):
    edit = reverse("coalition:contributor_edit", args=[denmark.pk])
    answer = look_back(officer, edit)

    assert answer.status_code == 403
    assert "The past cannot be changed" in answer.content.decode()


def test_a_forced_change_is_refused_and_nothing_is_written(officer, denmark):
    edit = reverse("coalition:contributor_edit", args=[denmark.pk])
    answer = officer.post(f"{edit}?as_known={LONG_AGO}", {"role": "None at all"})

    assert answer.status_code == 403
    assert "The past cannot be changed" in answer.content.decode()
    assert "Nothing was saved" in answer.content.decode()
    assert Contributor.objects.get(pk=denmark.pk).role == "Staff officers"


def test_a_page_that_would_write_is_refused_by_the_database(officer, monkeypatch):
    """The last net, below every view: here a page that forgets that it only reads."""
    forgetful = [True]

    def has_perm(user, perm, obj=None):
        if forgetful:
            forgetful.clear()
            User.objects.filter(pk=user.pk).update(first_name="Changed")
        return True

    monkeypatch.setattr(User, "has_perm", has_perm)
    answer = look_back(officer, "/security/")

    assert answer.status_code == 403
    assert "The past cannot be changed" in answer.content.decode()
    assert not User.objects.filter(first_name="Changed").exists()


@pytest.mark.parametrize(
    "known", ["yesterday", "2006-02-30", "2199-01-01", "1999-01-01"]
)
def test_a_wrong_instant_never_shows_the_present(officer, denmark, known):
    answer = look_back(officer, denmark.get_absolute_url(), known)
    page = answer.content.decode()

    assert answer.status_code == 400
    assert "That time cannot be looked back to" in page
    assert f'value="{known}"' in page
    assert "Staff officers" not in page


def test_before_the_record_began_the_page_says_when_it_did(officer):
    page = look_back(officer, "/", "2006-01-31").content.decode()

    assert "the record begins at 09:00 on 1 February 2006" in page


@pytest.mark.django_db(transaction=True)
def test_a_file_is_of_the_past_and_says_so(login):
    """What it wrote into the audit log stands, though the past cannot be written."""
    with transaction.atomic(), recorded_at(FEBRUARY):
        make_all_markings()
        make_programme()
        make_pledge("Sweden", title="Known then")
    analyst = login("Analyst")
    with transaction.atomic(), recorded_at(MAY):
        make_pledge("Canada", title="Known later")

    address = reverse("donors:pledge_gap_file", args=["csv"])
    answer = look_back(analyst, address)
    text = b"".join(answer.streaming_content).decode()

    assert "Known then" in text
    assert "Known later" not in text
    assert "# As known at: 2006-03-03T09:00:00+00:00" in text
    assert "known-20060303T090000Z.csv" in answer.headers["Content-Disposition"]

    begun = AuditEntry.objects.get(kind=AuditKind.EXPORT_BEGUN)
    assert begun.details["as_known"] == "2006-03-03T09:00:00+00:00"
    assert AuditEntry.objects.get(kind=AuditKind.EXPORT_ENDED).details["rows"] == 1
    _the_present_is_read_again()


def _the_present_is_read_again():
    with connection.cursor() as cursor:
        cursor.execute("SHOW search_path")
        assert "as_known" not in cursor.fetchone()[0]
    assert Actor.objects.filter(name="Canada").exists()


def test_what_the_checks_found_is_asked_of_the_rules_of_then(officer, denmark):
    """A run of today stored today's flags, which nobody knew then."""
    assert Flag.objects.count() == 0
    answer = look_back(officer, "/alerts/")

    assert answer.status_code == 200
    assert "Checks last ran: no run recorded." in answer.content.decode()


def test_a_stranger_is_asked_to_sign_in_and_comes_back_to_the_same_past(client, db):
    make_actor("Denmark")
    answer = client.get("/countries/denmark/", {"as_known": LONG_AGO})

    assert answer.status_code == 302
    assert "as_known%3D2006-03-03T09%253A00" in answer.headers["Location"]


def test_signing_out_works_in_the_past(officer):
    assert officer.post(reverse("account_logout")).status_code == 302


def test_a_page_of_the_past_costs_as_many_queries_however_many_records(
    officer, count_queries
):
    def queries() -> int:
        return count_queries(lambda: look_back(officer, "/security/"))

    with recorded_at(MARCH):
        make_contributor("Denmark")
    one = queries()
    with recorded_at(MARCH):
        for name in ["Sweden", "Canada", "Spain"]:
            make_contributor(name)

    assert queries() == one
