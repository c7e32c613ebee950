"""Pages of the economic line."""

from donors.models import (
    Conference,
    Pledge,
    PledgeStatement,
    ReliefStage,
    SavedReport,
)
from partnership.accounts.models import User
from tests.donors.factories import (
    TODAY,
    make_condition,
    make_disbursement,
    make_instalment,
    make_pledge,
)
from tests.donors.ledgers import make_every_kind_of_entry, make_explanation
from tests.donors.rates.factories import FRIDAY, add_rates, make_rate_set
from tests.factories import make_actor


def of_donors() -> list[str]:
    pledge = Pledge.objects.get(donor__name="Sweden")
    madrid = Conference.objects.get(name__startswith="Madrid").slug
    statement = PledgeStatement.objects.first().pk
    entry = make_disbursement(pledge).pk
    instalment = make_instalment(pledge, "1", TODAY).pk
    economic, report = f"/economic/pledges/{pledge.pk}", "/economic/reports/pledges/"
    someone = User.objects.get(username="someone")
    saved = SavedReport.objects.create(owner=someone, name="Gaps", query="by=line").pk
    rates = make_rate_set(is_default=True)
    add_rates(rates, FRIDAY, USD="1.22", SEK="9.2795")
    add_rates(rates, USD="1.2092", SEK="9.2352")
    conversion = "amount=100&from_currency=SEK&to_currency=USD&on=2006-01-29"
    condition = make_condition(pledge).pk
    explanation = make_explanation(pledge).pk
    full = make_every_kind_of_entry().pk
    return [
        f"/economic/pledges/{full}/",
        f"{economic}/commitments/add/",
        f"{economic}/revisions/add/",
        f"{economic}/cancellations/add/",
        f"{economic}/transfers/add/",
        f"{economic}/transfers/add/?q=nowhere",
        f"{economic}/plan/",
        f"{economic}/plan/?first_day=1&first_month=1&first_year=2006&last_day=31"
        "&last_month=12&last_year=2007&months=6",
        f"{economic}/conditions/add/",
        f"{economic}/explanations/add/",
        f"/economic/conditions/{condition}/edit/",
        f"/economic/explanations/{explanation}/correct/",
        "/economic/",
        "/economic/?evidence=all",
        f"{economic}/",
        f"{economic}/edit/",
        f"{economic}/disbursements/add/",
        f"{economic}/instalments/add/",
        f"{economic}/statements/add/",
        f"/economic/statements/{statement}/correct/",
        f"/economic/instalments/{instalment}/correct/",
        f"/economic/transactions/{entry}/correct/",
        "/economic/pledges/add/",
        "/economic/rates/",
        f"/economic/rates/?{conversion}&rate_set={rates.pk}",
        "/economic/rates/sets/ecb/?currency=SEK",
        "/economic/rates/import/",
        f"/economic/conferences/{madrid}/",
        "/economic/letters/",
        "/economic/letters/?as_at=2003-01-01",
        "/economic/donors/sweden/letter/",
        "/economic/donors/norway/letter/?evidence=all",
        "/economic/donors/iraq/letter/",
        "/economic/reports/pledge-gap/",
        "/economic/reports/pledge-gap/?evidence=all",
        "/economic/reports/pledge-gap/?as_known=2006-02-10",
        "/economic/reports/pledges/",
        f"{report}?by=donor&then_by=grouping&and_by=year&compare_at=2005-02-01",
        f"{report}?by=instrument&evidence=all&chart=rate_effect"
        "&measure=rate_effect&measure=gap_at_date&measure=gap",
        f"{report}?donor=sweden&status=overdue",
        f"/economic/reports/saved/{saved}/",
        f"/economic/reports/saved/{saved}/edit/",
        "/economic/reports/saved/add/?by=donor",
    ]


def of_giving() -> list[str]:
    """Donors, conferences, reasons, funds and debt."""
    fund = make_actor("Trust fund", kind="organisation")
    make_pledge("Italy", 5, title="Deposit", through=fund, channel="trust_fund")
    make_disbursement(make_pledge(fund.name, 3, is_onward=True), 2)
    make_explanation(Pledge.objects.get(donor__name="Sweden"))
    stage = ReliefStage.objects.first()
    claim = f"/economic/debt/{stage.claim_id}"
    return [
        "/economic/donors/",
        "/economic/donors/?q=nobody",
        "/economic/donors/?as_at=2003-01-01",
        "/economic/donors/sweden/",
        "/economic/donors/japan/?evidence=all",
        "/economic/donors/iraq/",
        "/economic/conferences/",
        "/economic/conferences/irbil-2006/",
        "/economic/conferences/irbil-2006/edit/",
        "/economic/conferences/add/",
        "/economic/reasons/",
        "/economic/reasons/?as_at=2003-01-01",
        "/economic/funds/",
        "/economic/funds/?as_at=2003-01-01",
        f"/economic/funds/{fund.slug}/",
        "/economic/debt/",
        "/economic/debt/?as_at=2003-01-01",
        "/economic/debt/?evidence=all&as_at=2009-01-01",
        "/economic/debt/add/",
        f"{claim}/",
        f"{claim}/edit/",
        f"{claim}/stages/add/",
        f"/economic/debt/stages/{stage.pk}/edit/",
    ]
