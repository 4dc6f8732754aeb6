# What one does with Newsroom. `make run` is all that a fresh machine with git, make and Python 3.11 needs.

VENV := .venv
PY := $(VENV)/bin/python
MANAGE := $(PY) manage.py
PIP_INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --progress-bar off --use-pep517 --require-hashes
UV ?= uv
LOCK := $(UV) pip compile --quiet --no-emit-index-url --no-header --generate-hashes --universal --python-version 3.11

# The Pythons tried for the environment, newest first; PYTHON=/path/to/python3.12 names one instead.
PYTHONS := $(or $(PYTHON),python3.13 python3.12 python3.11 python3)
SUITABLE := import sys; assert sys.version_info >= (3, 11); import ensurepip, venv

# Where `make run` serves.
export HOST ?= 127.0.0.1
export PORT ?= 8000

# What `make check` takes for production.
PRODUCTION := ENV_FILE=/dev/null DEBUG=0 HTTPS=1 ALLOWED_HOSTS=archive.example

# What the tests start from, whatever .env says of this machine.
TESTING := ENV_FILE=/dev/null DEBUG=0 HTTPS=0 DATABASE_URL=sqlite://:memory:

SHARED ?= ../shared
TESTS ?=
BENCH ?=

.DEFAULT_GOAL := help
.PHONY: help install run test test-postgresql check bench scores lock clean

help: ## what one can ask for
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

install: $(VENV)/installed ## the environment with what the site needs, in .venv

run: install ## database, seed pages, first editor, then the site at http://127.0.0.1:8000/ (PORT=... for another port)
	@$(PY) -m newsroom.port $(HOST) $(PORT)
	@$(MANAGE) migrate --no-input --verbosity 0
	@$(MANAGE) import_seeds || echo "Not every seed page could be read (see above); the site serves the others."
	@$(MANAGE) collectstatic --no-input --verbosity 0
	@$(MANAGE) ensure_editor
	@exec $(VENV)/bin/gunicorn newsroom.wsgi

test: $(VENV)/installed-dev ## the whole test suite on SQLite (TESTS=... for a part of it)
	@$(TESTING) $(PY) -m pytest -n auto $(TESTS)

test-postgresql: $(VENV)/installed-dev ## the same suite on a PostgreSQL of its own, started and stopped here
	@$(TESTING) $(PY) -m tests.postgresql $(PY) -m pytest -n auto $(TESTS)

check: $(VENV)/installed-dev ## format, lint, types, templates, migrations, production settings
	@$(PY) -m ruff check --quiet --output-format concise .
	@$(PY) -m ruff format --quiet --check .
	@$(PY) -m djlint --quiet --lint templates
	@$(MANAGE) makemigrations --check --dry-run --verbosity 0
	@$(PRODUCTION) $(MANAGE) check --deploy --fail-level WARNING
	@$(PY) -m mypy --no-error-summary

bench: $(VENV)/installed-dev ## the benchmarks, as ratios measured side by side (BENCH="search --size 200000" for a part)
	@$(PY) -m tests.bench $(BENCH)

scores: $(VENV)/installed-dev ## how well pages and names are read, against the pinned floors (SHARED=../shared)
	@$(PY) -m tests.scores $(SHARED)

lock: ## pin the dependencies anew, with hashes (UPGRADE=--upgrade for newer ones); needs uv
	@$(LOCK) $(UPGRADE) pyproject.toml -o requirements.txt
	@$(LOCK) $(UPGRADE) pyproject.toml -c requirements.txt --extra dev --extra bench -o requirements-dev.txt

clean: ## take away the environment and the caches; the archive in var/ stays
	@rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .coverage htmlcov
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/installed: requirements.txt | $(VENV)/bin/pip
	@echo "Installing what the site needs ..."
	@$(PIP_INSTALL) -r requirements.txt
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt | $(VENV)/bin/pip
	@echo "Installing what the tests need ..."
	@$(PIP_INSTALL) -r requirements-dev.txt
	@touch $@

# pip is the last thing that venv puts in place: where it stands, the environment is whole.
$(VENV)/bin/pip:
	@for python in $(PYTHONS); do \
	    if "$$python" -c '$(SUITABLE)' 2>/dev/null; then exec "$$python" -m venv --clear $(VENV); fi; \
	done; \
	echo "Newsroom needs Python 3.11 or newer with its venv module, and found none among: $(PYTHONS)." \
	    "Install one (Debian: apt install python3 python3-venv) or name one: make run PYTHON=/path/to/python3.11" >&2; \
	exit 1
