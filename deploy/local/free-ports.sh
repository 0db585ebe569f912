#!/usr/bin/env bash
# Prints as many ports as asked for, on one line, all of them free and each another one.
exec node -e '
const { createServer } = require("node:net")
const all = Array.from({ length: Number(process.argv[1]) }, () => createServer().listen(0, "127.0.0.1"))
Promise.all(all.map(one => new Promise(done => one.on("listening", done)))).then(() => {
  console.log(all.map(one => one.address().port).join(" "))
  all.forEach(one => one.close())
})' "$1"
