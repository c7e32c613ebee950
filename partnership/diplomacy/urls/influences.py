"""Addresses of influences."""

from django.urls import path

from partnership.diplomacy.influences.report import INFLUENCES
from partnership.diplomacy.views import (
    influence,
    influence_facts,
)
from partnership.exchange.file_view import file_view

urlpatterns = [
    path("influences/", influence.influence_list, name="influence_list"),
    path("influences/add/", influence.influence_add, name="influence_add"),
    path("influences/<int:pk>/", influence.influence_detail, name="influence"),
    path("influences/<int:pk>/edit/", influence.influence_edit, name="influence_edit"),
    path(
        "influences/<int:pk>/assess/",
        influence_facts.assessment_add,
        name="assessment_add",
    ),
    path("influences/<int:pk>/link/", influence_facts.link_add, name="link_add"),
    path("influences/<int:pk>/waits/", influence_facts.waiting_add, name="waiting_add"),
    path(
        "influence-assessments/<int:pk>/correct/",
        influence_facts.assessment_correct,
        name="assessment_correct",
    ),
    path(
        "influence-links/<int:pk>/correct/",
        influence_facts.link_correct,
        name="link_correct",
    ),
    path(
        "waits/<int:pk>/correct/",
        influence_facts.waiting_correct,
        name="waiting_correct",
    ),
    path(
        "influences/<slug:file_format>/", file_view(INFLUENCES), name="influence_file"
    ),
]
