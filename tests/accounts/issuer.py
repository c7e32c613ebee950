"""A small OpenID provider on this machine: real HTTP, real signatures."""

import base64
import hashlib
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT, SECRET = "partnership", "the provider's secret"


class Issuer:
    """Signs whoever `subject` says in; `forge` signs with a key that is not its own.

    With `moved_to` it answers every question by a redirect.
    """

    def __init__(self):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.signing_key = self.key
        self.claims = {}
        self.sends_token = True
        self.subject = "subject-1"
        self.challenge = None
        self.moved_to = None
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), handler_of(self))
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever)
        self.thread.start()

    def forge(self):
        self.signing_key = rsa.generate_private_key(
            public_exponent=65537, key_size=2048
        )

    def stop(self):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()

    def configuration(self):
        return {
            "issuer": self.url,
            "authorization_endpoint": f"{self.url}/authorize",
            "token_endpoint": f"{self.url}/token",
            "jwks_uri": f"{self.url}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
        }

    def keys(self):
        key = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key()))
        return {"keys": [key | {"kid": "1", "alg": "RS256", "use": "sig"}]}

    def authorize(self, asked):
        """Where the browser is sent back to, as if the person had agreed."""
        self.challenge = asked["code_challenge"]
        back = urlencode({"code": "a-code", "state": asked["state"]})
        return f"{asked['redirect_uri']}?{back}"

    def token(self, posted):
        verifier = posted["code_verifier"].encode()
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier).digest())
        trusted = (
            posted["client_secret"] == SECRET
            and digest.rstrip(b"=").decode() == self.challenge
        )
        if not trusted:
            return {"error": "invalid_grant"}
        answer = {"access_token": "an-access-token", "token_type": "Bearer"}
        return answer | ({"id_token": self.signed()} if self.sends_token else {})

    def signed(self):
        claims = {
            "iss": self.url,
            "aud": CLIENT,
            "sub": self.subject,
            "exp": int(time.time()) + 300,
            "iat": int(time.time()),
            **self.claims,
        }
        return jwt.encode(claims, self.signing_key, "RS256", headers={"kid": "1"})


def handler_of(issuer):
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self):
            page = urlsplit(self.path)
            if issuer.moved_to:
                self.send_response(302)
                self.send_header("Location", issuer.moved_to)
                self.end_headers()
                return
            if page.path == "/authorize":
                asked = {k: v[0] for k, v in parse_qs(page.query).items()}
                self.send_response(302)
                self.send_header("Location", issuer.authorize(asked))
                self.end_headers()
                return
            self.answer(
                issuer.keys() if page.path == "/keys" else issuer.configuration()
            )

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            self.answer(issuer.token({k: v[0] for k, v in parse_qs(body).items()}))

        def answer(self, content):
            body = json.dumps(content).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            """Quiet."""

    return Handler
