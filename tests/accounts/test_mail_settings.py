"""Mail goes out by settings that belong together, encrypted, from a known address."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from partnership.outgoing_mail import NAMES, OutgoingMail, outgoing_mail
from tests.accounts.test_settings import load

MAIL = {
    "EMAIL_URL": "smtp://post:p%40ss@mail.example.gov",
    "MAIL_FROM": "Partnership <partnership@example.gov>",
    "SITE_URL": "https://partnership.example/",
    "MAIL_DOMAINS": "example.gov, mod.example.gov",
}


@pytest.fixture
def read(monkeypatch):
    def read(local=False, **changes):
        for name in NAMES:
            monkeypatch.delenv(name, raising=False)
        for name, value in changes.items():
            monkeypatch.setenv(name, value)
        return outgoing_mail(local=local, hosts=["partnership.example"])

    return read


def test_a_server_is_reached_encrypted_and_the_settings_take_it():
    settings = load(**MAIL)

    assert settings.EMAIL_BACKEND.endswith("smtp.EmailBackend")
    assert (settings.EMAIL_HOST, settings.EMAIL_PORT) == ("mail.example.gov", 587)
    assert (settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD) == ("post", "p@ss")
    assert (settings.EMAIL_USE_TLS, settings.EMAIL_USE_SSL) == (True, False)
    assert settings.MAIL.site == "https://partnership.example"
    assert "p@ss" not in repr(settings.MAIL)
    assert settings.MAIL.domains == ("example.gov", "mod.example.gov")


def test_without_settings_nothing_leaves_and_on_ones_own_machine_it_goes_to_files(read):
    assert read() == OutgoingMail()
    assert read().backend.endswith("dummy.EmailBackend")
    assert read(local=True).backend.endswith("MailFiles")
    assert read(**MAIL | {"EMAIL_URL": "smtps://mail.example.gov"}).port == 465


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"SITE_URL": ""}, "half set: set SITE_URL too"),
        ({"EMAIL_URL": "http://mail.example.gov"}, "EMAIL_URL must be"),
        ({"EMAIL_URL": "smtp://mail.example.gov:no"}, "EMAIL_URL must be"),
        ({"EMAIL_URL": "smtp+unencrypted://mail.example.gov"}, "on this machine alone"),
        ({"MAIL_FROM": "partnership"}, "MAIL_FROM must be an address"),
        ({"MAIL_FROM": "a@b.example\nBcc: c@d.example"}, "MAIL_FROM must be"),
        ({"SITE_URL": "http://partnership.example"}, "SITE_URL must be"),
        ({"SITE_URL": "https://partnership.example/there"}, "SITE_URL must be"),
        ({"SITE_URL": "https://evil.example"}, "one of ALLOWED_HOSTS"),
        ({"MAIL_DOMAINS": "@example.gov"}, "MAIL_DOMAINS must name"),
    ],
    ids=[
        *["half", "scheme", "port", "open line", "no address", "two lines", "no TLS"],
        *["a path", "another host", "no domain"],
    ],
)
def test_an_unfit_setting_is_refused_in_words_and_no_password_is_repeated(
    read, changes, says
):
    with pytest.raises(ImproperlyConfigured, match=says) as refused:
        read(**MAIL | changes)

    assert "p%40ss" not in str(refused.value)
