import json

import pytest
from django.urls import reverse

from partnership.evidence.models import Grade
from tests.donors.factories import (
    make_pledge,
    make_three_donors,
)
from tests.donors.pages import text

pytestmark = pytest.mark.django_db


def test_the_report_finds_what_the_paper_says(login):
    make_three_donors()
    make_pledge("Qatar", 100, grade=Grade.UNVERIFIED, delivery_is_tracked=False)
    make_pledge("Italy", "235.62", delivery_is_tracked=False)

    page = text(login("Analyst").get(reverse("donors:pledge_gap")))

    assert (
        "Three donors have US$345m still to deliver; 38% of it is behind schedule."
        " Nothing is overdue, because no pledge has instalment dates. For one pledge of"
        " US$236m nobody has reported."
    ) in page
    assert "38% of the reported gap is behind schedule" in page
    assert "25 of 48 months have passed, so 52.1% of each pledge was expected" in page
    for figure in ("71.58", "105.42", "43.17", "89.83", "17.19", "15.81", "131.94"):
        assert f">{figure}<" in page
    assert "5 rows: 4 counted, 1 left out." in page
    assert "Leaves out 1 pledge of US$100.0m: unverified (1, US$100.0m)." in page
    assert "Sources disagree" in page
    assert "grants 33.0, not stated 407.5" in page


def test_the_report_answers_for_its_date(login):
    make_three_donors()
    address = reverse("donors:pledge_gap")
    client = login("Analyst")

    before = text(client.get(address, {"as_at": "2006-01-31"}))
    long_before = text(client.get(address, {"as_at": "2003-01-01"}))

    assert "For three pledges of US$440m nobody has reported." in before
    assert "No pledge that counts has been made by this date." in long_before


def test_a_filter_that_cannot_be_read_is_said_at_its_field(login):
    response = login("Analyst").get(
        reverse("donors:pledge_gap"), {"period_from": "soon", "donor": "atlantis"}
    )

    assert response.status_code == 400
    assert "No donor called “atlantis” is recorded." in text(response)
    assert "Enter a year, month and day, such as 2004-01-01." in text(response)


def test_the_file_keeps_the_filters_and_the_date_of_the_page(login):
    make_three_donors()
    client = login("Analyst")
    page = text(client.get(reverse("donors:pledge_gap"), {"donor": "spain"}))
    address = "/economic/reports/pledge-gap/json/?donor=spain&amp;as_at=2006-02-01"
    assert address in page

    file = client.get(address.replace("&amp;", "&"))

    assert file.streaming
    assert file["Content-Disposition"] == (
        'attachment; filename="pledge-gap-2006-02-01.json"'
    )
    assert file["Cache-Control"] == "no-store"
    found = json.loads(b"".join(file.streaming_content))
    assert [row["donor"] for row in found["rows"]] == ["Spain"]


def test_every_format_can_be_had_and_no_other(login):
    make_three_donors()
    client = login("Analyst")

    for name in ("csv", "xlsx", "json", "pdf"):
        file = client.get(reverse("donors:pledge_gap_file", args=[name]))
        assert len(b"".join(file.streaming_content)) > 500
    wrong = client.get(reverse("donors:pledge_gap_file", args=["doc"]))
    assert wrong.status_code == 404


def test_a_reader_without_the_right_has_no_link_to_files(login):
    make_three_donors()

    page = text(login("Minister").get(reverse("donors:pledge_gap")))

    assert "/pledge-gap/csv/" not in page
