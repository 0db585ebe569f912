#!/usr/bin/env bash
# Prints the home of a JDK of the wanted version, or nothing: JAVA_HOME, then PATH, then /usr/lib/jvm.
want=$1
version() { "$1/bin/javac" -version 2>/dev/null | sed -n "s/^javac \([0-9]*\).*/\1/p"; }
on_path=$(command -v javac) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
for home in "$JAVA_HOME" "$on_path" /usr/lib/jvm/*; do
  if [ -n "$home" ] && [ "$(version "$home")" = "$want" ]; then
    echo "$home"
    exit
  fi
done
