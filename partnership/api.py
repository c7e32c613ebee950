"""How the API reads requests and writes answers, for Django REST framework."""

SETTINGS = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "partnership.accounts.api.authentication.TokenOrSession"
    ],
    "DEFAULT_THROTTLE_CLASSES": ["partnership.accounts.api.throttle.PersonThrottle"],
    "DEFAULT_PERMISSION_CLASSES": [
        "rest_framework.permissions.IsAuthenticated",
        "partnership.accounts.api.permissions.HasRight",
    ],
    "DEFAULT_RENDERER_CLASSES": [
        "partnership.exchange.api.renderers.Json",
        "partnership.exchange.api.renderers.ProblemJson",
    ],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "EXCEPTION_HANDLER": "partnership.exchange.api.problems.answer_problem",
    # The pages of the API are its own, by keyset and never by number.
    "DEFAULT_PAGINATION_CLASS": None,
    "URL_FORMAT_OVERRIDE": None,
}
