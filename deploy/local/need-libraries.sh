#!/usr/bin/env bash
# What the back end's tests run beside themselves: two libraries of the MySQL 8.0 server, and a malware scanner.
set -e
missing=()
for library in libaio.so.1 libnuma.so.1; do
  /sbin/ldconfig -p | grep -q "$library" || missing+=("${library/.so./}")
done
PATH=$PATH:/usr/sbin command -v clamd >/dev/null || missing+=(clamav-daemon)
[ ${#missing[@]} -eq 0 ] || "$(dirname "$0")/apt-or-say.sh" "${missing[@]}"
