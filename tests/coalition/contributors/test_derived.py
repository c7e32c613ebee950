"""What follows from a stated plan: leaving, before the status says so."""

from datetime import date

import pytest

from coalition.keeping.plan import follows_words, plan_words, step_words
from coalition.models import Intent, Likelihood, Status

ON = date(2006, 2, 10)
JUNE, DECEMBER = date(2006, 6, 30), date(2006, 12, 31)


def step(intent, by=None, **values):
    return Intent(intent=intent, takes_effect_on=by, **values)


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (step("stay"), "Stay"),
        (step("leave", JUNE, personnel_after=0), "Leave by 30 June 2006, none left"),
        (
            step("reduce", JUNE, personnel_after=1600, likelihood="likely"),
            "Reduce by 30 June 2006, 1,600 left: likely or probable (55 to 75%)",
        ),
        # Who comes to another mission leaves nobody behind on it.
        (
            step("change_mission", JUNE, personnel_after=120),
            "Change mission by 30 June 2006, 120 after it",
        ),
    ],
)
def test_a_step_in_words(one, words):
    assert step_words(one) == words


def test_the_steps_of_a_plan_stand_in_one_line():
    assert plan_words([step("reduce"), step("leave")]) == "Reduce; then leave"
    assert plan_words([]) == ""


@pytest.mark.parametrize(
    ("steps", "status", "words"),
    [
        (
            [step("leave", JUNE)],
            "contributing",
            "Leaving by stated plan, by 30 June 2006",
        ),
        ([step("leave", JUNE)], None, "Leaving by stated plan, by 30 June 2006"),
        ([step("leave")], "contributing", "Leaving by stated plan"),
        (
            [step("reduce", JUNE), step("leave", DECEMBER)],
            "reducing",
            "Leaving by stated plan, by 31 December 2006",
        ),
        (
            [step("reduce", JUNE)],
            "contributing",
            "Reducing by stated plan, by 30 June 2006",
        ),
        ([step("change_mission")], "contributing", "Changing mission by stated plan"),
        # The status says it already, or says more.
        ([step("leave", JUNE)], "leaving", ""),
        ([step("reduce", JUNE)], "reducing", ""),
        ([step("reduce", JUNE)], "leaving", ""),
        ([step("leave", JUNE)], "departed", ""),
        ([step("leave", JUNE)], "prospective", ""),
        ([step("stay")], "contributing", ""),
        ([step("unknown")], "contributing", ""),
        ([], "contributing", ""),
    ],
)
def test_what_follows_from_a_plan(steps, status, words):
    status = Status(status) if status else None

    assert follows_words(steps, status, ON) == words


def test_on_its_last_day_a_step_is_still_to_come_and_then_it_was_to_be():
    plan = [step("leave", JUNE)]

    assert follows_words(plan, Status.CONTRIBUTING, JUNE).startswith("Leaving")
    assert (
        follows_words(plan, Status.CONTRIBUTING, date(2006, 7, 1))
        == "Was to leave by stated plan, by 30 June 2006"
    )


def test_a_status_from_the_day_of_the_step_on_says_what_came_of_it():
    plan, later = [step("change_mission", JUNE)], date(2006, 7, 1)

    def said(since, on=later):
        return follows_words(plan, Status.CONTRIBUTING, on, since)

    assert said(JUNE) == said(later) == ""
    assert said(date(2006, 6, 29)).startswith("Was to change mission")
    assert said(JUNE, on=JUNE).startswith("Changing mission")


@pytest.mark.parametrize("likelihood", Likelihood.values)
def test_a_step_that_is_less_than_likely_says_nothing_of_what_they_are(likelihood):
    plan = [step("leave", JUNE, likelihood=likelihood)]

    said = follows_words(plan, Status.CONTRIBUTING, ON)

    is_held = likelihood in ("likely", "highly_likely", "almost_certain")
    assert said == ("Leaving by stated plan, by 30 June 2006" if is_held else "")
