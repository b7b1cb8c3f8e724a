# make run    open the dashboard        make test     every check
# make bench  measure (JSON)            make sample   invent the sample data again
# make format put the code in shape

PORT ?= 8501
HOST ?= 127.0.0.1# HOST=0.0.0.0 lets other machines of the office in
PYTHON := .venv/bin/python
PIP := $(PYTHON) -m pip install --quiet --disable-pip-version-check

.PHONY: run test bench sample format

run: .venv/.requirements
	@echo "Pantau TPPS: http://localhost:$(PORT)  (berhenti: Ctrl+C)"
	@$(PYTHON) -m streamlit run dashboard.py --server.address $(HOST) --server.port $(PORT) \
		--server.headless $$(.ci/setup headless) --server.showEmailPrompt false

test: .venv/.requirements-dev
	@.ci/test

bench: .venv/.requirements-dev
	@$(PYTHON) -m tests.bench

sample: .venv/.requirements-dev
	@$(PYTHON) -m sample_data.generate

format: .venv/.requirements-dev
	@$(PYTHON) -m ruff check --fix .
	@$(PYTHON) -m ruff format .

# The stamps are newer than the requirements only after all of them were installed.
.venv/.requirements: requirements.txt
	@.ci/setup python
	@echo "Memasang pustaka; sekali saja, beberapa menit ..."
	@$(PIP) -r requirements.txt
	@touch $@

.venv/.requirements-dev: requirements-dev.txt .venv/.requirements
	@$(PIP) -r requirements-dev.txt
	@touch $@
