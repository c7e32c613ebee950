"""Questions made up from the description: whatever is asked, the answer is described.

PARTNERSHIP_API_CASES says how many for each address, PARTNERSHIP_API_SEED which;
without them a few, always the same, of addresses that differ.
"""

import os

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import override_settings
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from schemathesis.generation.modes import GenerationMode

from partnership.bounds import Utf8Request
from partnership.exchange.api.openapi.document import document
from tests.coalition.factories import make_denmark_mandate
from tests.donors.factories import make_three_donors

CASES = int(os.environ.get("PARTNERSHIP_API_CASES", "0"))
# Two runs with one seed ask the same.
SEED = int(os.environ.get("PARTNERSHIP_API_SEED", "2006"))
SOME = [
    "contributors/",
    "mandates/{pk}/",
    "pledges/",
    "reports/pledge-gap/",
]


def chosen() -> list[str]:
    paths = document()["paths"]
    return list(paths) if CASES else [f"/api/v1/{path}" for path in SOME]


@pytest.fixture
def kept_connection():
    """The test's own connection, which a server would close after an answer."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture(scope="module")
def schema():
    # Whether a cursor or an instant is good, no description can say.
    expected = {"expected-statuses": ["2xx", "400", "404"]}
    checks = {"positive_data_acceptance": expected}
    config = SchemathesisConfig.from_dict({"checks": checks})
    found = schemathesis.openapi.from_dict(document(), config=config)
    found.app = get_wsgi_application()
    found.app.request_class = Utf8Request
    return found


@pytest.mark.django_db
@override_settings(API_PER_MINUTE=10**9)
def test_every_answer_is_described(login, schema, kept_connection):
    load_all_checks()
    # It takes the session away from a header of its own, and not from ours.
    others = CHECKS.get_by_names(["ignored_auth"])
    reader = login("Administrator")
    make_three_donors()
    make_denmark_mandate()
    cookies = {"session": reader.cookies["session"].value}
    asked = 0
    for path in chosen():
        for mode in GenerationMode:
            strategy = schema[path]["GET"].as_strategy(generation_mode=mode)

            @seed(SEED)
            @settings(
                max_examples=CASES or 2,
                database=None,
                deadline=None,
                phases=[Phase.generate],
                suppress_health_check=list(HealthCheck),
            )
            @given(case=strategy)
            def ask(case):
                nonlocal asked
                # It makes up tokens too, and none that it makes up works.
                response = case.call(cookies=cookies, headers={"Authorization": ""})
                case.validate_response(response, excluded_checks=others)
                asked += 1

            ask()

    print(f"{asked} cases of seed {SEED}")  # noqa: T201
    assert asked >= len(chosen())
