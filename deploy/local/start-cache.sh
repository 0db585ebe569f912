#!/usr/bin/env bash
# Records the service's start (deploy/images/record-start.sh) so that later ones are quicker. Never at the first start of a build, which has
# enough to do; once for a build, whether it succeeds or not; and never in the way: whatever goes wrong here, the service starts without.
# Argument: folder of quarkus-run.jar.
jar="$1/quarkus-run.jar" cache="$1/start.aot" seen="$1/started"
[ -f "$cache" ] && [ ! "$cache" -ot "$jar" ] && exit 0
rm -f "$cache"
if [ ! -f "$seen" ] || [ "$seen" -ot "$jar" ]; then
  touch "$seen" || true
  exit 0
fi
echo "recording the service's start, once for this build"
"$(dirname "$0")/../images/record-start.sh" "$1" "$(cd "$1" && pwd)/start.aot" || true
# an empty one says that it was tried
[ -f "$cache" ] || : > "$cache" || true
exit 0
