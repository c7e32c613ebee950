# The product alone; docker-compose.yml adds the database, the broker and the jobs.
FROM python:3.13-slim

ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1
WORKDIR /app

COPY requirements/production.txt requirements/
RUN pip install --no-cache-dir --require-hashes --only-binary :all: \
    -r requirements/production.txt

COPY . .
# Local mode needs no secrets; the key it makes must not stay in the image.
RUN PARTNERSHIP_LOCAL=1 python manage.py collectstatic --noinput \
    && rm -f var/secret_key \
    && useradd --system --uid 10001 partnership \
    && chmod 755 var var/static

USER partnership
EXPOSE 8000

# Threads, so that a long streamed export is not cut (see partnership/stack/product.py).
CMD ["gunicorn", "partnership.wsgi", "--bind", "0.0.0.0:8000", \
     "--worker-class", "gthread", "--workers", "2", "--threads", "4", \
     "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-", "--no-control-socket"]
