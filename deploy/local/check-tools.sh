#!/usr/bin/env bash
# Says everything that is missing, at once.
missing=()
[ -n "$JAVA_HOME" ] || missing+=("JDK 25: none in JAVA_HOME, PATH or /usr/lib/jvm (any vendor will do; set JAVA_HOME)")
command -v mvn >/dev/null || missing+=("Maven 3.8 or newer: no mvn in PATH (Debian: apt-get install maven)")
node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
[ "${node:-0}" -ge 20 ] || missing+=("Node 20 or newer: found ${node:-none} (Debian 12: 18 is too old)")
command -v npm >/dev/null || missing+=("npm: none in PATH")
[ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || missing+=("Linux on x86-64: the database binaries are for it only")
if [ ${#missing[@]} -gt 0 ]; then
  echo "Missing:" >&2
  printf '  %s\n' "${missing[@]}" >&2
  exit 1
fi
