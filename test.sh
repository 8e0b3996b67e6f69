#!/usr/bin/env bash
# ./test.sh        everything: what the tests need is installed when absent, every test project and the web clients' checks run
# ./test.sh quick  format check, build, pure tests
set -uo pipefail
cd "$(dirname "$0")"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en
mode=${1:-full}
case $mode in full | quick) ;; *) echo "usage: ./test.sh [quick]" >&2; exit 2 ;; esac

passed=0 failed=0 skipped=0
broken=()
report=$(mktemp -d)
trap 'rm -rf "$report"; [ -z "$(jobs -p)" ] || kill $(jobs -p) 2>/dev/null' EXIT

step() { printf '\n== %s\n' "$*"; }
must() { # must NAME COMMAND…: a check without a count of its own
  local name=$1
  shift
  step "$name"
  "$@" || broken+=("$name")
}
finish() {
  step "result"
  if [ ${#broken[@]} -gt 0 ]; then
    printf 'not passed: %s\n' "${broken[@]}"
    failed=$((failed + ${#broken[@]}))
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit
}
count() { sed -n "s/^ *$2: *\([0-9][0-9]*\).*/\1/p" "$1" | tail -n 1; }

run_tests() { # run_tests PROJECT: a test project is a program; its summary is read
  local name log ok=0
  name=$(basename "$1")
  log=$report/$name.log
  step "tests: $name"
  dotnet run --no-build --project "$1" -- --no-progress --no-ansi --output Normal 2>&1 | tee "$log" | grep -vE '^(passed|skipped) ' || true
  ok=${PIPESTATUS[0]}
  local p f s
  p=$(count "$log" succeeded) f=$(count "$log" failed) s=$(count "$log" skipped)
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0})) skipped=$((skipped + ${s:-0}))
  grep -E '^skipped ' "$log" || true
  if [ -z "$p" ] || { [ "$ok" -ne 0 ] && [ "${f:-0}" -eq 0 ]; }; then broken+=("$name did not run to its end"); fi
}

build() { dotnet build LongAn.Workflow.sln -v q --nologo "$@"; }

if [ "$mode" = quick ]; then
  step "build"
  build -p:SkipWeb=true || { broken+=("build"); finish; }
  must "format" dotnet format LongAn.Workflow.sln --no-restore --verify-no-changes
  run_tests tests/Workflows.Tests
  finish
fi

if ! command -v chromium >/dev/null; then
  step "installing chromium"
  as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $as_root apt-get update -qq && $as_root apt-get install -y -qq chromium >/dev/null || { broken+=("chromium could not be installed"); finish; }
fi

step "build"
build || { broken+=("build"); finish; }
must "format" dotnet format LongAn.Workflow.sln --no-restore --verify-no-changes

step "web clients: types, lint, format, unit tests, API drift"
if (cd src && npm run --silent check -- --reporter=json --outputFile="$report/web.json"); then :; else broken+=("web clients"); fi
if [ -s "$report/web.json" ]; then
  read -r p f s < <(node -e 'const r=require(process.argv[1]);console.log(r.numPassedTests,r.numFailedTests,r.numPendingTests)' "$report/web.json")
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
fi

for project in $(grep -l '<IsTestProject>true' tests/*/*.csproj | sort); do
  run_tests "$(dirname "$project")"
done
finish
