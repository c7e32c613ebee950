"""The figures always add up, and the cases always stand in their order."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from coalition.models import IntentKind
from coalition.projection.course import share_out
from coalition.projection.facts import Authority, Case, Contingent, Facts, Planned
from coalition.projection.months import month_ends
from coalition.projection.projection import course

ON = date(2006, 2, 1)
DAYS = st.integers(-100, 800).map(lambda days: ON + timedelta(days))


@st.composite
def facts(draw):
    """A few contributors with contingents, plans, mandates, and a web between them."""
    contingents, plan, authorities = [], [], []
    for who in range(draw(st.integers(1, 4))):
        for number in range(draw(st.integers(1, 3))):
            contingents.append(
                Contingent(
                    key=10 * who + number,
                    contributor_id=who,
                    name=f"Country {who}",
                    sector=draw(st.sampled_from(["", "MND(SE)", "MND-CS"])),
                    force_id=1,
                    personnel=draw(st.integers(0, 500)),
                    stated_on=ON - timedelta(draw(st.integers(0, 90))),
                )
            )
        for number in range(draw(st.integers(0, 3))):
            plan.append(
                Planned(
                    intent_id=10 * who + number,
                    contributor_id=who,
                    name=f"Country {who}",
                    kind=draw(st.sampled_from(IntentKind.values)),
                    day=draw(st.none() | DAYS),
                    after=draw(st.none() | st.integers(0, 600)),
                )
            )
        for number in range(draw(st.integers(0, 2))):
            authorities.append(
                Authority(
                    mandate_id=10 * who + number,
                    title="mandate",
                    holder=f"Country {who}",
                    contributor_id=who,
                    force_id=draw(st.sampled_from([None, 1, 2])),
                    last_day=draw(st.none() | DAYS),
                    is_over=draw(st.booleans()),
                )
            )
    keys = st.sampled_from([one.mandate_id for one in authorities] or [0])
    resting = draw(st.dictionaries(keys, st.lists(keys, max_size=3).map(tuple)))
    return Facts(ON, tuple(contingents), tuple(plan), tuple(authorities), resting)


@given(facts(), st.integers(1, 24))
def test_worst_is_never_above_stated_nor_stated_above_best(found, months):
    days = month_ends(ON, months)
    worst, stated, best = (course(found, days, case).figures for case in Case)

    for sector in best:
        for low, middle, high in zip(
            worst[sector], stated[sector], best[sector], strict=True
        ):
            assert 0 <= low <= middle <= high


@given(facts(), st.sampled_from(Case))
def test_the_strength_at_the_date_and_the_steps_add_up_to_every_month(found, case):
    ran = course(found, month_ends(ON, 24), case)

    for sector, row in ran.figures.items():
        for month, figure in zip(ran.months, row, strict=True):
            moved = [
                step.after - step.before
                for step in ran.steps
                if step.contingent.sector == sector and step.day <= month
            ]
            assert figure == ran.base[sector] + sum(moved)


@given(facts(), st.sampled_from(Case))
def test_each_step_begins_where_the_one_before_it_ended(found, case):
    ran = course(found, month_ends(ON, 24), case)
    now = {one.key: one.personnel for one in found.contingents}

    for step in ran.steps:
        assert step.before == now[step.contingent.key]
        assert step.planned or step.authority
        now[step.contingent.key] = step.after


@given(st.lists(st.integers(0, 1000), max_size=6), st.integers(0, 5000))
def test_shares_are_whole_and_add_up_to_the_target(parts, target):
    shares = share_out(target, parts)

    assert sum(shares) == min(target, sum(parts))
    assert all(0 <= share <= part for share, part in zip(shares, parts, strict=True))
