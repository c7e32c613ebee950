"""The same for the security line, in worlds of so many contributors.

They have ten mandates for three contributors. The larger of the two worlds is thirty
times the smaller one.
"""

from partnership.bench.limits import EMPTY, Figure

# Pages that show so many rows of a list, whatever its length.
LONG_LISTS = {
    "contributor list": ("coalition:contributor_list", {}),
    "contributor list, filtered": ("coalition:contributor_list", {"status": "leaving"}),
    "contributor list, one word": ("coalition:contributor_list", {"q": "00077"}),
    "contributor list, strongest first": (
        "coalition:contributor_list",
        {"sort": "-personnel"},
    ),
    "contributor list, last page": ("coalition:contributor_list", {"page": "99999"}),
    "mandate list": ("coalition:mandate_list", {}),
    "mandate list, last pages": (
        "coalition:mandate_list",
        {"page": "99999", "bars": "99999", "trees": "99999"},
    ),
    "mandate list, one word": ("coalition:mandate_list", {"q": "00077"}),
    "calendar of mandates": ("coalition:mandate_calendar", {}),
    "missions": ("coalition:mission_list", {}),
    "changes of strength": (
        "coalition:strength_changes",
        {"period_from": "2007-01-01", "period_to": "2007-12-31"},
    ),
    "front page": ("dashboard:front_page", {}),
}
# Pages whose figures are made of every contributor, or of every province.
LINEAR_PAGES = {
    "strength": ("coalition:strength", {}),
    "projection": ("coalition:projection", {}),
    "handover": ("coalition:handover", {}),
    "teams": ("coalition:prt_list", {}),
}
ONE_RECORD = {
    "contributor": ("coalition:contributor", 77),
    "mandate": ("coalition:mandate", 77),
    "mandate that carries others": ("coalition:mandate", 1),
}
RULES_MEASURED = (
    "mandate_renewal",
    "mandate_review",
    "handover_late",
    "fading_intent",
    "no_option",
    "post_vacant",
)

FIGURES_OF_SECURITY = (
    Figure(EMPTY),
    Figure("ladder", ("ladder, SQL",), 5.0, "SQL", 1_000),
    Figure("timeline"),
    Figure("what falls"),
    Figure("projection of a year"),
    *(Figure(name) for name in LONG_LISTS),
    *(Figure(f"{name}, queries") for name in LONG_LISTS),
    *(Figure(name) for name in LINEAR_PAGES),
    *(Figure(f"{name}, queries") for name in LINEAR_PAGES),
    *(Figure(name) for name in ONE_RECORD),
    *(Figure(f"{name}, queries") for name in ONE_RECORD),
    Figure("rule mandate_renewal", ("rule mandate_renewal, SQL",), 5.0, "SQL", 1_000),
    *(Figure(f"rule {name}") for name in RULES_MEASURED[1:]),
)
