"""How gunicorn serves, on this machine and on a server; read by `--config`.

Threads: a long streamed export keeps one thread of eight busy and is not cut, because
the worker's heartbeat comes from another thread; `sync` workers are killed in the
middle of it after the timeout.
"""

from gunicorn import util
from gunicorn.http import wsgi

from partnership.stack import refusals

logger_class = "partnership.stack.access_log.WithoutSecrets"
worker_class = "gthread"
workers = 2
threads = 4
# The control socket would be in the home folder, and nobody uses it.
control_socket_disable = True

# Bytes of the address, number of headers, and bytes of each.
limit_request_line = 4094
limit_request_fields = 50
limit_request_field_size = 8190

# What serves, and in which version, is nobody's business.
wsgi.SERVER = "Partnership"
util.write_error = refusals.refuse
