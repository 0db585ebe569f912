#!/usr/bin/env bash
# Browser journeys on a stack of their own: free ports, a fresh demo school (LUOSHI_DEMO=false: none), nothing kept. Arguments go to Playwright;
# LUOSHI_AFTER names what else runs on the stack behind them.
set -euo pipefail
cd "$(dirname "$0")/../.."
data=$(mktemp -d "${TMPDIR:-/tmp}/luoshi-e2e.XXXXXX")
touch "$data/stack.log"
# nothing of it outlives the journeys, so nothing waits for the disk
export LOCAL_DATABASE_DURABLE=false
export LOCAL_DATA=$data LOCAL_DEMO=${LUOSHI_DEMO:-true} LOCAL_PARTS=database,store,keycloak,mail,service,page
# so that a session grows too old for a signature within a journey
export LUOSHI_SHEET_FRESH_LOGIN=PT20S
names=(DATABASE STORE KEYCLOAK MAIL API MANAGEMENT PAGE)
# all of them at once: a port that is let go may be given out again as the next one
read -ra ports < <(deploy/local/free-ports.sh ${#names[@]})
for i in "${!names[@]}"; do
  export "LOCAL_${names[i]}_PORT=${ports[i]}"
done

java -Xmx192m -XX:+UseSerialGC -cp "backend/local-stack/target/classes:$(cat backend/local-stack/target/classpath.txt)" \
  org.luoshi.localstack.LocalStack >"$data/stack.log" 2>&1 &
stack=$!
finish() {
  status=$?
  kill "$stack" 2>/dev/null && wait "$stack" || true
  if [ "$status" -ne 0 ]; then
    echo "the stack said:" && tail -n 30 "$data/stack.log"
    echo "the service said:" && tail -n 60 "$data/log/service.log" || true
    node deploy/local/failed-journeys.js || true
  fi
  rm -rf "$data"
  exit "$status"
}
trap finish EXIT
until grep -q '^READY' "$data/stack.log"; do
  kill -0 "$stack" 2>/dev/null || exit 1
  sleep 0.5
done
grep -E '^(page|service|READY)' "$data/stack.log"

export LUOSHI_PAGE_URL=http://localhost:$LOCAL_PAGE_PORT LUOSHI_API_URL=http://localhost:$LOCAL_API_PORT
export LUOSHI_KEYCLOAK_URL=http://localhost:$LOCAL_KEYCLOAK_PORT

# figures move while the demo school loads
demo() { curl -sf "$LUOSHI_API_URL/api/v1/demo" | tr -d '{}"'; }
began=$SECONDS
until [[ $LOCAL_DEMO == false || $(demo) == *state:DONE* ]]; do
  if [[ $(demo) == *state:FAILED* || $((SECONDS - began)) -gt 600 ]] || ! kill -0 "$stack" 2>/dev/null; then
    echo "the demo school is not there: $(demo)"
    exit 1
  fi
  sleep 2
done
echo "demo school after $((SECONDS - began)) s: $(demo)"

CHROMIUM=$(deploy/local/find-browser.sh)
export CHROMIUM
export PLAYWRIGHT_JSON_OUTPUT_NAME=node_modules/.cache/luoshi/journeys.json
rm -f "frontend/$PLAYWRIGHT_JSON_OUTPUT_NAME"
(cd frontend && npx --no-install playwright test --reporter=list,json "$@")
[ -z "${LUOSHI_AFTER:-}" ] || "$LUOSHI_AFTER"
