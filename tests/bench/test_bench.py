"""Measuring: the table's arithmetic, and one run from end to end."""

from dataclasses import replace

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import override_settings

from partnership.bench import clock, limits
from partnership.bench.clock import Probe
from partnership.bench.limits import EMPTY, Figure
from partnership.bench.measure import BACKEND, rounds
from partnership.bench.probes import page
from partnership.bench.table import Line, draw, lines
from tests.factories import make_user

PAGE = Figure("a page", (EMPTY, "a page, SQL"), 3.0, "(empty view + SQL)")


def line(seconds, figure=PAGE):
    return Line(figure, 1000, seconds, {EMPTY: 0.010, "a page, SQL": 0.020})


def test_a_page_is_held_against_the_empty_view_and_its_sql_together():
    assert line(0.060).ratio == pytest.approx(2.0)


def test_a_figure_is_over_its_limit_only_above_it():
    assert not line(0.089).is_over
    assert line(0.091).is_over


def test_a_figure_without_a_limit_is_told_and_never_over():
    told = Line(Figure(EMPTY), 1000, 9.0, {})

    assert told.ratio is None
    assert not told.is_over


def test_the_table_shows_the_sql_without_the_empty_view():
    text = draw([line(0.060), line(0.120)])

    heading, first, second = text.splitlines()
    assert heading.split()[:2] == ["figure", "pledges"]
    assert first.split()[2:6] == ["1,000", "60.0", "20.0", "2.00"]
    assert first.endswith("3 × (empty view + SQL)  ok")
    assert second.endswith("over")


def test_a_limit_is_held_from_the_size_at_which_it_means_something():
    figure = Figure("a page", (EMPTY, "a page, SQL"), 3.0, "SQL", from_size=1001)

    assert not line(0.900, figure).is_over
    assert line(0.900, replace(figure, from_size=1000)).is_over


def test_growth_is_held_against_the_same_in_the_smallest_world():
    figure = Figure("a list", growth=2.0)

    assert not Line(figure, 1000, 9.0, {}).is_over
    assert not Line(figure, 9000, 0.19, {}, 0.1).is_over
    assert Line(figure, 9000, 0.21, {}, 0.1).is_over


def test_an_absolute_limit_is_one_of_seconds_or_of_queries():
    queries = Figure("a page, queries", most=12)
    first_byte = Figure("CSV, first byte", most=0.5)

    assert "12" in Line(queries, 1000, 12, {}).cells
    assert Line(queries, 1000, 13, {}).is_over
    assert not Line(first_byte, 1000, 0.4, {}).is_over
    assert Line(first_byte, 1000, 0.6, {}).is_over


def test_a_large_world_is_measured_in_fewer_rounds():
    assert [rounds(size, 5) for size in (1000, 100_000, 250_000, 10**7)] == [5, 5, 2, 1]


def test_a_page_counts_its_queries(client, db):
    client.force_login(make_user(), backend=BACKEND)

    with override_settings(ROOT_URLCONF="partnership.bench.urls"):
        counted = page(client, "empty")()

    assert counted["queries"] > 0


def test_every_figure_is_beside_something_that_is_measured(db):
    from django.test import Client

    from partnership.bench.api import probes_of_the_api
    from partnership.bench.probes import probes

    who = Client(), make_user()
    pages = probes_of_the_api(*who, limits.API)
    measured = {probe.name for probe in [*probes(*who), *pages]}
    measured |= {f"{name}, first byte" for name in measured if name.startswith("CSV")}
    measured |= {f"{name}, queries" for name in measured}

    for figure in limits.FIGURES:
        assert {figure.name, *figure.beside} <= measured


def test_probes_take_turns_and_the_first_round_does_not_count(monkeypatch):
    order, now = [], iter(range(1000))
    monkeypatch.setattr(clock, "perf_counter", lambda: next(now))
    probes = [
        Probe("a", lambda: order.append("a"), lambda: order.append("before a")),
        Probe("b", lambda: {"first byte": 0.5}),
    ]

    found = clock.medians(probes, runs=2)

    assert order == ["before a", "a"] * 3
    assert found == {"a": 1, "b": 1, "b, first byte": 0.5}


def test_a_table_needs_every_measurement():
    with pytest.raises(KeyError):
        lines(limits.FIGURES, 100, {EMPTY: 0.1})


def test_sizes_that_are_no_numbers_are_refused():
    with pytest.raises(CommandError, match="numbers of records"):
        call_command("bench", "--sizes", "many")


def test_measurements_are_refused_outside_local_mode(settings):
    settings.LOCAL = False

    with pytest.raises(CommandError, match="local mode only"):
        call_command("bench")


@pytest.mark.django_db(transaction=True)
def test_two_small_worlds_are_measured_from_end_to_end(markings, monkeypatch, capsys):
    here = connection.settings_dict["NAME"]
    _copy_this_database_instead_of_migrating(monkeypatch, here)

    status = None
    try:
        call_command(
            "bench",
            "--sizes",
            "100,300",
            "--past",
            "50",
            "--security",
            "0",
            "--runs",
            "1",
        )
    except SystemExit as stop:
        status = stop.code

    out = capsys.readouterr().out
    table = out.splitlines()[1:]
    past = limits.FIGURES_OF_THE_PAST
    assert len(table) == 1 + 2 * len(limits.FIGURES) + len(past)
    assert [row.split("  ")[0] for row in table[-4:]] == [one.name for one in past]
    assert "PostgreSQL 1" in out
    assert "worlds of 100, 300 pledges" in out
    # At these sizes a figure may be over or not; the status must say which it is.
    is_over = any(row.endswith("over") for row in table)
    assert status == (1 if is_over else None)
    assert connection.settings_dict["NAME"] == here
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM donors_pledge")
        assert cursor.fetchone() == (0,)
        cursor.execute(
            "SELECT count(*) FROM pg_database WHERE datname = %s", [f"{here}_world"]
        )
        assert cursor.fetchone() == (0,)


def _copy_this_database_instead_of_migrating(monkeypatch, here):
    from contextlib import contextmanager

    from partnership.bench.management.commands import bench

    @contextmanager
    def already_migrated():
        yield here

    monkeypatch.setattr(bench, "migrated_database", already_migrated)
