#!/usr/bin/env bash
# Sets Meridian beside HiGHS and OR-Tools CP-SAT: see docs/benchmarks-side-by-side.md.
#
#   benchmarks/side-by-side.sh [--record FILE] [--seconds N] [--factor N] [--threads N] INSTANCE…
#
# Makes a throw-away virtual environment with both solvers from PyPI, builds the programs, and hands
# over to side_by_side.py.
set -euo pipefail
root="$(cd "$(dirname "$0")/.." && pwd)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check ortools highspy
# The flag of the test build, so that neither build throws the other's work away.
flags=(-c release -Xswiftc -enable-testing --package-path "$root")
swift build "${flags[@]}" --product meridian >&2
swift build "${flags[@]}" --product Benchmarks >&2
bin="$(swift build "${flags[@]}" --show-bin-path)"
"$work/venv/bin/python" "$root/benchmarks/side_by_side.py" \
  --meridian "$bin/meridian" --benchmarks "$bin/Benchmarks" --work "$work" "$@"
