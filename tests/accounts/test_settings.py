"""Production refuses unsafe settings in one clear sentence."""

import os
import runpy
import subprocess
import sys
from types import SimpleNamespace

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.module_loading import import_string

from partnership.settings import PASSWORD_HASHERS

SAFE = {
    "SECRET_KEY": "k" * 25 + "Zq3" * 10,
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "ALLOWED_HOSTS": "partnership.example",
}

OPENID = {
    "OIDC_NAME": "the department",
    "OIDC_SERVER_URL": "https://openid.example",
    "OIDC_CLIENT_ID": "partnership",
    "OIDC_CLIENT_SECRET": "a secret",
}


def load(**changes):
    """The settings as they are with these variables, and with no others of ours."""
    with pytest.MonkeyPatch.context() as surroundings:
        for name in [*SAFE, *OPENID, "PARTNERSHIP_LOCAL"]:
            surroundings.delenv(name, raising=False)
        for name, value in {**SAFE, **changes}.items():
            if value is not None:
                surroundings.setenv(name, value)
        place = settings.BASE_DIR / "partnership" / "settings.py"
        return SimpleNamespace(**runpy.run_path(str(place)))


@pytest.mark.parametrize(
    ("key", "says"), [("", ""), ("short", "SECRET_KEY is a default or too short")]
)
def test_a_process_starts_with_safe_settings_only(key, says):
    environment = os.environ | SAFE | ({"SECRET_KEY": key} if key else {})
    environment["DJANGO_SETTINGS_MODULE"] = "partnership.settings"
    environment.pop("PARTNERSHIP_LOCAL")
    asked = "from django.conf import settings; settings.DEBUG"

    result = subprocess.run(
        [sys.executable, "-c", asked],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )

    assert (result.returncode != 0) == bool(says)
    assert says in result.stderr


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", None, "Set SECRET_KEY in the environment."),
        ("SECRET_KEY", "django-insecure-" + "x" * 50, "SECRET_KEY is a default"),
        ("DEBUG", "1", "DEBUG may not be on in production"),
        ("DATABASE_URL", None, "Set DATABASE_URL"),
        ("DATABASE_URL", "sqlite:///x", "must begin with postgres://"),
        ("ALLOWED_HOSTS", None, "Set ALLOWED_HOSTS"),
        ("TRUSTED_PROXY_COUNT", "one", "TRUSTED_PROXY_COUNT must be a whole number"),
    ],
)
def test_unsafe_settings_are_refused(name, value, sentence):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        load(**{name: value})


def test_hosts_may_have_spaces_between_them_and_begin_as_they_like():
    hosts = "secretariat.example.org, changeme.example"

    found = load(ALLOWED_HOSTS=hosts)

    assert found.ALLOWED_HOSTS == ["secretariat.example.org", "changeme.example"]


def test_production_counts_one_proxy_unless_told_otherwise():
    """Or all have the proxy's address, and one person locks all the others out."""
    assert load().ALLAUTH_TRUSTED_PROXY_COUNT == 1
    assert load(TRUSTED_PROXY_COUNT="2").ALLAUTH_TRUSTED_PROXY_COUNT == 2
    assert load(PARTNERSHIP_LOCAL="1").ALLAUTH_TRUSTED_PROXY_COUNT == 0


def test_an_openid_provider_is_on_only_if_it_is_set():
    assert sorted(load().SOCIALACCOUNT_PROVIDERS) == []
    assert sorted(load(**OPENID).SOCIALACCOUNT_PROVIDERS) == ["openid_connect"]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"OIDC_CLIENT_SECRET": ""}, "half set: set OIDC_CLIENT_SECRET too, or none"),
        ({"OIDC_SERVER_URL": "http://openid.example"}, "must begin with https://"),
    ],
)
def test_a_provider_that_is_half_set_or_not_encrypted_is_refused(changes, sentence):
    with pytest.raises(ImproperlyConfigured, match=sentence):
        load(**{**OPENID, **changes})


def test_a_password_is_as_dear_to_guess_as_owasp_asks():
    """Argon2id with 19 MiB, gone over twice; the tests' own passwords are cheap."""
    hasher = import_string(PASSWORD_HASHERS[0])()

    said = hasher.decode(hasher.encode("a long and random phrase", hasher.salt()))

    assert said["variety"] == "argon2id"
    assert said["memory_cost"] >= 19 * 1024
    assert said["time_cost"] >= 2
