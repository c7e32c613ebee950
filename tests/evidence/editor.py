"""One person with a browser of their own, who edits many records over HTTP."""

import html
import random
import re
from dataclasses import dataclass, field
from http.client import HTTPConnection
from threading import Thread
from urllib.parse import urlencode

from django.conf import settings

HIDDEN = re.compile(r'type="hidden" name="([^"]+)" value="([^"]*)"')
MARKING = re.compile(r'name="marking".*?<option value="(\d+)" selected', re.DOTALL)


@dataclass
class Editor(Thread):
    """Opens a form, types, saves; again and again, on one connection."""

    number: int
    port: int
    session: str
    records: list[int]
    edits: int
    # Of each accepted edit: the record, the version that it made, what was typed.
    accepted: list[tuple[int, int, str]] = field(default_factory=list)
    conflicts: int = 0
    unexpected: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.connection = HTTPConnection("127.0.0.1", self.port, timeout=300)
        self.cookies = {settings.SESSION_COOKIE_NAME: self.session}

    __hash__ = Thread.__hash__

    def run(self) -> None:
        chosen = random.Random(self.number)
        try:
            for turn in range(self.edits):
                self.edit(chosen.choice(self.records), f"edit {self.number}-{turn}")
        except Exception as fault:
            self.unexpected.append(repr(fault))
        finally:
            self.connection.close()

    def edit(self, record: int, text: str) -> None:
        address = f"/political/points/{record}/edit/"
        status, page = self.ask("GET", address)
        hidden = {name: html.unescape(value) for name, value in HIDDEN.findall(page)}
        typed = {
            **hidden,
            "text": text,
            "reason_code": "decided",
            "reason": f"Because of {text}",
            "marking": MARKING.search(page)[1],
        }
        status, page = self.ask("POST", address, typed)
        if status == 302:
            self.accepted.append((record, int(hidden["version"]) + 1, text))
        elif status == 409 and "while you were typing" in page and text in page:
            self.conflicts += 1
        else:
            self.unexpected.append(f"{status} {page[:300]}")

    def ask(self, method: str, address: str, typed: dict | None = None) -> tuple:
        headers = {
            "Cookie": "; ".join(
                f"{name}={value}" for name, value in self.cookies.items()
            ),
            "Content-Type": "application/x-www-form-urlencoded",
        }
        body = urlencode(typed) if typed else None
        self.connection.request(method, address, body, headers)
        answer = self.connection.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or []:
            name, value = cookie.split(";")[0].split("=", 1)
            self.cookies[name] = value
        return answer.status, answer.read().decode()
