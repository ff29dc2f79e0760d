# make serve   the widget with the bundled story, on http://127.0.0.1:8080/
# make test    everything that is checked before a change lands
#
# Both install what they need (tools/setup) and need only rustup, Node and make.
# Others: test-fast, cli, build, dist, size, types, browser, pictures, bench, fuzz, clean.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: serve test test-fast lint native cli build dist size types browser pictures bench fuzz clean

PORT ?= 8080
# Which engines, and which tests by a part of their name: make browser ENGINES="firefox" ONLY=search
ENGINES ?= chromium firefox webkit
ONLY ?=
# For how long each target is fuzzed: make fuzz SECONDS=600
SECONDS ?= 60

export PATH := $(CURDIR)/.tools/bin:$(PATH)
# No path of this machine stays in the wasm, in which panics say where they were: every machine builds the same bytes.
CARGO_HOME ?= $(HOME)/.cargo
# Two passes of LLVM are left out, loop strength reduction and the partial removal of redundant values: what they add to save
# time is 2 % of the packed wasm. A function with a large frame stays by itself: of dozens made one, a browser compiles all
# for what runs of any, first at once and then again at length while the page is built.
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS = -Cllvm-args=-disable-lsr -Cllvm-args=-enable-pre=false \
  -Cllvm-args=-inline-max-stacksize=64 \
  --remap-path-prefix=$(CARGO_HOME)/registry/src=crates \
  --remap-path-prefix=$(shell rustc --print sysroot 2>/dev/null)/lib/rustlib/src/rust=rust
# Trunk takes NO_COLOR for an option of its own and stops at its usual value.
TRUNK := env -u NO_COLOR trunk --skip-version-check
NATIVE := --no-default-features --features cli

serve:
	@tools/setup wasm trunk wasm_bindgen
	@echo "Building; then open http://127.0.0.1:$(PORT)/ (end with Ctrl-C)"
	@$(TRUNK) serve --release --port $(PORT)

test: lint native types browser size
	@echo "All tests passed."

# The fast loop: the engine and everything else that knows no browser.
test-fast:
	@tools/setup rust
	cargo test --quiet $(NATIVE)

lint:
	@tools/setup wasm
	cargo fmt --all --check
	for package in browser bench fuzz; do cargo fmt --check --manifest-path tests/$$package/Cargo.toml; done
	cargo clippy --quiet --workspace --all-targets $(NATIVE) -- -D warnings
	cargo clippy --quiet --target wasm32-unknown-unknown -- -D warnings
	cargo clippy --quiet --manifest-path tests/browser/Cargo.toml -- -D warnings
	cargo clippy --quiet --manifest-path tests/bench/Cargo.toml --all-targets -- -D warnings

# With the examples in the documentation.
native:
	@tools/setup rust
	cargo test --quiet --workspace $(NATIVE)
	cargo test --quiet --manifest-path tests/browser/Cargo.toml

# The native command, as target/release/crosscheck.
cli:
	@tools/setup rust
	cargo build --release $(NATIVE)

# The demo page, crosscheck.js and the page in one file, in dist/.
build:
	@tools/setup wasm trunk wasm_bindgen
	@$(TRUNK) build --release

# The build with all that a host serves beside it: frames, schema, types, checksums, packed copies.
dist: build
	cargo run --quiet --package xtask -- dist

# What a reader loads must stay under 200 kB, compressed with brotli.
size: build
	cargo run --quiet --package xtask -- size

# crosscheck.d.ts holds for pages that use all of it, and for reports as the native command writes them.
types:
	@tools/setup rust typescript
	@mkdir -p target/types
	@(echo 'import type { Report } from "../../src/embed/crosscheck.js"; export const reports: Report[] = ['; \
	  for story in tests/{,browser/}stories/*.json; do cargo run --quiet $(NATIVE) -- analyse "$$story"; echo ,; done; \
	  echo '];') > target/types/report.ts
	tests/browser/node_modules/.bin/tsc --project tests/types

browser: dist
	@tools/setup browsers geckodriver axe
	cargo run --quiet --manifest-path tests/browser/Cargo.toml -- --only "$(ONLY)" $(ENGINES)

# Takes how the gallery looks now for right; look at the pictures before they are committed.
pictures: dist
	@tools/setup browsers
	CROSSCHECK_ACCEPT_PICTURES=1 cargo run --quiet --manifest-path tests/browser/Cargo.toml -- --only pictures chromium

# How fast it is: the engine natively, then in Chromium beside others, then the widget. README says how to read it.
bench: build
	@tools/setup chromium peers
	cd tests/bench && cargo build --quiet --lib --target wasm32-unknown-unknown --profile wasm-release
	cd tests/bench && wasm-bindgen --target no-modules --no-typescript --out-dir target/page --out-name engine \
	  target/wasm32-unknown-unknown/wasm-release/bench.wasm
	cd tests/bench && cargo bench --quiet --bench engine
	cd tests/bench && cargo run --quiet --release --bin browser

# Looks for input that breaks reading, comparing or loading, guided by coverage.
fuzz:
	@tools/setup cxx
	tests/fuzz/run $(SECONDS)

clean:
	cargo clean
	rm -rf dist tests/*/target tests/*/node_modules tests/fuzz/corpus tests/fuzz/broken
