# The two commands: `make demo` and `make test`. Everything else serves them.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# Built things stay outside the clone, so that a second clone finds them warm.
CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)
export CARGO_TARGET_DIR ?= $(CACHE)/belfry-target
export TOOLS := $(CACHE)/belfry-tools
export PATH := $(TOOLS)/bin:$(HOME)/.cargo/bin:$(PATH)

# The linter is a compiler: it lints what it builds, so that nothing is compiled once for the tests and once more for the lints.
# Figures and archives are built by the plain compiler, which optimises more. What it warns of fails `make test`, never a demonstration.
LINTER := $(shell command -v clippy-driver)
ifneq ($(LINTER),)
demo test check unit e2e api: export RUSTC_WORKSPACE_WRAPPER := clippy-driver
endif

.PHONY: help demo test check unit e2e bench fuzz api soak dist assets setup setup-test fmt

help: ## What can be made
	@grep -hE '^[a-z0-9-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

demo: setup assets ## Install what is missing, build, start on a living watch floor
	@# On a terminal cargo shows how far it is: the first build takes a quarter of an hour.
	@if [ -t 2 ]; then cargo build --bin belfry; else tools/step "build" cargo build --quiet --bin belfry; fi
	@exec "$(CARGO_TARGET_DIR)/debug/belfry" demo $(ARGS)

test: setup setup-test assets ## Every check: style, rules, unit, contract, access, durability, browser
	@tools/step "format" cargo fmt --all --check
	@# The parsers' fuzz targets are a workspace of their own: a lock file that fell behind is said now, not after half an hour.
	@tools/step "lock files" cargo fetch --quiet --locked --manifest-path foundation/exchange/fuzz/Cargo.toml
	@tools/step "build and lints" tools/build.sh
	@tools/step "rules" "$(CARGO_TARGET_DIR)/debug/xtask" tidy
	@tools/step "licences" tools/deny.sh
	tools/assets.sh test
	@tools/step "calendars" tools/calendars.sh
	@tools/step "warnings" tools/cap.sh
	cargo nextest run --workspace
	@# A store that does not sync must fail where the real one passes; a target of its own, so that nothing else is built with it.
	@tools/step "proof that the sync test can fail" cargo nextest run --cargo-quiet -p durability --features sync-off every_promise
	@tools/step "fuzz" tools/fuzz.sh 15
	tools/api.sh
	tools/e2e.sh
	@tools/pg.sh stop

check: ## The quick part of `make test`, for the inner loop
	tools/build.sh
	"$(CARGO_TARGET_DIR)/debug/xtask" tidy

unit: ## Tests without the browser
	cargo nextest run --workspace

e2e: assets ## Browser journeys against the real binary
	cargo build --quiet --bin belfry
	tools/e2e.sh

bench: setup setup-test assets ## Figures beside their yardsticks
	tools/bench.sh

fuzz: ## The parsers of what strangers send against whatever comes (SECONDS=600)
	tools/fuzz.sh $(or $(SECONDS),600)

api: setup setup-test assets ## The interface for programs against schemathesis, with the real binary
	cargo build --quiet --bin belfry
	tools/api.sh

soak: setup setup-test assets ## Hundreds of kills under load
	tools/soak.sh

dist: setup assets ## One self-contained archive in dist/
	tools/dist.sh

assets: ## Fetch and lay out what the browser gets (network only for npm ci)
	@tools/assets.sh

setup:
	@tools/setup.sh build

setup-test:
	@tools/setup.sh test

fmt: ## Format everything
	cargo fmt --all
