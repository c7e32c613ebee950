"""Every setting of the product; what differs between machines is in the environment.

What is a subject of its own has a file beside this one: `middleware.py`,
`templating.py`, `api.py`, `sign_in.py`, `content_policy.py`, `outgoing_mail.py`,
`schedule.py` (when each job runs), `logs.py`.

Local mode (PARTNERSHIP_LOCAL=1, set by manage.py) takes its connections from the
running stack. Otherwise SECRET_KEY, DATABASE_URL, REDIS_URL and ALLOWED_HOSTS must be
given, and an unsafe value is refused.
"""

import os
from pathlib import Path

import pghistory
import pgtrigger
from django.core.exceptions import ImproperlyConfigured

from partnership import (
    api,
    content_policy,
    logs,
    middleware,
    schedule,
    sign_in,
    templating,
)
from partnership.environment import (
    database_from_url,
    former_secrets,
    openid_provider,
    required,
    secret,
    whole_number,
    words,
)
from partnership.outgoing_mail import TIMEOUT, outgoing_mail
from partnership.stack import state

BASE_DIR = Path(__file__).resolve().parent.parent
LOCAL = os.environ.get("PARTNERSHIP_LOCAL") == "1"
DEBUG = False

if LOCAL:
    SECRET_KEY = state.secret_key()
    # `manage.py bench` asks through Django's test client, which is called testserver.
    ALLOWED_HOSTS = ["127.0.0.1", "localhost", "testserver"]
    _database_url, _redis_url = state.connection_urls() or (None, None)
    _database_url = os.environ.get("DATABASE_URL") or _database_url
    REDIS_URL = os.environ.get("REDIS_URL") or _redis_url
else:
    if os.environ.get("DEBUG", "").lower() in {"1", "true", "yes", "on"}:
        raise ImproperlyConfigured("DEBUG may not be on in production: unset it.")
    SECRET_KEY = secret("SECRET_KEY", at_least=50)
    SECRET_KEY_FALLBACKS = former_secrets("SECRET_KEY_FALLBACKS", at_least=50)
    ALLOWED_HOSTS = words("ALLOWED_HOSTS")
    _database_url = required("DATABASE_URL")
    REDIS_URL = required("REDIS_URL")

INSTALLED_APPS = [
    "partnership.stack",
    "partnership.evidence",
    "partnership.actors",
    "partnership.accounts",
    "partnership.alerts",
    "partnership.exchange",
    "partnership.strategy",
    "coalition",
    "donors",
    "partnership.diplomacy",
    "partnership.dashboard",
    "partnership.examples",
    "partnership.bench",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
    "django.contrib.postgres",
    "rest_framework",
    "pgtrigger",
    "pghistory",
    "csp",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

MIDDLEWARE = middleware.OUTERMOST_FIRST
ROOT_URLCONF = "partnership.urls"
WSGI_APPLICATION = "partnership.wsgi.application"
TEMPLATES = templating.ENGINES
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {"default": database_from_url(_database_url)}
# As whom the product works; migrate and import_all are the owner (OWNER_DATABASE_URL).
APPLICATION_DATABASE = dict(DATABASES["default"])
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# History: statement triggers, so that a bulk change is one more insert; recorded_at()
# is our own function, so that the clock can be set without making each trigger again.
PGHISTORY_LEVEL = pgtrigger.Statement
PGHISTORY_CREATED_AT_FUNCTION = "recorded_at()"
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(db_index=False, related_name="+")
PGHISTORY_FOREIGN_KEY_FIELD = pghistory.ForeignKey(db_index=False)

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = sign_in.PASSWORD_RULES
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "dashboard:front_page"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_ADAPTER = "partnership.accounts.adapter.InvitedOnly"
# Nobody is remembered: a session ends with the browser, or as said below.
ACCOUNT_SESSION_REMEMBER = False
# Beside allauth's own: keys of calendar programs that do not work.
ACCOUNT_RATE_LIMITS = {"calendar_key": "20/m/ip"}
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_PASSKEY_SIGNUP_ENABLED = False
# A passkey needs https, but for http://localhost.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = LOCAL
MFA_TOTP_ISSUER = "Partnership"
MFA_FORMS = sign_in.SECOND_STEP_FORMS
# Nobody signs up through the provider either: an administrator enters who may come.
SOCIALACCOUNT_ADAPTER = "partnership.accounts.provider.EnteredByAdministrator"
SOCIALACCOUNT_PROVIDERS = openid_provider()
# A link, for a form that leads to the provider would break the policy on forms.
SOCIALACCOUNT_LOGIN_ON_GET = True
# How many proxies of ours stand before gunicorn. Without the right number, everybody
# has the proxy's address, and one person's wrong passwords lock all the others out.
ALLAUTH_TRUSTED_PROXY_COUNT = whole_number("TRUSTED_PROXY_COUNT", 0 if LOCAL else 1)

# The cache holds the throttling of sign-in, and for an hour a file of rates between its
# preview and its import. It shares the broker's database and is apart by its prefix:
# each test process has taken one of the 16 databases already. So never call
# cache.clear(), which would empty the queues too.
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": REDIS_URL or "redis://127.0.0.1:1",
        "KEY_PREFIX": "cache",
        # Seconds; a cache that hangs is as good as down.
        "OPTIONS": {"socket_timeout": 2, "socket_connect_timeout": 2},
    }
}

# Without its variables no mail leaves; on one's own machine it goes to files.
MAIL = outgoing_mail(local=LOCAL, hosts=ALLOWED_HOSTS)
EMAIL_BACKEND = MAIL.backend
EMAIL_HOST, EMAIL_PORT = MAIL.host, MAIL.port
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = MAIL.user, MAIL.password
EMAIL_USE_TLS, EMAIL_USE_SSL = MAIL.use_tls, MAIL.use_ssl
EMAIL_TIMEOUT = TIMEOUT
DEFAULT_FROM_EMAIL = MAIL.sender
MAIL_FOLDER = state.folder() / "mail"

LANGUAGE_CODE = "en-gb"
TIME_ZONE = os.environ.get("TIME_ZONE", "Europe/London")
USE_TZ = True

STATIC_URL = "/static/"
STATIC_ROOT = state.folder() / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "partnership.stylesheets.JoinedSheets"},
}
# The files of other origins have no use for ours.
WHITENOISE_ALLOW_ALL_ORIGINS = False

CONTENT_SECURITY_POLICY = content_policy.policy(upgrade=not LOCAL)
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 0 if LOCAL else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not LOCAL
SECURE_HSTS_PRELOAD = not LOCAL
SECURE_SSL_REDIRECT = not LOCAL
# A program would not notice that its token went in the clear: the API refuses instead.
SECURE_REDIRECT_EXEMPT = [r"^api/"]
SECURE_PROXY_SSL_HEADER = None if LOCAL else ("HTTP_X_FORWARDED_PROTO", "https")

# A browser takes a cookie named so only over TLS, for one host and all its paths.
_host = "" if LOCAL else "__Host-"
SESSION_COOKIE_NAME = f"{_host}session"
SESSION_COOKIE_SECURE = not LOCAL
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_NAME = f"{_host}csrf"
CSRF_COOKIE_SECURE = not LOCAL
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "partnership.accounts.signed_out.form_expired"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None
# Messages name records: they stay on the server.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# Seconds: the longest that a session lasts, and the longest that nobody uses it.
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_IDLE_AGE = 60 * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True

# Bytes of a form without its files, and how many questions it may answer.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 1000
DATA_UPLOAD_MAX_NUMBER_FILES = 10
FILE_UPLOAD_HANDLERS = [
    "partnership.uploads.OnlyWhereTaken",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

CELERY_BROKER_URL = state.celery_broker_url(REDIS_URL) if REDIS_URL else None
CELERY_TASK_IGNORE_RESULT = True
# A killed worker's task is given to the next one; every task can run twice.
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
# A task whose worker was killed is given out again after ten minutes; a task that runs
# is ended before that, so that it is never given out twice.
CELERY_BROKER_TRANSPORT_OPTIONS = {"visibility_timeout": 600}
CELERY_TASK_SOFT_TIME_LIMIT = 480
CELERY_TASK_TIME_LIMIT = 540
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_BEAT_SCHEDULE = schedule.BEAT_SCHEDULE

# Below it answers are JSON, errors too, and the clocks are read by the API itself.
API_ROOT = "/api/"
REST_FRAMEWORK = api.SETTINGS
# Answers to a person, to the address of a stranger, and to one that tries tokens.
API_PER_MINUTE = whole_number("API_PER_MINUTE", 300)
API_STRANGERS_PER_MINUTE = whole_number("API_STRANGERS_PER_MINUTE", 60)
API_WRONG_TOKENS_PER_MINUTE = whole_number("API_WRONG_TOKENS_PER_MINUTE", 20)

LOGGING = logs.TO_THE_CONSOLE
