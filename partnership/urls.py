"""Every address of the product; each line of operation keeps its own below."""

from django.contrib import admin
from django.urls import include, path

from partnership.accounts.sign_in import secure_admin
from partnership.evidence.ceiling_admin import no_such_page

secure_admin()

handler429 = "partnership.accounts.refused.too_many_attempts"

urlpatterns = [
    path("", include("partnership.dashboard.urls")),
    path("security/", include("coalition.urls")),
    path("economic/", include("donors.urls")),
    path("political/", include("partnership.diplomacy.urls")),
    path("alerts/", include("partnership.alerts.urls")),
    path("account/", include("partnership.accounts.urls")),
    # Django's own redirect to any row's page asks nobody who may see the row.
    path("admin/r/<int:content_type_id>/<path:object_id>/", no_such_page),
    path("files/", include("partnership.exchange.urls")),
    path("admin/", admin.site.urls),
]
