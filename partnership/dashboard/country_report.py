"""The list of countries and organisations as a report."""

from collections.abc import Iterator

from django import forms
from django.core.paginator import Paginator

from partnership.dashboard import country_list as many
from partnership.dashboard.country_list import CountryRow
from partnership.dashboard.records import of_every_actor
from partnership.evidence.banner import highest_marking
from partnership.evidence.counting import EvidenceField
from partnership.exchange.listed import READ_AT_ONCE, cell, list_report
from partnership.exchange.report import Kind, Question

RULE = (
    "Personnel as last stated; amounts are in US dollars at the rate of each pledge's"
    " own day, of pledges that count. Unknown is empty, never nought."
)


class CountryFilter(forms.Form):
    """Words of the name, as the page asks for them."""

    q = forms.CharField(label="Name", required=False)
    evidence = EvidenceField()

    def clean_q(self) -> str:
        return self.cleaned_data["q"][: many.LONGEST_WORDS]


def rows(question: Question) -> Iterator[CountryRow]:
    """Every actor that has these words in its name, by name."""
    on, reader, asked = question.on, question.reader, question.filters
    actors = many.actors_named(asked["q"], reader)
    for page in Paginator(actors, READ_AT_ONCE):
        yield from many.rows(page, on, reader, asked["evidence"])


COUNTRIES = list_report(
    name="countries",
    title="Countries and organisations",
    sees="actors.view_actor",
    address="dashboard:country_file",
    filter_form=CountryFilter,
    cells=(
        cell("name", "Name", "actor.name"),
        cell("iso3", "ISO 3166", "actor.iso3"),
        cell("kind", "Kind", "actor.get_kind_display"),
        cell("status", "Status", "status_words"),
        cell("personnel", "Personnel", "contributor.personnel", Kind.COUNT),
        cell("press", "Said beside", "contributor.press_personnel", Kind.COUNT),
        cell("expires_on", "Next expiry", "next_mandate.expires_on", Kind.DATE),
        cell("known_to_the", "Known to the", "next_mandate.expires_precision"),
        cell("pledged_usd", "Pledged (US$)", kind=Kind.USD),
        cell("left_out_usd", "Pledged, left out (US$)", "left_out_usd", Kind.USD),
        cell("gap_usd", "Undelivered (US$)", kind=Kind.USD),
    ),
    rows=rows,
    marking=lambda question: highest_marking(of_every_actor(question.reader)),
    remarks=lambda _: [RULE],
)
