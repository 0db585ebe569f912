#!/usr/bin/env bash
# Live reload: database, store and Keycloak as in `make run`; the service in quarkus:dev; the page in Vite's dev server.
set -euo pipefail
cd "$(dirname "$0")/../.."
# quarkus:dev asks for Maven 3.9, which Debian 12 does not have
maven=mvn
if ! mvn --version | head -1 | grep -qE 'Maven (3\.9|[4-9])'; then
  maven=$PWD/.tools/apache-maven-3.9.11/bin/mvn
  if [ ! -x "$maven" ]; then
    (cd backend && mvn -B -q -N dependency:copy -Dartifact=org.apache.maven:apache-maven:3.9.11:zip:bin \
      -DoutputDirectory="$PWD/../.tools")
    unzip -q -o .tools/apache-maven-3.9.11-bin.zip -d .tools
  fi
fi
# each in a session of its own, so that Ctrl-C reaches this script only and they stop in order
started=()
begin() {
  setsid "$@" &
  started+=($!)
}
finish() {
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do
    kill -TERM -- "-${started[i]}" 2>/dev/null && wait "${started[i]}" 2>/dev/null || true
  done
}
trap finish EXIT
trap 'exit 0' INT TERM

log=$(mktemp)
begin java -Xmx192m -XX:+UseSerialGC -cp "backend/local-stack/target/classes:$(cat backend/local-stack/target/classpath.txt)" \
  org.luoshi.localstack.LocalStack >"$log" 2>&1
until grep -q '^READY' "$log"; do
  kill -0 "${started[0]}" 2>/dev/null || { cat "$log"; exit 1; }
  sleep 0.3
done
cat "$log" && rm "$log"
export LUOSHI_READING_READER=$PWD/backend/reader/target/reader/*
export LUOSHI_DEMO_ENABLED=${LOCAL_DEMO:-true}
begin bash -c "cd backend && exec '$maven' -q -pl app -am quarkus:dev"
begin bash -c "cd frontend && exec npm run --silent dev"
wait
