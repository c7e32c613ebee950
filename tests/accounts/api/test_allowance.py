"""Who asks too much is told when to come again; a cache that is down stops nobody."""

import logging

import pytest
import time_machine
from django.test import Client
from redis.exceptions import ConnectionError

from partnership.accounts.api import counting
from partnership.accounts.api.allowance import spend
from tests.accounts.api.factories import NOW, ask, token_of

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.accounts.api.urls")]


@pytest.fixture
def down(monkeypatch):
    """The cache as it is when its server is gone."""

    def refuse(*_, **__):
        raise ConnectionError("refused")

    monkeypatch.setattr("django.core.cache.backends.redis.RedisCache.add", refuse)


def said(response):
    headers = response.headers
    return tuple(headers[f"RateLimit-{n}"] for n in ("Limit", "Remaining", "Reset"))


def test_each_answer_says_what_is_left(person, settings):
    settings.API_PER_MINUTE = 12
    token, other = token_of(person), token_of(person)

    assert said(ask(token)) == ("12", "11", "60")
    assert said(ask(other, "/api/costly/")) == ("12", "1", "60")
    over = ask(token, "/api/costly/")
    assert over.status_code == 429
    assert said(over) == ("12", "0", "60")
    assert over.headers["Retry-After"] == "60"
    # Another minute begins anew, however much was asked in the last.
    assert ask(token, at=NOW.replace(minute=1)).status_code == 200


def test_guessing_is_slow_and_stops_nobody_who_has_a_token(person, settings):
    settings.API_WRONG_TOKENS_PER_MINUTE = 3
    address = {"REMOTE_ADDR": "192.0.2.99"}

    answers = [ask(f"pship_{n}", **address).status_code for n in range(5)]

    assert answers == [401, 401, 401, 429, 429]
    assert ask(token_of(person), **address).status_code == 200


def test_strangers_are_counted_by_their_address(db, settings):
    settings.API_STRANGERS_PER_MINUTE = 2
    asked = [("192.0.2.1", 401), ("192.0.2.1", 401), ("192.0.2.1", 429)]

    with time_machine.travel(NOW, tick=False):
        for address, status in [*asked, ("192.0.2.2", 401)]:
            response = Client(REMOTE_ADDR=address).get("/api/try/")
            assert response.status_code == status


def test_without_the_cache_requests_are_answered_and_counted(
    person, settings, down, caplog
):
    settings.API_PER_MINUTE = 2
    token = token_of(person)

    with caplog.at_level(logging.ERROR):
        answers = [ask(token).status_code for _ in range(3)]
        wrong = ask("pship_wrong")

    assert answers == [200, 200, 429]
    assert wrong.status_code == 401
    lines = [one for one in caplog.records if "cache" in one.getMessage()]
    assert len(lines) == 1


def test_a_cache_that_hangs_is_not_asked_by_each_request(down, monkeypatch):
    now = iter([100.0, 100.0, 101.0, 129.0, 130.0, 130.0])
    monkeypatch.setattr(
        "partnership.accounts.api.counting.monotonic", lambda: next(now)
    )
    asked = []
    monkeypatch.setattr(counting, "_in_cache", lambda *_: asked.append(1) or _fail())

    counter = counting.Counter()
    for _ in range(4):
        counter.add("someone", 1, 1)

    assert len(asked) == 2


def _fail():
    raise ConnectionError("timed out")


def test_the_counts_of_a_process_stay_small(monkeypatch):
    monkeypatch.setattr(counting, "CALLERS_AT_MOST", 2)
    counts = counting.OwnCounts()

    spent = [counts.add(name, 1, window=1) for name in ("a", "b", "c", "d", "a")]

    assert spent == [1, 1, 1, 2, 2]
    assert counts.add("c", 1, window=2) == 1


@pytest.mark.parametrize(("at", "resets_in"), [(60.0, 60), (119.2, 1), (90.5, 30)])
def test_it_says_the_seconds_to_the_next_minute(at, resets_in):
    assert spend("x", 1, 5, at).resets_in == resets_in


def test_two_processes_share_their_counts():
    counters = [counting.Counter(), counting.Counter()]

    assert [one.add("x", 3, 7) for one in counters * 2] == [3, 6, 9, 12]
