# Every target creates the environment it needs; nothing has to be installed by hand but Python 3.11+ and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PACKET ?= examples/meridian-draft
AUDIT_FLAGS ?=
PYTEST_FLAGS ?=

.PHONY: calibrate setup audit test snapshots check bench clean

$(BIN)/bonafides: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	touch $@

$(VENV)/.dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@ $(BIN)/bonafides

setup: $(VENV)/.dev

# The recommendation is the exit code: 0 go, 10 conditional, 20 no-go. All three mean that the audit worked.
audit: $(BIN)/bonafides
	@$(BIN)/bonafides audit $(PACKET) $(AUDIT_FLAGS); code=$$?; \
	case $$code in 0|10|20) exit 0;; *) exit $$code;; esac

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n 2 $(PYTEST_FLAGS)

# Accepts the reports as they are now; read `git diff tests/snapshots` before committing.
snapshots: $(VENV)/.dev
	BONAFIDES_SNAPSHOTS=write $(BIN)/python -m pytest -q tests/report tests/test_example_reports.py
	git diff --stat tests/snapshots

check: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/interrogate -q src
	$(MAKE) test

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/run.py

# About four minutes on one core; writes docs/calibration.md and its plots.
calibrate: $(VENV)/.dev
	$(BIN)/python benchmarks/calibrate.py

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis bonafides-out
