"""A kind to try with, and an officer who walks a file through the pages."""

from dataclasses import dataclass

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from partnership.exchange.imports.registry import KINDS
from partnership.exchange.models import DataImport
from tests.exchange.imports.gatherings import GATHERINGS
from tests.factories import make_actor, make_marking, make_source

HEADINGS = "Ref,Conference,City,Country,Pledged (EUR million)\n"


@dataclass
class Officer:
    """Somebody who imports files; `answer` is the last page or redirect."""

    client: Client

    def bring(self, text: str, **said) -> DataImport:
        """Bring a file; the newest import."""
        file = SimpleUploadedFile("list.csv", text.encode())
        asked = {
            "kind": "gatherings",
            "sender": "OCHA",
            "marking": make_marking().pk,
            "source": make_source().pk,
            "file": file,
        }
        self.answer = self.client.post("/imports/new/", {**asked, **said})
        return DataImport.objects.first()

    def go(self, data_import: DataImport, page: str = "", **said) -> DataImport:
        """Send a form of one of its pages; the import as it stands then."""
        address = f"/imports/{data_import.pk}/{page}"
        self.answer = self.client.post(address, said)
        return DataImport.objects.get(pk=data_import.pk)

    def look(self, data_import: DataImport, page: str = "") -> str:
        """What a page of it says, with plain spaces."""
        self.answer = self.client.get(f"/imports/{data_import.pk}/{page}")
        assert self.answer.status_code == 200, self.answer
        return " ".join(self.answer.content.decode().split())

    def check(self, text: str, **said) -> DataImport:
        """Bring a file and say that its columns are as they are proposed."""
        data_import = self.bring(HEADINGS + text)
        return self.go(data_import, "columns/", **{**COLUMNS, **said})

    def load(self, data_import: DataImport, **said) -> DataImport:
        """Load what was looked at."""
        agreed = {"agreed": data_import.seen_digest, "reason_code": "restated"}
        return self.go(data_import, "load/", **{**agreed, **said})


COLUMNS = {
    "column-0": "reference",
    "column-1": "name",
    "column-2": "place",
    "column-3": "host",
    "column-4": "amount",
    "currency": "EUR",
    "unit": "million",
}


@pytest.fixture
def officer(login, monkeypatch) -> Officer:
    monkeypatch.setitem(KINDS, "gatherings", GATHERINGS)
    client = login("Policy officer")
    for name in ("Denmark", "Sweden"):
        make_actor(name)
    return Officer(client)
