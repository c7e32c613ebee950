"""Words that everybody here would try first do not make a password (ASVS 5, 6.1.2)."""

from django.core.exceptions import ValidationError

# The product, its lines and its roles, as they would be typed without spaces.
WORDS = (
    "administrator",
    "analyst",
    "coalition",
    "contributor",
    "diplomacy",
    "minister",
    "official",
    "partnership",
    "passphrase",
    "password",
    "policyofficer",
    "programme",
    "secretariat",
)
OF_ITS_OWN = 8


class NotOurWords:
    """A password has eight letters and digits besides the words of this work."""

    def validate(self, password: str, user: object = None) -> None:
        """Raise ValidationError if it is little more than words of this work."""
        plain = "".join(c for c in password.lower() if c.isalnum())
        rest = plain
        for word in WORDS:
            rest = rest.replace(word, "")
        if rest != plain and len(rest) < OF_ITS_OWN:
            raise ValidationError(self.get_help_text(), code="our_words")

    def get_help_text(self) -> str:
        return (
            "Your password needs more than words of this work, such as “coalition”"
            " or “partnership”."
        )
