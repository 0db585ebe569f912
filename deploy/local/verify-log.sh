#!/usr/bin/env bash
# Holds the log of a running service against its tables and its store, and says what differs. Ends with 1 where something does.
#   LUOSHI_URL  the service (http://localhost:8080)     TOKEN  of the office; without one the demo account of a local Keycloak is taken
set -euo pipefail
url=${LUOSHI_URL:-http://localhost:${LOCAL_API_PORT:-8080}}
if [ -z "${TOKEN:-}" ]; then
  TOKEN=$(curl -sf "http://localhost:${LOCAL_KEYCLOAK_PORT:-8180}/realms/luoshi/protocol/openid-connect/token" \
    -d client_id=luoshi-cli -d grant_type=password -d username=office -d password=office |
    node -pe 'JSON.parse(require("node:fs").readFileSync(0)).access_token') || { echo "no token: set TOKEN" >&2; exit 2; }
fi
ask() { curl -sf -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' "$@" "$url/api/v1/audit/verifications$path"; }
read_json() { node -pe "const run=JSON.parse(require('node:fs').readFileSync(0)); $1"; }
path=
id=$(ask -X POST | read_json 'run.id') || { echo "the service at $url does not begin a run" >&2; exit 2; }
path=/$id
while run=$(ask) || { echo "the service at $url tells no more of the run" >&2; exit 2; }
  [ "$(read_json 'run.status' <<<"$run")" = RUNNING ]; do sleep 1; done
read_json '[run.status, ...run.checked.map(one => one.what + " " + one.number), ...run.findings.map(one => "! " + one.kind + " " + one.subjectType + " " + one.subject + ": " + one.detail)].join("\n")' <<<"$run"
[ "$(read_json 'run.status' <<<"$run")" = CLEAN ]
