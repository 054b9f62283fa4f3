#!/usr/bin/env bash
# The test command: installs what the tests need where it may, builds once, runs every test project
# (the web tests on SQLite and on a throw-away PostgreSQL) and sums the results in the last line.
#
#   bash tests/run.sh [--long] [PROJECT…]     PROJECT is a folder of tests/ without "RoadmapPortal."
#
# --long tries each property fifty times as often and kills the portal sixty times instead of three. Results and screenshots go to tests/.output/.
# PORTAL_TEST_POSTGRES names a PostgreSQL server to use instead of a throw-away one.
# ROADMAP_TEXTS is the folder of the five real roadmaps, ../shared/roadmaps beside the repository by default.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
output=$root/tests/.output
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en MSBUILDDISABLENODEREUSE=1
# Without a locale in UTF-8 LibreOffice cannot write files with Russian names.
export LC_ALL=C.UTF-8

say() { printf '%s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null; }

# --- arguments -----------------------------------------------------------------------------------
projects=()
for argument; do
  case $argument in
    --long) export PORTAL_TEST_LONG=1 ;;
    -*) say "usage: bash tests/run.sh [--long] [PROJECT…]" >&2; exit 2 ;;
    *) projects+=("$argument") ;;
  esac
done
if [ ${#projects[@]} -eq 0 ]; then
  for folder in tests/*.Tests; do projects+=("${folder#tests/RoadmapPortal.}"); done
fi

# --- what the tests need -------------------------------------------------------------------------
postgres_bin() {
  if has initdb; then dirname "$(command -v initdb)"
  else ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1
  fi
}
chromium() { type -P chromium || type -P chromium-browser || type -P google-chrome; }

missing_packages() {
  [ -n "${PORTAL_TEST_POSTGRES:-}" ] || [ -n "$(postgres_bin)" ] || say postgresql
  chromium >/dev/null || say chromium
  has pdftotext || say poppler-utils
  has qpdf || say qpdf
  has lowriter || say libreoffice-writer
  has localc || say libreoffice-calc
  fc-list 2>/dev/null | grep -q 'Liberation Serif' || say fontconfig fonts-liberation
}

install_missing() {
  local packages
  packages=$(missing_packages | xargs)
  [ -n "$packages" ] || return 0
  if [ "$(id -u)" -ne 0 ] || ! has apt-get; then
    stop "The tests need what these Debian packages hold; install them and start again: $packages"
  fi
  say "Installing: $packages"
  # shellcheck disable=SC2086 # a list of words by intent
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $packages; } \
    </dev/null >"$output/install.log" 2>&1 || { tail -n 20 "$output/install.log" >&2; stop "The installation failed."; }
  packages=$(missing_packages | xargs)
  [ -z "$packages" ] || stop "Still missing after the installation: $packages"
}

major() { "$1" --version 2>/dev/null | sed -E 's/^v?([0-9]+).*/\1/'; }

rm -rf "$output"
mkdir -p "$output"
[ "$(major dotnet)" -ge 10 ] 2>/dev/null || stop "The .NET SDK 10 is needed."
[ "$(major node)" -ge 20 ] 2>/dev/null || stop "Node.js 20 or newer is needed."
install_missing

PORTAL_TEST_CHROMIUM=$(chromium)
ROADMAP_TEXTS=$(realpath -m "${ROADMAP_TEXTS:-../shared/roadmaps}")
export PORTAL_TEST_CHROMIUM ROADMAP_TEXTS PORTAL_TEST_OUTPUT=$output

# --- a scratch folder and in it a throw-away PostgreSQL --------------------------------------------
# In memory where there is room: a database is copied for every test class, which a disk makes ten times slower.
in_memory() { [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print $4 }')" -gt 4000000 ]; }
# A short path: the name of a socket has at most 107 characters.
scratch=$(mktemp -d -p "$(if in_memory; then echo /dev/shm; else echo /tmp; fi)")
mkdir "$scratch/tmp"
cluster=$scratch/postgres

# PostgreSQL refuses to run as root.
as_postgres() { if [ "$(id -u)" -eq 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }

start_postgres() {
  local bin
  bin=$(postgres_bin)
  mkdir "$cluster"
  [ "$(id -u)" -ne 0 ] || { chmod a+x "$scratch"; chown postgres "$cluster"; }
  (
    cd "$cluster"
    as_postgres "$bin/initdb" -D data -U portal -A trust -E UTF8 --locale=C.UTF-8 --no-sync >init.log 2>&1 &&
      as_postgres "$bin/pg_ctl" -D data -l server.log -w start \
        -o "-k $cluster -c listen_addresses='' -c fsync=off -c full_page_writes=off -c max_connections=200" >>init.log 2>&1 </dev/null
  ) || { cat "$cluster"/*.log >&2; stop "PostgreSQL did not start."; }
  export PORTAL_TEST_POSTGRES="Host=$cluster;Username=portal;Database=postgres"
}

clean_up() {
  if [ -f "$cluster/data/postmaster.pid" ]; then
    (cd "$cluster" && as_postgres "$(postgres_bin)/pg_ctl" -D data -m immediate -w stop >/dev/null) || true
  fi
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT TERM HUP

[ -n "${PORTAL_TEST_POSTGRES:-}" ] || start_postgres

# --- build once, then one run per project --------------------------------------------------------
started=$SECONDS
dotnet build RoadmapPortal.sln -v q </dev/null || { say "The build failed."; say "0 passed, ${#projects[@]} failed, 0 skipped"; exit 1; }
say "Built in $((SECONDS - started)) s."

passed=0 failed=0 skipped=0
counter() { sed -n "s/.*<Counters [^>]*\b$2=\"\([0-9]*\)\".*/\1/p" "$1"; }
unescape() { sed 's/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'; }
failed_names() { sed -n 's/.*<UnitTestResult .*testName="\([^"]*\)".*outcome="Failed".*/  failed: \1/p' "$1" | unescape; }
skip_reasons() {
  sed -n '/outcome="NotExecuted"/,/<\/UnitTestResult>/s/.*<Message>\(.*\)<\/Message>.*/\1/p' "$1" | unescape | sort | uniq -c |
    sed -E 's/^ *([0-9]+) (.*)/  \1 skipped: \2/'
}

run_project() {
  local name=$1 trx=$output/$1.trx status=0 total=0 executed=0 ok=0 bad=0 begun=$SECONDS
  TMPDIR=$scratch/tmp dotnet test "tests/RoadmapPortal.$name" --no-build -v q --results-directory "$output" \
    --logger "trx;LogFileName=$name.trx" --logger "console;verbosity=minimal" </dev/null || status=$?

  if [ -f "$trx" ]; then
    total=$(counter "$trx" total) executed=$(counter "$trx" executed) ok=$(counter "$trx" passed)
    bad=$((executed - ok))
    failed_names "$trx" >>"$output/failed.txt"
  fi
  # No result, no test, or a run that broke off after its last result: the project has failed.
  if [ "$total" -eq 0 ] || { [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
    bad=$((bad + 1))
    say "  failed: $name as a whole (exit code $status, $total results)" >>"$output/failed.txt"
  fi
  passed=$((passed + ok)) failed=$((failed + bad)) skipped=$((skipped + total - executed))
  say "$name: $ok passed, $bad failed, $((total - executed)) skipped in $((SECONDS - begun)) s."
  [ ! -f "$trx" ] || skip_reasons "$trx"
}

for project in "${projects[@]}"; do run_project "$project"; done

[ ! -s "$output/failed.txt" ] || cat "$output/failed.txt"
say "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
