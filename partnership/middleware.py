"""What every request passes on its way to a view, and its answer on the way back."""

OUTERMOST_FIRST = [
    # The outermost, for every answer, the files of whitenoise and refusals too.
    "partnership.headers.every_answer",
    "csp.middleware.CSPMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "partnership.exchange.api.refused.problems_below_the_api",
    "partnership.bounds.bounded_request",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "partnership.accounts.middleware.refusals_are_audited",
    "partnership.evidence.middleware.refuse_null_characters",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "partnership.accounts.session_limits.session_limits",
    "partnership.accounts.api.bearer.bearer_tokens",
    "partnership.accounts.signed_out.SignInFirst",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "partnership.evidence.as_known.middleware.AsKnown",
    "partnership.evidence.middleware.as_at_clock",
    "partnership.evidence.counting.evidence_asked_for",
    "partnership.accounts.middleware.ClosedWithoutCache",
]
