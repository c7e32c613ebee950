"""What a password may be."""

import pytest
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from partnership.accounts.models import User


@pytest.mark.parametrize(
    "password",
    [
        "elevenchars",
        "qwerty123456",
        "Partnership-2026",
        "coalition.coalition",
        "Policy officer 12",
        "samantha.jones1",
    ],
)
def test_a_password_that_others_would_guess_is_refused(password):
    with pytest.raises(ValidationError):
        validate_password(password, User(username="samantha.jones"))


@pytest.mark.parametrize(
    "password",
    [
        "seven green pelicans",
        "partnership of seven green pelicans",
        "481516234208192837",
        "é" * 12,
        "correct horse battery staple " * 5,
    ],
)
def test_a_long_password_of_any_make_is_taken(password):
    validate_password(password, User(username="samantha.jones"))
