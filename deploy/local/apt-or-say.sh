#!/usr/bin/env bash
# Installs Debian packages as root, else says what to install. Arguments: packages
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "installing $*"
  export DEBIAN_FRONTEND=noninteractive
  apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 ||
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" >/dev/null; }
else
  echo "Missing: $*. Install it (Debian: sudo apt-get install $*) and try again." >&2
  exit 1
fi
