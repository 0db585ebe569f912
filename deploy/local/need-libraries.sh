#!/usr/bin/env bash
# The MySQL 8.0 server of the tests is linked against these two.
set -e
missing=()
for library in libaio.so.1 libnuma.so.1; do
  /sbin/ldconfig -p | grep -q "$library" || missing+=("${library/.so./}")
done
[ ${#missing[@]} -eq 0 ] || "$(dirname "$0")/apt-or-say.sh" "${missing[@]}"
