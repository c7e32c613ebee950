"""What an IATI file of ours holds, for whom, and that it is audited like any other."""

from datetime import date
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from defusedxml.ElementTree import fromstring
from django.core.management import call_command
from django.urls import reverse

from donors.models import Channel, Explanation
from partnership.accounts.models import AuditEntry, AuditKind
from tests.donors.factories import (
    make_condition,
    make_disbursement,
    make_instalment,
    make_part,
    make_pledge,
)
from tests.donors.iati.files import assert_valid, exported
from tests.factories import (
    make_actor,
    make_marking,
    make_programme,
    make_source,
    make_user,
)

ON = date(2006, 2, 1)
OWN = "{urn:partnership:iati:1}"


def parsed(file: bytes) -> ElementTree.Element:
    return fromstring(file)


def test_a_pledge_is_an_activity_in_the_words_of_the_standard(db):
    home = make_actor("United Kingdom", iso3="GBR", iati_identifier="GB-GOV-1")
    make_programme(home_government=home)
    fund = make_actor("Trust fund", iati_identifier="XM-1")
    pledge = make_pledge(
        "Spain", 220, channel=Channel.TRUST_FUND, through=fund, sector="140"
    )
    make_part(pledge, "loan", 20)
    make_disbursement(pledge, "1.5", reference="D1")
    make_disbursement(pledge, 7, kind="2", transacted_on=ON)
    make_disbursement(pledge, 9, transacted_on=date(2006, 2, 2))
    make_instalment(pledge, 3, date(2006, 6, 30))
    make_condition(pledge)

    file = exported(ON)
    assert_valid(file)
    root = parsed(file)
    whole, part = root.findall("iati-activity")

    assert root.get("generated-datetime") == "2006-02-01T00:00:00Z"
    assert root.get(f"{OWN}marking").startswith("Declassified")
    reporter = whole.find("reporting-org")
    assert (reporter.get("ref"), reporter.get("secondary-reporter")) == (
        "GB-GOV-1",
        "1",
    )
    assert whole.findtext("iati-identifier").startswith(f"GB-GOV-1-{pledge.pk}-")
    roles = {
        o.get("role"): o.findtext("narrative") for o in whole.iter() if o.get("role")
    }
    assert roles == {"1": "Spain", "3": "Trust fund"}
    assert whole.find("sector").attrib == {"vocabulary": "2", "code": "140"}
    assert [
        (
            one.find("transaction-type").get("code"),
            one.find("transaction-date").get("iso-date"),
            Decimal(one.findtext("value")),
        )
        for one in whole.findall("transaction")
    ] == [
        ("12", "2003-10-24", 220_000_000),
        ("3", "2005-06-01", 1_500_000),
        ("2", "2006-02-01", 7_000_000),
    ]
    assert whole.find("planned-disbursement/period-end").get("iso-date") == "2006-06-30"
    assert whole.findtext("conditions/condition/narrative")
    assert part.find("default-finance-type").get("code") == "421"
    refs = [one.find("related-activity").get("ref") for one in (whole, part)]
    assert refs == [one.findtext("iati-identifier") for one in (part, whole)]


def test_who_will_receive_a_pledge_reports_it_as_incoming(db):
    home = make_actor("United Kingdom", iso3="GBR")
    make_programme(home_government=home)
    make_pledge("Spain", 5, channel=Channel.MULTILATERAL, through=home)
    (kind,) = parsed(exported(ON)).iter("transaction-type")
    assert kind.get("code") == "13"


def test_what_a_fund_passes_on_is_an_activity_that_the_fund_pays_for(db):
    """It comes after the deposits, once, and no row of the report counts it."""
    fund = make_actor("Trust fund", iati_identifier="XM-1")
    make_pledge("Spain", 20, channel=Channel.TRUST_FUND, through=fund)
    passed_on = make_pledge("Trust fund", 8, title="Schools", is_onward=True)
    make_disbursement(passed_on, 3)

    file = exported(ON)
    assert_valid(file)
    deposit, onward = parsed(file).findall("iati-activity")

    payer = onward.find("participating-org")
    assert (payer.get("ref"), payer.get("role")) == ("XM-1", "1")
    assert onward.findtext("title/narrative") == "Schools"
    assert deposit.find("participating-org").findtext("narrative") == "Spain"
    assert len(parsed(exported(ON, donor="spain"))) == 1


@pytest.mark.parametrize(
    ("host", "code"),
    [({"name": "Iraq", "iso3": "IRQ"}, "IQ"), ({"name": "Kosovo"}, "XK")],
)
def test_the_recipient_country_is_the_host_nation(db, host, code):
    make_programme(host_nation=make_actor(**host))
    make_pledge("Spain", 5)
    file = exported(ON)
    assert_valid(file)
    (country,) = parsed(file).iter("recipient-country")
    assert country.attrib == {"code": code}


def test_what_a_reader_may_not_see_is_not_in_the_file(db):
    secret = {"marking": make_marking("secret")}
    make_pledge("Sweden", 4, title="Hidden promise", **secret)
    hidden = make_actor("Hidden fund", **secret)
    source = make_source("hidden-source", title="Hidden paper", **secret)
    pledge = make_pledge(
        "Spain", 6, source=source, channel="trust_fund", through=hidden
    )
    make_disbursement(pledge, 1, reference="Hidden entry", **secret)
    make_part(pledge, "loan", 2, title="Hidden part", **secret)
    make_condition(pledge, text="Hidden condition", **secret)
    Explanation.objects.create(
        pledge=pledge, reason="other", words="Hidden words", stated_on=ON, **secret
    )

    seen = exported(ON, make_user(ceiling="restricted"))
    assert b"idden" not in seen
    assert seen.count(b"<iati-activity ") == 1
    whole = exported(ON)
    assert whole.count(b"Hidden") > 8
    assert b'own:marking="Secret"' in whole


def test_the_command_writes_it_and_the_audit_log_counts_it(db, tmp_path):
    make_pledge("Spain", 5)
    make_pledge("Sweden", 6)
    path = tmp_path / "pledges.xml"
    asked = ["export", "pledge-gap", "--format", "iati", "--as-at", "2006-02-01"]
    call_command(*asked, "--donor", "spain", "--output", str(path))

    assert path.read_bytes() == exported(ON, donor="spain")
    assert path.read_bytes().count(b"<iati-activity ") == 1
    ended = AuditEntry.objects.filter(kind=AuditKind.EXPORT_ENDED).latest("pk")
    assert (ended.details["format"], ended.details["rows"]) == ("iati", 1)


def test_the_page_offers_the_file(login):
    make_pledge("Spain", 5)
    client = login("Analyst")
    clock = "?as_at=2006-02-01"
    address = reverse("donors:pledge_gap_file", args=["iati"]) + clock
    assert address in client.get(reverse("donors:pledge_gap") + clock).content.decode()
    response = client.get(address)
    assert response["Content-Type"] == "application/xml"
    assert response["Content-Disposition"].endswith('pledge-gap-2006-02-01.xml"')
    assert_valid(b"".join(response.streaming_content))


def test_a_file_costs_the_same_however_many_pledges(db, count_queries):
    def write():
        return exported(ON)

    make_instalment(make_pledge("Spain", 5), 1, ON)
    one = count_queries(write)
    for donor in ("Canada", "Sweden", "Denmark"):
        pledge = make_pledge(donor, 5)
        make_disbursement(pledge, 1)
        make_instalment(pledge, 1, ON)
    assert count_queries(write) == one
