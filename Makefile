# Everything a contributor types. Needs git, make, python3 (3.11 or newer) and python3-venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
MUNIMENT := $(BIN)/muniment
SCANNER_VENV := .venv-scanner
FUZZ_VENV := .venv-fuzz
# A process of tests for each core, up to four: each takes about 2 GB of memory. In the order of the
# files, or those with few tests that take long would all come last.
AT_ONCE ?= -n auto --maxprocesses 4 --dist loadscope --no-loadscope-reorder
TORCH ?= torch==2.13.0
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help

.PHONY: help
help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-16s %s\n", $$1, $$2}'

$(VENV)/.base: requirements/base.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install -q --require-hashes -r requirements/build.txt -r requirements/base.txt
	$(BIN)/pip install -q --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.server: $(VENV)/.base requirements/server.txt
	$(BIN)/pip install -q --require-hashes -r requirements/server.txt
	@touch $@

$(VENV)/.test: $(VENV)/.base requirements/test.txt
	$(BIN)/pip install -q --require-hashes -r requirements/test.txt
	@touch $@

$(VENV)/.lint: $(VENV)/.test requirements/lint.txt
	$(BIN)/pip install -q --require-hashes -r requirements/lint.txt
	@touch $@

.PHONY: install
install: $(VENV)/.base ## Install muniment into .venv

.PHONY: run
run: $(VENV)/.server ## Install the server and run it on http://localhost:8000
	@exec $(MUNIMENT) server run

.PHONY: demo
demo: $(VENV)/.server ## Run a demo on http://localhost:8000: the sample project, two invented people
	@exec env PATH="$(abspath $(BIN)):$$PATH" tools/demo.sh var/demo

.PHONY: sample
sample: $(VENV)/.base ## Assess the sample project examples/churn and write its HTML report
	@mkdir -p var/sample
	@$(MUNIMENT) assess examples/churn -b var/sample/churn.mun; code=$$?; \
	 $(MUNIMENT) replay var/sample/churn.mun --format html -o var/sample/churn.html || exit 1; \
	 echo; echo "The same report for a browser: var/sample/churn.html"; \
	 echo "Facts and report, to be replayed by anyone: var/sample/churn.mun"; \
	 test $$code -eq 1 || { echo "unexpected exit code $$code: the sample has planted findings"; exit 1; }

.PHONY: test
test: $(VENV)/.test ## Install what the tests need and run them
	$(BIN)/python -m pytest $(AT_ONCE) $(ARGS)

.PHONY: test-postgresql
test-postgresql: $(VENV)/.test ## Run the server's tests on a PostgreSQL of their own (apt-get install postgresql)
	$(BIN)/python -m tests.web.cluster $(BIN)/python -m pytest $(AT_ONCE) tests/web $(ARGS)

.PHONY: lint
lint: $(VENV)/.lint ## Format check, lint, types, layers, file length
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	PYTHONPATH=src $(BIN)/lint-imports
	@long=$$(git ls-files 'src/*.py' 'tests/*.py' 'bench/*.py' ':!*/names/compiled/*' | xargs wc -l | awk '$$2 != "total" && $$1 > 500'); \
	 test -z "$$long" || { echo "files over 500 lines:"; echo "$$long"; exit 1; }

.PHONY: format
format: $(VENV)/.lint ## Format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

.PHONY: bench
bench: $(VENV)/.test ## Measure start-up, assessment, catalogue and ledger
	$(BIN)/python -m bench

# The lock leaves out torch and what torch would bring for a graphics card, so its own parts are named.
$(SCANNER_VENV)/.scanner: requirements/scanner-bench.txt
	$(PYTHON) -m venv $(SCANNER_VENV)
	$(SCANNER_VENV)/bin/pip install -q "$(TORCH)"
	$(SCANNER_VENV)/bin/pip install -q --no-deps --require-hashes -r requirements/scanner-bench.txt
	@touch $@

.PHONY: bench-scanner
bench-scanner: $(VENV)/.test $(SCANNER_VENV)/.scanner ## Measure the scanner on honest and hostile files, beside its peers
	$(SCANNER_VENV)/bin/python -m bench.scanner_honest var/scanner/honest
	rm -rf var/scanner/hostile && $(SCANNER_VENV)/bin/python -m bench.scanner_attacks var/scanner/hostile
	$(BIN)/python -m bench.scanner --honest var/scanner/honest --attacks var/scanner/hostile $(ARGS)

$(FUZZ_VENV)/.fuzz: requirements/fuzz.txt
	$(PYTHON) -m venv $(FUZZ_VENV)
	$(FUZZ_VENV)/bin/pip install -q --require-hashes -r requirements/fuzz.txt
	@touch $@

.PHONY: fuzz
fuzz: $(VENV)/.test $(FUZZ_VENV)/.fuzz ## Fuzz the scanner's readers, 20 minutes each (ARGS="pickled --seconds 300")
	SEEDS=var/fuzz/seeds $(BIN)/python -m pytest -p fuzz.harvest tests/engine/artifacts
	PYTHONPATH=src:. $(FUZZ_VENV)/bin/python -m fuzz $(ARGS)

.PHONY: catalogue
catalogue: $(VENV)/.base ## Check the catalogue's YAML and compile it
	$(BIN)/python -m muniment.engine.catalogue.compile

.PHONY: names
names: $(VENV)/.base ## Check the lists of names that model files bring in and compile them
	$(BIN)/python -m muniment.engine.artifacts.names.compile

.PHONY: docs
docs: $(VENV)/.base ## Write the pages of docs/ that are made from the code
	$(BIN)/python tools/checks_page.py
	$(BIN)/python tools/facts_page.py
	$(BIN)/python tools/rule_pages.py

.PHONY: lock
lock: ## Pin every dependency with its hashes (needs uv: pip install uv)
	uv pip compile -q --universal --generate-hashes --no-annotate --no-header pyproject.toml -o requirements/base.txt
	uv pip compile -q --universal --generate-hashes --no-annotate --no-header --extra server -c requirements/base.txt pyproject.toml -o requirements/server.txt
	uv pip compile -q --universal --generate-hashes --no-annotate --no-header --all-extras --group test -c requirements/server.txt pyproject.toml -o requirements/test.txt
	uv pip compile -q --universal --generate-hashes --no-annotate --no-header --all-extras --group test --group lint -c requirements/test.txt pyproject.toml -o requirements/lint.txt
	uv pip compile -q --python-version 3.11 --python-platform x86_64-manylinux_2_28 --generate-hashes --no-annotate --no-header --group scanner-bench --no-emit-package torch --no-emit-package torchvision --no-emit-package nvidia-nccl-cu12 -o requirements/scanner-bench.txt
	uv pip compile -q --universal --generate-hashes --no-annotate --no-header --group fuzz -c requirements/base.txt pyproject.toml -o requirements/fuzz.txt
	printf "hatchling\neditables\n" | uv pip compile -q --universal --generate-hashes --no-annotate --no-header - -o requirements/build.txt

.PHONY: clean
clean: ## Remove the environment and everything made
	rm -rf $(VENV) $(SCANNER_VENV) $(FUZZ_VENV) var build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
