# Everything a developer runs. `make demo` and `make test` work on a fresh clone with Python 3.11 and make alone.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
CLUSTERS := .venv-clusters
CLUSTERS_READY := $(CLUSTERS)/.ready
# the demo needs no tools: it installs less, unless all is there already
SHOWN := $(if $(wildcard $(READY)),$(READY),$(VENV)/.shown)
FILE ?= examples/harbour-tunnel.txt
TARGET ?= core

.PHONY: help demo test test-clusters test-python fuzz mutants check format accept golden benchmark docs picture notebooks lock clean
.DEFAULT_GOAL := help

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 16

# The environment is made once; it is made again when the lock or pyproject.toml changes.
$(READY): constraints/dev.txt pyproject.toml
$(VENV)/.shown: constraints/run.txt pyproject.toml
$(READY) $(VENV)/.shown:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'newsclaims needs Python 3.11 or newer; say `make PYTHON=python3.12 ...`'; exit 1; }
	@test -x $(BIN)/python || { echo 'Creating $(VENV) ...'; $(PYTHON) -m venv $(VENV); }
	@echo 'Installing the packages of $< into $(VENV) (a minute or two, once) ...'
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-compile --require-hashes -r $<
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(SHOWN) ## read the example article and show it (FILE=... for another)
	@$(BIN)/newsclaims extract $(FILE)

# In the order of the files: by the number of tests in each, as is the default, the slow ones with few would come last.
test: $(READY) ## run the tests, on two cores (ARGS=... for pytest; ARGS="-n 0 ..." on one)
	@$(BIN)/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

# Another Python than that of .venv: an environment of its own, made anew; without what needs a browser or a notebook.
OTHER := .venv-other
ELSEWHERE := tests/report/test_browser.py tests/notebook/test_notebook.py tests/documentation/test_docs.py \
	tests/batch/test_clusters.py tests/test_plots.py
test-python: ## run the tests on another Python (PYTHON=python3.13; TESTS=... for some)
	@$(PYTHON) -m venv --clear $(OTHER)
	@$(OTHER)/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-compile --require-hashes -r constraints/dev.txt
	@$(OTHER)/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@$(OTHER)/bin/python -m pytest -n 2 --dist loadfile $(TESTS) $(addprefix --ignore=,$(ELSEWHERE)) $(ARGS); \
		code=$$?; rm -rf $(OTHER); exit $$code

fuzz: $(READY) ## make up inputs until one breaks a promise (TARGET=core; ARGS='-max_total_time=600'; Linux)
	@$(BIN)/python -c 'import atheris' 2>/dev/null || \
		$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --require-hashes -r constraints/fuzz.txt
	@$(BIN)/python fuzz/run.py $(TARGET) $(ARGS)

mutants: $(READY) ## change layout, marks and sourcing line by line: which changes does no test see?
	@$(BIN)/python -c 'import mutmut' 2>/dev/null || $(BIN)/python -m pip install -qq --disable-pip-version-check 'mutmut>=3.3'
	@$(BIN)/mutmut run && $(BIN)/mutmut results

# Ray and Spark bring a gigabyte: they have an environment of their own, so that `make test` stays light.
$(CLUSTERS_READY): constraints/clusters.txt pyproject.toml
	@test -x $(CLUSTERS)/bin/python || $(PYTHON) -m venv $(CLUSTERS)
	@echo 'Installing Ray and Spark into $(CLUSTERS) (some minutes, once) ...'
	@$(CLUSTERS)/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-compile --require-hashes -r constraints/clusters.txt
	@$(CLUSTERS)/bin/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

test-clusters: $(CLUSTERS_READY) ## run the tests under Ray and Spark (needs Java 17)
	@$(CLUSTERS)/bin/python -m pytest tests/batch/test_clusters.py tests/batch/test_batch.py $(ARGS)

check: $(READY) ## formatting, lint, types, the direction of imports
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/mypy benchmarks/*.py training/*.py .ci/*.py
	@$(BIN)/lint-imports --no-cache

format: $(READY) ## format the code and mend what ruff can mend
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

golden: $(READY) ## compile tests/golden/*.expect.py to *.expected.json
	@$(BIN)/python tests/golden/build.py

accept: $(READY) ## take the library's present output as the golden snapshots; read the diff before you commit it
	@$(BIN)/python -m pytest tests/golden/test_golden.py --accept-golden

benchmark: $(READY) ## accuracy on a corpus beside the last committed figures (ARGS=--write to record them)
	@$(BIN)/python benchmarks/accuracy.py $(ARGS)

docs: $(READY) ## build the documentation: docs/_build/html/index.html
	@$(BIN)/python -m sphinx -W --keep-going -q -b html docs docs/_build/html

picture: $(READY) ## draw the picture of the README anew
	@$(BIN)/python docs/picture.py

notebooks: $(READY) ## make and run the example notebooks anew; read the diff before you commit it
	@$(BIN)/python examples/notebooks/build.py

lock: ## pin every package anew (needs uv)
	@uv pip compile pyproject.toml --group pyproject.toml:dev --extra en --extra testing --extra train --extra pandas --extra polars \
		--extra parquet --extra notebook --extra plot --extra html \
		--universal --python-version 3.11 --generate-hashes --quiet --upgrade \
		--custom-compile-command 'make lock' --output-file constraints/dev.txt
	@uv pip compile pyproject.toml --group pyproject.toml:build --extra en --constraints constraints/dev.txt \
		--universal --python-version 3.11 --generate-hashes --quiet \
		--custom-compile-command 'make lock' --output-file constraints/run.txt
	@uv pip compile pyproject.toml --group pyproject.toml:clusters --extra en --extra ray --extra spark \
		--constraints constraints/dev.txt --universal --python-version 3.11 --generate-hashes --quiet \
		--custom-compile-command 'make lock' --output-file constraints/clusters.txt
	@uv pip compile --group pyproject.toml:fuzz --universal --python-version 3.11 --generate-hashes --quiet --upgrade \
		--custom-compile-command 'make lock' --output-file constraints/fuzz.txt

clean: ## remove the environment and the caches
	@rm -rf $(VENV) $(CLUSTERS) $(OTHER) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
