#!/usr/bin/env bash
# Stops the stack that uses a data folder, by the process that holds the folder's lock. Argument: the folder
data=$(readlink -f "$1")
pid=$(cat "$data/run/stack.pid" 2>/dev/null)
if [ -z "$pid" ] || ! tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -q org.luoshi.localstack.LocalStack; then
  echo "nothing runs on $data"
  exit 0
fi
kill "$pid"
while kill -0 "$pid" 2>/dev/null; do sleep 0.2; done
echo "stopped"
