"""Files that people bring: from the upload to what is in the record."""

from django.urls import path

from partnership.exchange.views import imports

app_name = "imports"

urlpatterns = [
    path("", imports.import_list, name="import_list"),
    path("new/", imports.import_new, name="import_new"),
    path("<int:pk>/", imports.import_detail, name="import"),
    path("<int:pk>/columns/", imports.import_columns, name="import_columns"),
    path("<int:pk>/answers/", imports.import_answers, name="import_answers"),
    path("<int:pk>/again/", imports.import_again, name="import_again"),
    path("<int:pk>/give-up/", imports.import_give_up, name="import_give_up"),
    path("<int:pk>/load/", imports.import_load, name="import_load"),
    path("<int:pk>/undo/", imports.import_undo, name="import_undo"),
    path("<int:pk>/records/", imports.import_records, name="import_records"),
    path(
        "<int:pk>/rows/<slug:file_format>/",
        imports.import_rows_file,
        name="import_rows_file",
    ),
]
