"""Codes of states by what people write, without a database."""

import pytest

from partnership.actors.matching.states import codes_meant
from partnership.actors.matching.words import key

MEANS = {
    "Korea, Republic of": "KOR",
    "Korea (Republic of)": "KOR",
    "REPUBLIC OF KOREA ": "KOR",
    "South Korea": "KOR",
    "Korea, Dem. People's Rep.": "PRK",
    "Russian Federation": "RUS",
    "United Kingdom of Great Britain & Northern Ireland": "GBR",
    "U.S.A.": "USA",
    "US": "USA",
    "UK": "GBR",
    "Cote d’Ivoire": "CIV",
    "Ivory Coast": "CIV",
    "Vietnam": "VNM",
    "Viet Nam": "VNM",
    "Czechia": "CZE",
    "Czech Republic": "CZE",
    "Holland": "NLD",
    "Burma": "MMR",
    "Türkiye": "TUR",
    "Turkey": "TUR",
    "Egypt, Arab Rep.": "EGY",
    "Congo, Dem. Rep.": "COD",
    "St. Kitts and Nevis": "KNA",
    "Denmark, Government of": "DNK",
    "Government of the Netherlands": "NLD",
    "Allemagne": "DEU",
    "Vereinigtes Königreich": "GBR",
    "Dinamarca": "DNK",
    "Østrig": "AUT",
    "Niger": "NER",
    "Dominica": "DMA",
    # Several states, or none: nobody is told apart by a guess.
    "Congo": "COD COG",
    "Korea": "KOR PRK",
    "Guinea": "GIN GNB GNQ PNG",
    "Republic of China": "CHN TWN",
    "us": "",
    "car": "",
    "Denmark/Norway": "",
    "Untied Kingdom": "",
}


@pytest.mark.parametrize("text", MEANS)
def test_a_name_means_the_states_that_bear_it(text):
    assert " ".join(sorted(codes_meant(text))) == MEANS[text]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Wells Fargo & CO", "wells fargo and co."),
        ("The World Bank", "World  Bank"),
        ("Sun Life Financial Inc.", "Sun Life Financial"),
        ("World Food Program", "World Food Programme"),
        ("Food & Agriculture Organization", "Food and Agriculture Organisation"),
        ("Novo Nordisk A/S", "NOVO NORDISK A/S"),
        ("Fondation Société Générale", "FONDATION SOCIETE GENERALE"),
    ],
)
def test_what_people_write_in_many_ways_is_one_key(one, other):
    assert key(one) == key(other)


def test_a_text_without_letters_still_has_a_key():
    assert key(" — ") == "—"
    assert key("of the") == "ofthe"
    assert len(key("ﷺ" * 200)) == 300
