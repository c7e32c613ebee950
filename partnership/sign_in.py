"""How people prove who they are: the rules for passwords, and our second step."""

_DJANGOS = "django.contrib.auth.password_validation"
_OURS = "partnership.accounts.second_step"

PASSWORD_RULES = [
    {"NAME": f"{_DJANGOS}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_DJANGOS}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_DJANGOS}.CommonPasswordValidator"},
    {"NAME": "partnership.accounts.passwords.NotOurWords"},
]
# In place of allauth's own forms: every use and every failure is audited.
SECOND_STEP_FORMS = {
    "authenticate": f"{_OURS}.AuthenticateForm",
    "reauthenticate": f"{_OURS}.ReauthenticateForm",
    "authenticate_webauthn": f"{_OURS}.AuthenticatePasskeyForm",
    "reauthenticate_webauthn": f"{_OURS}.ReauthenticatePasskeyForm",
    "login_webauthn": f"{_OURS}.PasskeySignInForm",
    "add_webauthn": f"{_OURS}.AddPasskeyForm",
}
