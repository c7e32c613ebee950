"""The headers of every answer, whichever layer of ours gives it (decision 0019)."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

Handler = Callable[[HttpRequest], HttpResponseBase]

# What a browser can do and no page of ours asks of it.
REFUSED = (
    "accelerometer",
    "autoplay",
    "camera",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)
# Passkeys.
OUR_OWN = ("publickey-credentials-create", "publickey-credentials-get")
PERMISSIONS = ", ".join(
    [f"{name}=()" for name in REFUSED] + [f"{name}=(self)" for name in OUR_OWN]
)


def every_answer(get_response: Handler) -> Handler:
    """Put on each answer what it does not say already; it stands outermost.

    Django sets some of these itself, but not where one of its own layers refuses a
    request, such as one for a host that is not ours. What does not say how long it may
    be kept is kept nowhere.
    """
    headers = {
        "Permissions-Policy": PERMISSIONS,
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cross-Origin-Embedder-Policy": "require-corp",
        "Cross-Origin-Opener-Policy": settings.SECURE_CROSS_ORIGIN_OPENER_POLICY,
        "Referrer-Policy": settings.SECURE_REFERRER_POLICY,
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": settings.X_FRAME_OPTIONS,
        "Cache-Control": "no-store",
    }

    def handle(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    return handle
