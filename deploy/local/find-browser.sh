#!/usr/bin/env bash
# Prints the path of a Chromium: CHROMIUM, else the first of its usual names in PATH.
for name in "$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable; do
  if [ -n "$name" ] && command -v "$name"; then
    exit 0
  fi
done
exit 1
