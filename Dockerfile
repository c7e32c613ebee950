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

# partnership/stack/serving.py says how many workers and threads, and the bounds.
CMD ["gunicorn", "partnership.wsgi", "--config", "python:partnership.stack.serving", \
     "--bind", "0.0.0.0:8000", "--worker-tmp-dir", "/dev/shm", "--access-logfile", "-"]
