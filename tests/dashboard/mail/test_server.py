"""A real mail server, on this machine, gets one whole mail."""

import re
import socketserver
import threading
from email import message_from_bytes, policy

import pytest

from partnership.dashboard.mail import job
from partnership.dashboard.mail.ending import ending_address
from tests.dashboard.mail.factories import WEDNESDAY, make_reader
from tests.factories import make_programme


class Dialogue(socketserver.StreamRequestHandler):
    """Says what RFC 5321 has a server say, and keeps what it is given."""

    def handle(self):
        self.say("220 here")
        while line := self.rfile.readline():
            self.server.heard.append(line.decode().strip())
            word = line[:4].upper()
            if word == b"DATA":
                self.say("354 go on")
                self.server.mails.append(self.body())
                self.say("250 taken")
            elif word == b"QUIT":
                return self.say("221 bye")
            else:
                self.say("250 well")
        return None

    def body(self):
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line.removeprefix(b".") if line.startswith(b"..") else line)
        return b"".join(lines)

    def say(self, words):
        self.wfile.write(f"{words}\r\n".encode())


@pytest.fixture
def server(settings):
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Dialogue) as server:
        server.daemon_threads = True
        server.heard, server.mails = [], []
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = server.server_address
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.django_db
def test_a_server_is_given_one_whole_mail_that_says_how_to_end_it(server):
    ann = make_reader()
    make_programme(name="Irak für alle\r\nBcc: all@partnership.example")

    assert job.send_due(WEDNESDAY).in_words == "1 sent"

    (given,) = server.mails
    mail = message_from_bytes(given, policy=policy.default)
    text, html = (
        mail.get_body((kind,)).get_content().strip() for kind in ("plain", "html")
    )
    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert html.endswith("</html>")
    assert max(map(len, given.split(b"\r\n"))) <= 998
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    (ending,) = re.findall(r"^<(\S+)>$", mail["List-Unsubscribe"].strip())
    assert ending == f"http://127.0.0.1:8000{ending_address(ann)}"
    assert ending in text
    assert ending in html
    # A name is no header, whatever it holds.
    assert (mail["Bcc"], mail["To"]) == (None, ann.email)
    assert mail["Subject"].strip().startswith("Declassified: Irak für alle Bcc: all@")
    assert [one for one in server.heard if one.startswith("rcpt")] == [
        f"rcpt TO:<{ann.email}>"
    ]
