#!/usr/bin/env bash
# The browser journeys run in the Chromium of the system, with a font that draws Chinese.
set -e
cd "$(dirname "$0")"
missing=()
./find-browser.sh >/dev/null || missing+=(chromium)
fc-list :lang=zh 2>/dev/null | grep -q . || missing+=(fonts-noto-cjk)
[ ${#missing[@]} -eq 0 ] || ./apt-or-say.sh "${missing[@]}"
