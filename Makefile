# `make data` rebuilds the tables from the raw text, `make test` runs everything that must hold. `make help` lists the rest.

PYTHON ?= python3
VENV ?= .venv
BIN := $(abspath $(VENV))/bin
SCRATCH := build/lock
CROISSANT := build/croissant
DATE ?=
UPGRADE ?=
SEED ?= 1
SHARE ?= 1
PYTHONS ?=
MUTATED ?= $(filter-out %/__init__.py,$(wildcard pipeline/checks/*.py)) pipeline/verdict.py pipeline/schemas.py pipeline/tables/read.py pipeline/tables/typed.py
QUICK ?=
PAGE ?=
COMPILE = $(SCRATCH)/bin/uv pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 $(UPGRADE)
# The stages call `python`; it is to be the one of the environment.
export PATH := $(BIN):$(PATH)

.PHONY: help data test torture bench refresh changelog release push croissant lock dependencies mutants pythons clean
.DELETE_ON_ERROR:

help: ## say what each target does
	@grep -E '^[a-z]+:.*##' $(firstword $(MAKEFILE_LIST)) | sed -E 's/:.*## /\t/' | expand -t 12

data: $(VENV)/data.stamp ## set up what is needed, then rebuild processed/ and datapackage.json
	$(BIN)/python -m pipeline settle
	$(BIN)/dvc repro

test: $(VENV)/test.stamp ## set up what is needed, then lint, check types and run the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest

torture: $(VENV)/test.stamp ## kill, starve and tear runs, some 400 times (an hour), and write what came of it (SEED=1 SHARE=1)
	PYTHONPATH=tests:. $(BIN)/python -m torture --seed $(SEED) --share $(SHARE) --jobs 2 --page docs/reliability.md

refresh: $(VENV)/data.stamp ## after a file came or went: dvc.yaml, the tables, the row counts in README.md
	$(BIN)/python -m pipeline workflow
	$(BIN)/dvc repro
	$(BIN)/python -m pipeline readme

bench: $(VENV)/test.stamp ## measure speed and memory beside their targets (QUICK=1, PAGE=docs/performance.md)
	$(BIN)/python -m bench $(if $(QUICK),--quick) $(if $(PAGE),--page $(PAGE))

changelog: data $(VENV)/release.stamp ## write the section of the version in metadata.yaml, for people to edit (DATE=2026-01-31)
	$(BIN)/python -m pipeline release --draft $(if $(DATE),--date $(DATE))

release: data $(VENV)/release.stamp ## make the release of the version in metadata.yaml in dist/ (DATE=2026-01-31)
	$(BIN)/python -m pipeline release $(if $(DATE),--date $(DATE))

push: $(VENV)/release.stamp ## push the newest release to the DVC remote
	$(BIN)/python -m pipeline release --newest | xargs $(BIN)/dvc add
	$(BIN)/python -m pipeline release --newest | sed 's/$$/.dvc/' | xargs $(BIN)/dvc push

croissant: $(CROISSANT)/stamp ## set up mlcroissant, which the tests use, in an environment of its own

lock: ## resolve requirements*.in into pins with hashes (UPGRADE=--upgrade takes the newest)
	$(PYTHON) -m venv $(SCRATCH)
	$(SCRATCH)/bin/python -m pip install --quiet uv
	$(COMPILE) requirements.in -o requirements.txt
	$(COMPILE) -c requirements.txt requirements-release.in -o requirements-release.txt
	$(COMPILE) -c requirements.txt requirements-cluster.in -o requirements-cluster.txt
	$(COMPILE) -c requirements-release.txt -c requirements-cluster.txt requirements-dev.in -o requirements-dev.txt
	$(COMPILE) requirements-croissant.in -o requirements-croissant.txt

dependencies: $(VENV)/test.stamp $(CROISSANT)/stamp ## after `make lock`: the licences and docs/dependencies.md
	$(BIN)/python tools/licences.py $(wildcard $(CROISSANT)/lib/python*/site-packages)
	$(BIN)/python -m pipeline dependencies

mutants: $(VENV)/test.stamp ## break the checks one small step at a time and list what no test notices (an hour or more)
	$(BIN)/python tools/mutants.py $(MUTATED)

pythons: ## rebuild and test on every Python of this machine (PYTHONS="python3.12 python3.13")
	tools/pythons.sh $(PYTHONS)

clean: ## remove the environment, the caches and what lies between the rooms; the data stays
	rm -rf $(VENV) build .dvc/tmp .dvc/cache .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find bench pipeline tests -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp stands for one installed list of pins; a newer list is installed anew.
$(VENV)/data.stamp: requirements.txt | $(VENV)/pyvenv.cfg
	@echo 'Installing the pinned packages (a minute or two, once) ...'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/release.stamp: requirements-release.txt | $(VENV)/pyvenv.cfg
	@echo 'Installing the pinned packages of releases (a minute, once) ...'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-release.txt
	@touch $@ $(VENV)/data.stamp

$(CROISSANT)/stamp: requirements-croissant.txt
	$(PYTHON) -m venv $(CROISSANT)
	$(CROISSANT)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-croissant.txt
	@touch $@

$(VENV)/test.stamp: requirements-dev.txt | $(VENV)/pyvenv.cfg
	@echo 'Installing the pinned packages and the test tools (a minute or two, once) ...'
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/data.stamp $(VENV)/release.stamp

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'error: Python 3.11 or newer is needed; name one with `make PYTHON=python3.12 data`' >&2; exit 2; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { \
	  echo 'error: this Python has no venv; install it (Debian and Ubuntu: apt install python3-venv,' >&2; \
	  echo '       others: the full Python of your system) or follow "Rebuilding" in README.md with uv or conda' >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)
