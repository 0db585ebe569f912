#!/usr/bin/env bash
# Records an AOT cache (JEP 514) for the packaged service, so that later starts need not load and link the same classes again.
# The run it is recorded from has no database, no store and no Keycloak: it comes as far as its first question to the database and ends there,
# by which time nearly everything that a start needs is loaded. Arguments: folder of quarkus-run.jar, file to write.
# Without a cache, or with one of another build or JDK, the service starts as ever, only later.
set -u
cd "$1" || exit 0
cache=$2
rm -f "$cache"
java_options=${RECORD_JAVA_OPTIONS:--Xmx768m}
# shellcheck disable=SC2086
timeout -k 5 60 env QUARKUS_HTTP_PORT=0 QUARKUS_MANAGEMENT_PORT=0 \
  LUOSHI_DATABASE_ADDRESS=127.0.0.1:1 LUOSHI_STORE_ENDPOINT=http://127.0.0.1:1 \
  QUARKUS_FLYWAY_MIGRATE_AT_START=false QUARKUS_HIBERNATE_ORM_SCHEMA_MANAGEMENT_STRATEGY=none \
  QUARKUS_OIDC_AUTH_SERVER_URL=http://127.0.0.1:1/realms/luoshi QUARKUS_OIDC_CONNECTION_DELAY=1s \
  LUOSHI_PRIVACY_KEYS="record=$(printf '0%.0s' {1..64})" LUOSHI_CONCERN_SENDER_KEY=record \
  java $java_options -XX:AOTCacheOutput="$cache" -Xlog:aot=off -Xlog:cds=off -jar quarkus-run.jar > "$cache.log" 2>&1
# the cache is put together when that run ends; until it is whole the file is empty
for _ in $(seq 20); do
  [ -s "$cache" ] && break
  sleep 0.5
done
if [ -s "$cache" ]; then rm -f "$cache.log"; else echo "no start cache; the service starts without one" >&2; fi
exit 0
