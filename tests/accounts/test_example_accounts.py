"""Example accounts exist in local mode only, and their passwords are kept close."""

import stat

import pytest
from celery.signals import worker_init
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from partnership.accounts import examples
from partnership.accounts.guard import refuse_example_accounts
from partnership.accounts.models import User
from partnership.accounts.roles import ROLES

pytestmark = pytest.mark.django_db


@pytest.fixture
def state_folder(monkeypatch, tmp_path):
    monkeypatch.setattr(examples.state, "folder", lambda: tmp_path)
    return tmp_path


def passwords_in(place):
    lines = place.read_text().splitlines()[1:]
    return dict(line.split() for line in lines)


def test_each_role_gets_an_account_whose_password_works(state_folder):
    place = examples.create_example_accounts()

    passwords = passwords_in(place)
    assert len(passwords) == len(ROLES)
    for name, password in passwords.items():
        user = User.objects.get(username=name)
        assert user.check_password(password)
        assert user.is_example
    assert User.objects.get(username="administrator").is_staff
    assert not User.objects.get(username="minister").is_staff


def test_the_file_is_readable_by_its_owner_only(state_folder):
    place = examples.create_example_accounts()

    assert stat.S_IMODE(place.stat().st_mode) == 0o600


def test_a_second_start_keeps_the_passwords(state_folder):
    first = passwords_in(examples.create_example_accounts())

    assert passwords_in(examples.create_example_accounts()) == first


def test_a_lost_file_gives_new_passwords(state_folder):
    place = examples.create_example_accounts()
    first = passwords_in(place)
    place.unlink()

    assert passwords_in(examples.create_example_accounts()) != first


def test_production_refuses_to_start_beside_example_accounts(state_folder, settings):
    examples.create_example_accounts()
    refuse_example_accounts()

    settings.LOCAL = False
    with pytest.raises(ImproperlyConfigured, match="remove administrator|minister"):
        refuse_example_accounts()


def test_production_makes_no_example_accounts(settings):
    settings.LOCAL = False

    with pytest.raises(CommandError, match="local mode only"):
        call_command("create_example_accounts")


def test_a_real_account_of_the_same_name_is_left_alone(state_folder):
    real = User.objects.create(username="minister", first_name="Ann")
    real.set_password("a long and random phrase")
    real.save()

    with pytest.raises(CommandError, match="Real accounts .*: minister"):
        call_command("create_example_accounts")

    real.refresh_from_db()
    assert not real.is_example
    assert real.check_password("a long and random phrase")
    assert not User.objects.filter(username="analyst").exists()


def test_a_worker_refuses_to_start_beside_example_accounts(state_folder, settings):
    examples.create_example_accounts()
    worker_init.send(sender=None)

    settings.LOCAL = False
    with pytest.raises(SystemExit, match="remove administrator|minister"):
        worker_init.send(sender=None)
