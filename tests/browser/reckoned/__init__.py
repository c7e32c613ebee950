"""The figures of the front page, worked out anew from the lists of the API."""

from tests.browser.reckoned.api import Api
from tests.browser.reckoned.balance import balance
from tests.browser.reckoned.decisions import decisions
from tests.browser.reckoned.money import money
from tests.browser.reckoned.political import political
from tests.browser.reckoned.security import ladder, places, retained, strength
from tests.browser.reckoned.strategy import strategy


def figures(page, on, lead_nation):
    """Every figure by its name; a range of days is joined by a slash."""
    api = Api(page, on)
    parts = (
        strength(api, lead_nation),
        retained(api),
        ladder(api),
        places(api),
        strategy(api),
        balance(api),
        money(api),
        political(api),
        decisions(api),
    )
    return {name: value for part in parts for name, value in part.items() if value}
