"""The same for the security line, in worlds of so many contributors.

They have ten mandates for three contributors. The larger of the two worlds is thirty
times the smaller one.
"""

from partnership.bench.limits import EMPTY, Figure, figures_of_the_api

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
    "missions": ("coalition:mission_list", {}),
    "changes of strength": (
        "coalition:strength_changes",
        {"period_from": "2007-01-01", "period_to": "2007-12-31"},
    ),
    "front page": ("dashboard:front_page", {}),
}
# Pages and files that are made of every contributor, mandate or province.
LINEAR_PAGES = {
    "calendar of mandates": ("coalition:mandate_calendar", {}),
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

# So many queries in a world of any size; what they ask of many rows is one query.
QUERIES = {
    **dict.fromkeys((name for name in LONG_LISTS if "contributor" in name), 18),
    **dict.fromkeys((name for name in LONG_LISTS if "mandate list" in name), 19),
    "calendar of mandates": 12,
    "missions": 16,
    "changes of strength": 21,
    "front page": 39,
    "strength": 20,
    "projection": 23,
    "handover": 18,
    "teams": 22,
    # Three of each are what is asked of the actor, or about the mandate.
    "contributor": 30,
    "mandate": 22,
    "mandate that carries others": 25,
}
# Pages of the API, and how many queries each takes.
API_OF_SECURITY = {"strengths": 14, "mandates": 17}
# How many times the same in the smallest world, which is a thirtieth. A page of a list
# counts and sorts all of it; what adds up everybody may not grow faster than they do.
OF_A_LIST, OF_EVERYBODY, OF_ONE = 10.0, 30.0, 4.0
# Below, planning takes longer than the work.
WHERE_SQL_TAKES_LONGER = 1_000


def _against_sql(name: str, limit: float) -> Figure:
    return Figure(name, (f"{name}, SQL",), limit, "SQL", WHERE_SQL_TAKES_LONGER)


FIGURES_OF_SECURITY = (
    Figure(EMPTY),
    _against_sql("ladder", 8.0),
    Figure("timeline", growth=OF_A_LIST),
    Figure("what falls", growth=OF_EVERYBODY),
    Figure("projection of a year", growth=OF_EVERYBODY),
    *(Figure(name, growth=OF_A_LIST) for name in LONG_LISTS),
    *(Figure(name, growth=OF_EVERYBODY) for name in LINEAR_PAGES),
    *(Figure(name, growth=OF_ONE) for name in ONE_RECORD),
    *(Figure(f"{name}, queries", most=most) for name, most in QUERIES.items()),
    _against_sql("rule mandate_renewal", 8.0),
    *(Figure(f"rule {name}", growth=OF_EVERYBODY) for name in RULES_MEASURED[1:]),
    *figures_of_the_api(API_OF_SECURITY, WHERE_SQL_TAKES_LONGER),
)
