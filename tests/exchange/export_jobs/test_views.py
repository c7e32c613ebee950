"""Your files: asked for, taken and removed by their own person, with today's rights."""

import pytest

from partnership.accounts.models import AuditEntry
from partnership.exchange.export_jobs import bounds
from partnership.exchange.models import ExportJob, ExportPart
from tests.coalition.factories import make_contributor
from tests.exchange.export_jobs.factories import NOW, RIGHTS, make_job, register
from tests.factories import make_marking, make_user

pytestmark = pytest.mark.django_db
SEES = ("coalition.view_contributor", "exchange.export_list")
MAKE = "/files/make/contributors/"


@pytest.fixture
def sent(monkeypatch):
    """What was told to a worker."""
    told = []
    name = "partnership.exchange.export_jobs.asking.send"
    monkeypatch.setattr(name, told.append)
    return told


def ready(person, **values):
    job = make_job(person, state="done", ended_at=NOW, size=4, rows=1, **values)
    ExportPart.objects.create(job=job, number=1, content=b"st")
    ExportPart.objects.create(job=job, number=0, content=b"Fi")
    return job


def sign_in(client, *rights, **values):
    person = make_user(*rights, **values)
    client.force_login(person)
    return person


def test_a_file_is_asked_for_as_the_list_is_narrowed_and_only_by_a_form(
    client, sent, django_capture_on_commit_callbacks
):
    person = sign_in(client, *SEES)
    query = "?q=den&sort=-personnel&as_at=2006-01-15&page=3&format=xlsx"

    assert client.get(MAKE + query).status_code == 200
    assert not ExportJob.objects.exists()
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post(MAKE + query, {"format": "xlsx"}, follow=True)

    job = ExportJob.objects.get()
    assert answer.redirect_chain == [("/files/", 302)]
    assert "The file is being made" in answer.content.decode()
    assert (job.person, job.report, job.file_format) == (person, "contributors", "xlsx")
    assert job.as_at.isoformat() == "2006-01-15"
    assert job.query == "q=den&evidence=firm&sort=-personnel"
    assert sent == [job.pk]


def test_an_error_of_the_filters_or_of_the_format_asks_for_nothing(client, sent):
    sign_in(client, *SEES)

    assert client.get(f"{MAKE}?force=1x").status_code == 400
    assert client.post(MAKE, {"format": "exe"}).status_code == 400
    assert client.get("/files/make/nothing/").status_code == 404
    assert not ExportJob.objects.exists()


def test_who_may_not_see_the_list_cannot_have_it_made(client, sent):
    sign_in(client, "exchange.export_list")

    assert client.post(MAKE, {"format": "csv"}).status_code == 403
    assert not ExportJob.objects.exists()


@pytest.mark.parametrize(
    ("held", "why"),
    [
        ([{"state": "queued"}] * bounds.MOST_UNDER_WAY, "are being made"),
        ([{"state": "failed"}] * bounds.MOST_FILES, "Remove one first"),
        ([{"state": "done", "size": bounds.MOST_BYTES}], "all the room"),
    ],
)
def test_a_person_keeps_no_more_than_there_is_room_for(client, sent, held, why):
    person = sign_in(client, *SEES)
    for values in held:
        make_job(person, **values)

    answer = client.post(MAKE, {"format": "csv"})

    assert answer.status_code == 400
    assert why in answer.content.decode()
    assert ExportJob.objects.count() == len(held)


def test_a_large_workbook_leads_to_the_background_and_csv_does_not(
    client, sent, monkeypatch
):
    monkeypatch.setitem(bounds.ROWS_AT_ONCE, "xlsx", 2)
    sign_in(client, *SEES)
    for name in ("Denmark", "Italy"):
        make_contributor(name)
    two = client.get("/security/contributors/xlsx/?sort=-name")
    assert b"".join(two.streaming_content).startswith(b"PK")
    make_contributor("Japan")
    three = client.get("/security/contributors/xlsx/?sort=-name&as_at=2006-02-01")
    whole = b"".join(client.get("/security/contributors/csv/").streaming_content)

    assert two.status_code == 200
    assert three.status_code == 400
    page = three.content.decode()
    assert "made in the background" in page
    assert "/files/make/contributors/?evidence=firm&amp;sort=-name" in page
    assert "as_at=2006-02-01&amp;format=xlsx" in page
    assert b"# End of file: 3 rows" in whole


def test_a_file_that_is_ready_is_taken_piece_by_piece_and_said_in_the_log(
    client, monkeypatch
):
    register(monkeypatch)
    person = sign_in(client, *RIGHTS)
    job = ready(person)

    answer = client.get(job.get_absolute_url())

    assert b"".join(answer.streaming_content) == b"Fist"
    assert answer["Content-Disposition"] == 'attachment; filename="try.csv"'
    assert answer["Cache-Control"] == "no-store"
    log = AuditEntry.objects.filter(kind__startswith="export").order_by("pk")
    assert [one.details["kept_file"] for one in log] == [job.pk, job.pk]
    assert log.last().details["how"] == "taken"


def test_nobody_takes_what_is_not_theirs_not_ready_or_no_longer_theirs_to_see(
    client, monkeypatch
):
    register(monkeypatch)
    secret = make_marking("secret")
    person = sign_in(client, *RIGHTS, ceiling="restricted")
    page = "/files/"
    others = ready(make_user(*RIGHTS))
    waiting = make_job(person)
    above = ready(person, marking_ids=[secret.pk])
    own = ready(person, marking_ids=[person.ceiling_id])

    asked = [others, waiting, above, own]
    found = [client.get(job.get_absolute_url()).status_code for job in asked]
    assert found == [404, 404, 403, 200]
    words = client.get(page).content.decode()
    assert others.get_absolute_url() not in words
    assert above.get_absolute_url() + '"' not in words
    assert "You may no longer see" in words
    assert own.get_absolute_url() in words

    person.user_permissions.remove(*person.user_permissions.filter(codename=RIGHT))
    assert client.get(own.get_absolute_url()).status_code == 403


RIGHT = "export_pledge"


def test_a_file_is_removed_or_cancelled_by_its_own_person_alone(client, monkeypatch):
    register(monkeypatch)
    person = sign_in(client, *RIGHTS)
    done, waiting = ready(person), make_job(person)
    others = ready(make_user(*RIGHTS))

    assert client.get(f"/files/{done.pk}/remove/").status_code == 405
    assert client.post(f"/files/{others.pk}/remove/").status_code == 404
    for job in (done, waiting):
        client.post(f"/files/{job.pk}/remove/")

    assert list(ExportJob.objects.all()) == [others]
    assert ExportPart.objects.count() == 2


def test_the_page_says_how_far_each_file_has_come(client, monkeypatch):
    register(monkeypatch)
    person = sign_in(client, *RIGHTS)
    make_job(person, state="running", rows=12_000)
    make_job(person, state="failed", error="It took longer than eight minutes.")

    words = client.get("/files/").content.decode()

    assert "12,000" in words
    assert "Look again" in words
    assert "longer than eight minutes" in words
