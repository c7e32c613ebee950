"""A secret key is replaced without signing anybody out."""

from tests.accounts.test_settings import start

FORMER = "f" * 30 + "Qx9" * 10


def test_former_keys_are_taken_beside_the_new_one():
    asked = "settings.SECRET_KEY_FALLBACKS"

    assert start(asked).stdout.strip() == "[]"
    assert start(asked, SECRET_KEY_FALLBACKS=f"{FORMER}, ").stdout.strip() == (
        f"['{FORMER}']"
    )


def test_a_weak_former_key_is_refused_without_being_told():
    result = start(SECRET_KEY_FALLBACKS=f"{FORMER},weakling")

    assert result.returncode != 0
    assert "SECRET_KEY_FALLBACKS is a default or too short" in result.stderr
    assert "weakling" not in result.stderr.splitlines()[-1]
