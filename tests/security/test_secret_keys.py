"""A secret key is replaced without signing anybody out."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from tests.accounts.test_settings import load

FORMER = "f" * 30 + "Qx9" * 10


def test_former_keys_are_taken_beside_the_new_one():
    assert load().SECRET_KEY_FALLBACKS == []
    assert load(SECRET_KEY_FALLBACKS=f"{FORMER}, ").SECRET_KEY_FALLBACKS == [FORMER]


def test_a_weak_former_key_is_refused_without_being_told():
    with pytest.raises(ImproperlyConfigured) as refused:
        load(SECRET_KEY_FALLBACKS=f"{FORMER},weakling")

    assert "SECRET_KEY_FALLBACKS is a default or too short" in str(refused.value)
    assert "weakling" not in str(refused.value)
