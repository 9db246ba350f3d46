# Everything a newcomer needs: `make demo` shows the product at work, `make test` checks it.
# Needs Python >= 3.11 and make, nothing else.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
UV ?= uv

.DEFAULT_GOAL := help
.PHONY: help setup demo up test lint bench score lock clean

help: ## Show what can be done
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(VENV)/.dev ## Make .venv with everything that development needs

demo: $(VENV)/.run ## Scripted outlets, the real pipeline, the log filling up
	@$(BIN)/figurewatch demo

up: $(VENV)/.run ## Everything on this machine: broker, beat, workers, web
	@$(BIN)/figurewatch up

test: lint ## Lint, types, import contracts, all tests
	$(BIN)/python -m pytest

lint: $(VENV)/.dev ## Lint, types and import contracts only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(VENV)/.dev ## Measure speed
	$(BIN)/python -m benchmarks

score: $(VENV)/.dev ## Score reading, matching and alerts on the labelled sets in ../shared/bench
	$(BIN)/python benchmarks/score.py ../shared/bench

lock: ## Pin every dependency again, with hashes (needs uv)
	$(UV) pip compile pyproject.toml --extra install --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet -o requirements/run.txt
	$(UV) pip compile pyproject.toml --all-extras --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet -o requirements/dev.txt
	$(UV) pip compile pyproject.toml --extra install --extra full-text -c requirements/dev.txt --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate --quiet -o requirements/image.txt

clean: ## Remove .venv and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Figurewatch needs Python 3.11 or newer; set PYTHON=/path/to/it")'
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements/run.txt pyproject.toml | $(VENV)/bin/python
	@echo "Installing into $(VENV), once ..."
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.run
	@echo "Installing the development tools, once ..."
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
