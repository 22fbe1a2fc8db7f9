# Everything runs in .venv, which the first target that needs it makes. PYTHON names another interpreter (3.11 to 3.13).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test check bench format translations surfaces pictures wheel build clean

run: $(READY)  ## open the window on the sample project; without a display do the main job offscreen
	@PYTHON=$(BIN)/python sh .ci/run-or-demonstrate

test: $(READY)  ## every test but the benchmarks
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -n auto --dist loadgroup

check: $(READY)  ## format, lint, types, import contracts
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: $(READY)  ## figures: quality, speed and memory, each against a limit or a baseline of the same run
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest -q -s tests/bench

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

translations: $(READY)  ## collect new sentences into the Arabic catalogue, compile it; docs/shortcuts.md
	sh .ci/translations $(BIN)

surfaces: $(READY)  ## every window, panel and dialog on contact sheets in out/surfaces, with what is wrong with them
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.surfaces.look 1 out/surfaces

pictures: $(READY)  ## the pictures of docs/images, made by the program
	$(BIN)/python -m tests.gallery

wheel: $(READY)  ## the wheel, installed in an environment of its own, passes the self-test
	sh .ci/try-wheel $(BIN)/python

build: $(READY)  ## the program in one folder under dist/, with its own Python and Qt; it passes the self-test alone
	sh .ci/build $(BIN)

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml .ci/prepare
	sh .ci/prepare "$(PYTHON)" $(VENV)
	touch $@
