"""Django's settings, made from ``Options``. Nothing here reads the environment by itself."""

from __future__ import annotations

from pathlib import Path

from csp.constants import NONE, SELF

from muniment.core.clock import Clock, SystemClock
from muniment.web.config.database import database
from muniment.web.config.keys import read_or_make
from muniment.web.config.mail import mail
from muniment.web.config.options import options_from_process

MUNIMENT = options_from_process()
MUNIMENT_CLOCK: Clock = SystemClock()

_WEB = Path(__file__).resolve().parent.parent

DEBUG = False
SECRET_KEY = read_or_make(MUNIMENT.home, "session").hex()
ALLOWED_HOSTS = [MUNIMENT.host]
ROOT_URLCONF = "muniment.web.config.urls"
WSGI_APPLICATION = "muniment.web.config.wsgi.application"
DATABASES = {"default": database(MUNIMENT)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "axes",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "muniment.web.ui",
    # Ours, in dependency order: an app imports those before it, never those after it.
    "muniment.web.apps.ledger",
    "muniment.web.apps.organization",
    "muniment.web.apps.access",
    "muniment.web.apps.blobs",
    "muniment.web.apps.tasks",
    "muniment.web.apps.records",
    "muniment.web.apps.calendar",
    "muniment.web.apps.appointments",
    "muniment.web.apps.context",
    "muniment.web.apps.assets",
    "muniment.web.apps.evidence",
    "muniment.web.apps.findings",
    "muniment.web.apps.risks",
    "muniment.web.apps.controls",
    "muniment.web.apps.scope",
    "muniment.web.apps.registry",
    "muniment.web.apps.readiness",
    "muniment.web.apps.guide",
]

MIDDLEWARE = [
    "muniment.web.config.address.OneAddress",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "muniment.web.config.storable.StorableText",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "muniment.web.config.read_only.ReadOnlyServer",
    "muniment.web.apps.access.gate.Gate",
    "axes.middleware.AxesMiddleware",
]

FORM_RENDERER = "muniment.web.ui.choosing.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        # allauth's apps come first among the apps; our pages in its names come before them.
        "DIRS": [_WEB / "ui" / "templates", _WEB / "apps" / "access" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "muniment.web.ui.frame.frame",
            ],
            "builtins": ["muniment.web.ui.templatetags.muniment"],
        },
    }
]

# Accounts (decisions 18 to 20).
AUTH_USER_MODEL = "access.Person"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "muniment.web.apps.access.backends.PersonBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.ScryptPasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "muniment.web.apps.access.passwords.PredictablePasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ["email", "name"]},
    },
]
ACCOUNT_ADAPTER = "muniment.web.apps.access.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_TIMEOUT = 300
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_RATE_LIMITS = {
    # By place, so that one place cannot try many addresses; and, as "key", by address and place.
    "login_failed": "10/m/ip,60/h/ip,5/5m/key",
    "login_failed_anywhere": "200/h/key",
}
# Non-loopback wants a proxy with a certificate (decision 18): its word about the client counts.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if MUNIMENT.https else 0
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
MFA_ADAPTER = "muniment.web.apps.access.factors.FactorAdapter"
MFA_FORMS = {
    "authenticate": "muniment.web.apps.access.sign_in_forms.SignInCode",
    "reauthenticate": "muniment.web.apps.access.sign_in_forms.ConfirmCode",
    "login_webauthn": "muniment.web.apps.access.sign_in_forms.SignInPasskey",
    "authenticate_webauthn": "muniment.web.apps.access.sign_in_forms.SecondPasskey",
    "reauthenticate_webauthn": "muniment.web.apps.access.sign_in_forms.ConfirmPasskey",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_USER_VERIFICATION = "required"
MFA_TOTP_ISSUER = "Muniment"
MFA_TOTP_TOLERANCE = 1

AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 0.25  # hours; it always ends, and further failures do not prolong it
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_CALLABLE = "muniment.web.apps.access.accounts.locked_out"
AXES_USERNAME_CALLABLE = "muniment.web.apps.access.accounts.attempt_name"
AXES_CLIENT_IP_CALLABLE = "muniment.web.apps.access.accounts.client_ip"
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_VERBOSE = False
AXES_SENSITIVE_PARAMETERS = ["password", "login", "code", "csrfmiddlewaretoken"]

SESSION_COOKIE_AGE = 12 * 3600
SESSION_SAVE_EVERY_REQUEST = False
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = MUNIMENT.https
CSRF_COOKIE_HTTPONLY = True
CSRF_TRUSTED_ORIGINS = [MUNIMENT.address]
CSRF_FAILURE_VIEW = "muniment.web.ui.pages.forged_request"
SECURE_SSL_REDIRECT = MUNIMENT.https
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if MUNIMENT.https else None
SECURE_HSTS_SECONDS = 31536000 if MUNIMENT.https else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

CACHES = {
    # Rate limits and the replay guard of one-time codes hold across processes.
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache",
        # Django's 300 would let anybody push other people's counts out of the table.
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    }
}
TASKS = {
    "default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]},
}

STATIC_URL = "/static/"
STATIC_ROOT = MUNIMENT.home.resolve() / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = False
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_HANDLERS = ["muniment.web.config.uploads.NoFiles"]

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

globals().update(mail(MUNIMENT))
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "muniment.web.config.redaction.RedactingFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    "loggers": {
        "axes": {"level": "ERROR"},
        "django.request": {"level": "ERROR"},
        "django_tasks": {"level": "WARNING"},
    },
}
