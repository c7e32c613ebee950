"""What headings say of currency, unit and day; what could be either is not said."""

import pytest

from partnership.exchange.imports.mapping.hints import hints_of

SAID = {
    "Pledged (US$ million)": ("USD", "million", ""),
    "amount_usd_m": ("USD", "million", ""),
    "AMOUNT USD": ("USD", "", ""),
    "Total, US$bn": ("USD", "billion", ""),
    "Montant (M€)": ("EUR", "million", ""),
    "Montant en milliards d’euros": ("EUR", "billion", ""),
    "Betrag in Mio. EUR": ("EUR", "million", ""),
    "Beløb (DKK, mio.)": ("DKK", "million", ""),
    "Importe (miles de euros)": ("EUR", "thousand", ""),
    "Amount pledged (GBP thousands)": ("GBP", "thousand", ""),
    "Amount (000s)": ("", "thousand", ""),
    "Amount ($m)": ("", "million", ""),
    "Strength at 1 Feb 2006": ("", "", "2006-02-01"),
    "Troops, February 1st, 2006": ("", "", "2006-02-01"),
    "Stand 1. Februar 2006": ("", "", "2006-02-01"),
    "personnel_2005_12_02": ("", "", "2005-12-02"),
    "undelivered_usd_m_2006_02_01": ("USD", "million", "2006-02-01"),
    "As of 13/2/2006": ("", "", "2006-02-13"),
    # Two days, two currencies, no day, years, a word that looks like a code.
    "As of 1/2/2006": ("", "", ""),
    "EUR or USD": ("", "", ""),
    "30 Feb 2006": ("", "", ""),
    "pledge_2004_2007": ("", "", ""),
    "ALL TOP DONORS": ("", "", ""),
    "Team m": ("", "", ""),
    "donor_id": ("", "", ""),
}


@pytest.mark.parametrize("heading", SAID)
def test_a_heading_says_what_its_figures_are(heading):
    names = ("currency", "unit", "date")
    wanted = {n: v for n, v in zip(names, SAID[heading], strict=True) if v}
    assert hints_of(heading) == wanted
