#!/usr/bin/env bash
# Benchmarks on a stack of their own: free ports, an empty database, nothing kept but the table in bench/results.
#   bench/run.sh            every bench/p*/run
#   bench/run.sh p1 p4      these only
#   BENCH_MILLION=no        leaves out what needs a million graduates (about three minutes of seeding)
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
JAVA_HOME=$(deploy/local/find-jdk.sh 25)
export JAVA_HOME PATH=$JAVA_HOME/bin:$PATH
work=$(mktemp -d "${TMPDIR:-/tmp}/luoshi-bench.XXXXXX")

export LOCAL_DATA=$work/data LOCAL_DEMO=false LOCAL_PARTS=database,store,keycloak,service
export LOCAL_DATABASE_MEMORY=${LOCAL_DATABASE_MEMORY:-1G}
names=(DATABASE STORE KEYCLOAK API MANAGEMENT PAGE)
# all of them at once: a port that is let go may be given out again as the next one
read -ra ports < <(deploy/local/free-ports.sh ${#names[@]})
for i in "${!names[@]}"; do
  export "LOCAL_${names[i]}_PORT=${ports[i]}"
done
mkdir -p "$work/data" "$work/classes" "$work/rows"
java -Xmx192m -XX:+UseSerialGC -cp "backend/local-stack/target/classes:$(cat backend/local-stack/target/classpath.txt)" \
  org.luoshi.localstack.LocalStack >"$work/stack.log" 2>&1 &
stack=$!
finish() {
  status=$?
  kill "$stack" 2>/dev/null && wait "$stack" || true
  if [ "$status" -ne 0 ]; then
    echo "the stack said:" && tail -n 30 "$work/stack.log"
    echo "the service said:" && tail -n 60 "$work/data/log/service.log" || true
  fi >&2
  rm -rf "$work"
  exit "$status"
}
trap finish EXIT

# what a benchmark is told; bench/README.md says how one is made
export BENCH_WORK=$work
export BENCH_CLASSPATH=$work/classes:$root/backend/app/target/quarkus-app/lib/main/*
javac -nowarn -d "$work/classes" -cp "$BENCH_CLASSPATH" bench/*/*.java
until grep -q '^READY' "$work/stack.log"; do
  kill -0 "$stack" 2>/dev/null || exit 1
  sleep 0.5
done
export BENCH_API=http://localhost:$LOCAL_API_PORT BENCH_MANAGEMENT=http://localhost:$LOCAL_MANAGEMENT_PORT
export BENCH_KEYCLOAK=http://localhost:$LOCAL_KEYCLOAK_PORT BENCH_STORE=http://localhost:$LOCAL_STORE_PORT
export BENCH_DATABASE=127.0.0.1:$LOCAL_DATABASE_PORT
BENCH_SERVICE_PID=$(cut -d' ' -f1 "$LOCAL_DATA/run/service.pid")
export BENCH_SERVICE_PID

for bench in bench/p*/run; do
  name=$(basename "$(dirname "$bench")")
  if [ $# -gt 0 ] && ! printf '%s\n' "$@" | grep -qx "${name%%-*}"; then continue; fi
  echo "── $name" >&2
  "$bench" >"$work/rows/$name" || { echo "$name did not finish" >&2; printf '%s\tdid not finish\t\t\t\t\tNO\n' "${name%%-*}" >"$work/rows/$name"; }
done

result=bench/results/$(date +%Y-%m-%d)$([ $# -gt 0 ] && printf -- '-%s' "$@" || true).md
{
  echo "# Benchmarks of $(date +%Y-%m-%d)"
  echo
  echo "One run on $(nproc) cores, $(awk '/MemTotal/ {printf "%.0f GiB", $2 / 1048576}' /proc/meminfo) of memory, that database, store, Keycloak, service and load all share."
  echo "Revision $(git rev-parse --short HEAD 2>/dev/null || echo unknown)$(git diff --quiet HEAD -- backend 2>/dev/null || echo ' with changes'). What the rows mean: [bench/README.md](../README.md)."
  echo
  echo "| # | what | measured | against | ratio | target | met |"
  echo "|---|---|---|---|---|---|---|"
  cat "$work"/rows/* | grep -v '^#' | awk -F'\t' '{printf "| %s | %s | %s | %s | %s | %s | %s |\n", $1, $2, $3, $4, $5, $6, $7}'
  echo
  cat "$work"/rows/* | sed -n 's/^# */- /p'
} | tee "$result"
