"""A real mail server, on this machine, gets one whole mail."""

import socketserver
import threading
from email import message_from_bytes, policy

import pytest

from partnership.dashboard.mail import job
from tests.dashboard.mail.factories import WEDNESDAY, make_reader


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
def test_a_server_is_given_one_whole_mail(server):
    ann = make_reader()

    assert job.send_due(WEDNESDAY).in_words == "1 sent"

    (given,) = server.mails
    mail = message_from_bytes(given, policy=policy.default)
    assert mail["To"] == ann.email
    assert "End these mails" in mail.get_body(("plain",)).get_content()
    assert "</html>" in mail.get_body(("html",)).get_content()
    assert max(map(len, given.split(b"\r\n"))) <= 998
    assert [one for one in server.heard if one.startswith("rcpt")] == [
        f"rcpt TO:<{ann.email}>"
    ]
