"""Every address of the product; each line of operation keeps its own below."""

from django.contrib import admin
from django.urls import include, path

from partnership.accounts.sign_in import no_shortcut, secure_admin

secure_admin()

handler429 = "partnership.accounts.refused.too_many_attempts"

urlpatterns = [
    path("", include("partnership.dashboard.urls")),
    path("strategy/", include("partnership.strategy.urls")),
    path("security/", include("coalition.urls")),
    path("economic/", include("donors.urls")),
    path("political/", include("partnership.diplomacy.urls")),
    path("alerts/", include("partnership.alerts.urls")),
    path("account/", include("partnership.accounts.urls")),
    path("admin/r/<path:rest>", no_shortcut),
    path("api/v1/reference/", include("partnership.exchange.api_reference.urls")),
    path("api/", include("partnership.exchange.api.urls")),
    path("files/", include("partnership.exchange.urls")),
    path("imports/", include("partnership.exchange.import_urls")),
    path("admin/", admin.site.urls),
]
