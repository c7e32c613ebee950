"""What a total leaves out or includes, in words, and what the address may ask for."""

import pytest

from partnership.evidence.counting import ALL, FIRM, Soft, resting_words

PLEDGES = Soft("pledge", 2, "US$4.0m", 7, "US$169.8m", much="US$173.8m")


def test_a_total_says_how_much_it_leaves_out_and_why():
    assert PLEDGES.in_words(FIRM) == (
        "Leaves out 9 pledges of US$173.8m: press only (2, US$4.0m) or unverified"
        " (7, US$169.8m)."
    )


def test_a_total_that_counts_everything_says_what_it_includes():
    assert PLEDGES.in_words(ALL) == (
        "Includes 9 pledges of US$173.8m that are press only (2, US$4.0m) or unverified"
        " (7, US$169.8m)."
    )


def test_what_is_not_there_is_not_spoken_of():
    assert Soft("pledge").in_words(FIRM) == ""
    assert Soft("statement", press=1).in_words(FIRM) == (
        "Leaves out 1 statement: press only (1)."
    )


@pytest.mark.parametrize(
    ("soft", "number", "words"),
    [
        (0, 3, ""),
        (1, 3, "Of these 1 is press only or unverified."),
        (3, 3, "All 3 are press only or unverified."),
    ],
)
def test_states_are_counted_whatever_bears_them_and_it_is_said(soft, number, words):
    assert resting_words(soft, number) == words


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/countries/", "/security/"])
def test_an_unknown_word_for_the_evidence_is_said_and_changes_nothing(login, path):
    response = login("Policy officer").get(f"{path}?evidence=rumour")

    assert response.status_code == 400
    assert "“rumour” does not say which evidence to count" in response.content.decode()
