from contextlib import closing
from urllib.parse import unquote, urlsplit

import psycopg2


def connect(database_url, **changed):
    url = urlsplit(database_url)
    host = unquote(url.netloc.rpartition("@")[2])
    given = {"host": host, "user": url.username, "password": url.password}
    return closing(psycopg2.connect(dbname="partnership", **(given | changed)))
