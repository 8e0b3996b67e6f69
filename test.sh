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
run_tests() { # run_tests PROJECT: a test project is a program; its closing line is read
  local name log ok line
  name=$(basename "$1")
  log=$report/$name.log
  step "tests: $name"
  dotnet run --no-build --project "$1" -- -noColor -noLogo 2>&1 | tee "$log" | grep -vE '^ +(Discovering|Discovered|Starting|Finished):'
  ok=${PIPESTATUS[0]}
  line=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -n 1)
  if [ -z "$line" ]; then
    broken+=("$name did not run to its end")
    return
  fi
  field() { sed -n "s/.*$1: \([0-9][0-9]*\).*/\1/p" <<<"$line"; }
  local total errors f s
  total=$(field Total) errors=$(field Errors) f=$(field Failed) s=$(field Skipped)
  passed=$((passed + total - f - s)) failed=$((failed + f + errors)) skipped=$((skipped + s))
  if [ "$ok" -ne 0 ] && [ $((f + errors)) -eq 0 ]; then broken+=("$name ended with exit code $ok"); fi
}

build() { dotnet build LongAn.Workflow.sln -v q --nologo "$@"; }

if [ "$mode" = quick ]; then
  step "build"
  build -p:SkipWeb=true || { broken+=("build"); finish; }
  must "format" dotnet format LongAn.Workflow.sln --no-restore --verify-no-changes
  run_tests tests/Workflows.Tests
  finish
fi

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v redis-server >/dev/null || missing+=(redis-server)
compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || missing+=(postgresql)
if [ ${#missing[@]} -gt 0 ]; then
  step "installing ${missing[*]}"
  as_root=$([ "$(id -u)" -eq 0 ] || echo sudo)
  $as_root apt-get update -qq && $as_root apt-get install -y -qq "${missing[@]}" >/dev/null || { broken+=("could not be installed: ${missing[*]}"); finish; }
fi

step "build"
build || { broken+=("build"); finish; }
must "format" dotnet format LongAn.Workflow.sln --no-restore --verify-no-changes

(cd src && [ -d node_modules ] || npm ci --ignore-scripts --no-audit --no-fund) || broken+=("npm ci")
for check in types lint format:check api:check; do
  must "web clients: $check" npm run --silent --prefix src "$check"
done
step "web clients: unit tests"
npm run --silent --prefix src test -- --reporter=default --reporter=json --outputFile.json="$report/web.json" || [ -s "$report/web.json" ] || broken+=("web clients: unit tests")
if [ -s "$report/web.json" ]; then
  read -r p f s < <(node -e 'const r=require(process.argv[1]);console.log(r.numPassedTests,r.numFailedTests,r.numPendingTests)' "$report/web.json")
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
fi

for project in $(grep -l '<IsTestProject>true' tests/*/*.csproj | sort); do
  run_tests "$(dirname "$project")"
done
finish
