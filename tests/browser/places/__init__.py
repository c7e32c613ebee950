"""Every page of the product, by its address, in the world of the example."""

from tests.browser.places import (
    accounts,
    across,
    economic,
    gatherings,
    imports,
    narrative,
    needs,
    political,
    security,
    strategy,
)

# What is no page of ours is a page all the same.
OTHERWISE = {
    "/?as_at=2006-02-31": 400,
    "/?as_known=never": 400,
    "/?evidence=rumours": 400,
    "/balance/?period_from=1999-01": 400,
    "/balance/records/?measure=gold&on=never": 400,
    "/changes/?period_to=never": 400,
    "/political/events/?line=cultural": 400,
    "/security/strength/?by=colour&period_from=soon&force=none": 400,
    "/security/strength/changes/?period_from=2006-02-01&period_to=2006-02-01": 400,
    "/economic/reports/pledges/?by=colour&compare_at=soon&currency=IQD": 400,
    "/account/audit/?since=2026-02-02&until=2026-02-01": 400,
    "/countries/denmark/timeline/?first=2007-01-01&last=2006-01-01": 400,
    "/economic/pledges/add/?as_known=2006-02-10": 403,
    "/account/invitation/unknown/": 404,
    "/account/overviews/end/unknown/": 404,
    "/political/forums/issues/?state=mad&forum=none": 400,
    "/security/projection/?case=middling&sector=none&months=99": 400,
    "/security/projection/compare/?one=stated&other=stated": 400,
    "/political/needs/?kind=gold": 400,
    "/political/lines/?state=gone&line=x": 400,
    "/political/statements/?by=day&framing=x&actor=nowhere": 400,
    "/political/region/?sort=colour": 400,
    "/political/un-role/?organisation=nobody": 400,
    "/strategy/actions/0/": 404,
    "/nowhere/": 404,
}


ROOMS = {
    "accounts": accounts.about_accounts,
    "the front": across.across_the_lines,
    "security": security.of_security,
    "provinces": security.of_the_handover,
    "teams": security.of_teams,
    "forums": gatherings.of_forums,
    "donors": economic.of_donors,
    "giving": economic.of_giving,
    "politics": political.of_politics,
    "needs": needs.of_needs,
    "narrative": narrative.of_the_narrative,
    "asks": political.of_asks,
    "events": gatherings.of_events,
    "influences": political.of_influences,
    "imports": imports.of_imports,
    "strategy": strategy.of_the_strategy,
}


def addresses_by_room() -> dict[str, list[str]]:
    """One of each kind of page, as somebody with every right meets them.

    Every room is made, also for who walks one: the front shows what is in the others.
    """
    return {name: make() for name, make in ROOMS.items()}
