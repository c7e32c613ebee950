"""Production refuses unsafe settings in one clear sentence."""

import os
import subprocess
import sys

import pytest

SAFE = {
    "SECRET_KEY": "k" * 25 + "Zq3" * 10,
    "DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing",
    "REDIS_URL": "redis://127.0.0.1:1/0",
    "ALLOWED_HOSTS": "partnership.example",
}


def start(asked="settings.DEBUG", **changes):
    environment = {
        key: value
        for key, value in os.environ.items()
        if key not in {*SAFE, "PARTNERSHIP_LOCAL"}
    }
    environment |= {k: v for k, v in {**SAFE, **changes}.items() if v is not None}
    return subprocess.run(
        [sys.executable, "-c", f"from django.conf import settings; print({asked})"],
        env=environment | {"DJANGO_SETTINGS_MODULE": "partnership.settings"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_safe_settings_load():
    assert start().returncode == 0


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SECRET_KEY", None, "Set SECRET_KEY in the environment."),
        ("SECRET_KEY", "django-insecure-" + "x" * 50, "SECRET_KEY is a default"),
        ("SECRET_KEY", "short", "SECRET_KEY is a default or too short"),
        ("DEBUG", "1", "DEBUG may not be on in production"),
        ("DATABASE_URL", None, "Set DATABASE_URL"),
        ("DATABASE_URL", "sqlite:///x", "must begin with postgres://"),
        ("ALLOWED_HOSTS", None, "Set ALLOWED_HOSTS"),
        ("TRUSTED_PROXY_COUNT", "one", "TRUSTED_PROXY_COUNT must be a whole number"),
    ],
)
def test_unsafe_settings_are_refused(name, value, sentence):
    result = start(**{name: value})

    assert result.returncode != 0
    assert sentence in result.stderr


def test_hosts_may_have_spaces_between_them_and_begin_as_they_like():
    hosts = "secretariat.example.org, changeme.example"

    result = start("settings.ALLOWED_HOSTS", ALLOWED_HOSTS=hosts)

    assert result.stdout.strip() == "['secretariat.example.org', 'changeme.example']"


def test_production_counts_one_proxy_unless_told_otherwise():
    """Or all have the proxy's address, and one person locks all the others out."""
    asked = "settings.ALLAUTH_TRUSTED_PROXY_COUNT"

    assert start(asked).stdout.strip() == "1"
    assert start(asked, TRUSTED_PROXY_COUNT="2").stdout.strip() == "2"
    assert start(asked, PARTNERSHIP_LOCAL="1").stdout.strip() == "0"


OPENID = {
    "OIDC_NAME": "the department",
    "OIDC_SERVER_URL": "https://openid.example",
    "OIDC_CLIENT_ID": "partnership",
    "OIDC_CLIENT_SECRET": "a secret",
}


def test_an_openid_provider_is_on_only_if_it_is_set():
    asked = "sorted(settings.SOCIALACCOUNT_PROVIDERS)"

    assert start(asked).stdout.strip() == "[]"
    assert start(asked, **OPENID).stdout.strip() == "['openid_connect']"


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"OIDC_CLIENT_SECRET": ""}, "half set: set OIDC_CLIENT_SECRET too, or none"),
        ({"OIDC_SERVER_URL": "http://openid.example"}, "must begin with https://"),
    ],
)
def test_a_provider_that_is_half_set_or_not_encrypted_is_refused(changes, sentence):
    result = start(**{**OPENID, **changes})

    assert result.returncode != 0
    assert sentence in result.stderr
