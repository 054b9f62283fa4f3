#!/usr/bin/env bash
# Writes the golden databases of the schema as it stands here: the demonstration centre and a little more, as readable SQL, one file a kind.
# Made once for each schema that was released; tests/RoadmapPortal.Web.Tests/Golden keeps them and upgrades each to the newest schema.
#
#   dotnet build src/RoadmapPortal.Web && PORTAL_TEST_POSTGRES="Host=…;Username=…;Database=postgres" bash tests/golden.sh NAME
#
# NAME is that of the newest migration, with its number. Needed: sqlite3, psql and pg_dump.
set -euo pipefail

name=${1:?usage: bash tests/golden.sh NAME}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
golden=$root/tests/RoadmapPortal.Web.Tests/Golden
portal=$(ls "$root"/src/RoadmapPortal.Web/bin/*/net*/RoadmapPortal.Web.dll | head -n 1)
texts=$root/tests/RoadmapPortal.Documents.Tests/Texts
scratch=$(mktemp -d)
database=portal_golden_$$
trap 'rm -rf "$scratch"; psql "$server" -qc "DROP DATABASE IF EXISTS $database WITH (FORCE)"' EXIT

setting() { printf '%s' "$PORTAL_TEST_POSTGRES" | tr ';' '\n' | sed -n "s/^$1=//Ip"; }
server="host=$(setting Host) user=$(setting Username) dbname=$(setting Database)"
export ASPNETCORE_ENVIRONMENT=Development Portal__DataDirectory=$scratch Portal__Clock__Today=2026-11-16 Portal__PublicOrigin=https://portal.test

fill() {
  local log
  log=$(mktemp -p "$scratch")
  dotnet exec "$portal" --urls http://127.0.0.1:0 >"$log" 2>&1 &
  local pid=$!
  until grep -q 'http://' "$log"; do kill -0 $pid || { cat "$log" >&2; exit 1; }; sleep 0.2; done
  kill $pid
  wait $pid || true
  dotnet exec "$portal" import "$texts/order.txt" --save --as methodist@demo.local
  dotnet exec "$portal" user add colleague@demo.local --role methodist --name 'Зимина Анна Борисовна'
}

mkdir -p "$golden"
fill
sqlite3 "$scratch/portal.db" .dump >"$golden/$name.sqlite.sql"

psql "$server" -qc "CREATE DATABASE $database"
export ConnectionStrings__Portal="$PORTAL_TEST_POSTGRES;Database=$database"
fill
# Without what only psql understands, and without emptying the path in which the schema is looked for.
pg_dump "${server% dbname=*} dbname=$database" --inserts --no-owner --no-privileges | grep -v -e '^\\' -e "set_config('search_path'" >"$golden/$name.postgres.sql"
ls -l "$golden"
