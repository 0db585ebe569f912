#!/usr/bin/env bash
# Adds up what the test runners reported, from their own report files.
cd "$(dirname "$0")/../.."
node - <<'JS'
const { readdirSync, readFileSync, existsSync } = require('node:fs')
const totals = []
const second = []
const reports = 'backend/app/target/surefire-reports'
if (existsSync(reports)) {
  const of = mysql => {
    let [tests, failed, skipped] = [0, 0, 0]
    for (const name of readdirSync(reports)) {
      if (!/^TEST-.*\.xml$/.test(name) || name.includes('-mysql') !== mysql) continue
      const suite = readFileSync(`${reports}/${name}`, 'utf8').match(/<testsuite [^>]*>/)[0]
      const n = what => Number(suite.match(new RegExp(` ${what}="(\\d+)"`))?.[1] ?? 0)
      tests += n('tests')
      failed += n('failures') + n('errors')
      skipped += n('skipped')
    }
    return [tests - failed - skipped, failed, skipped]
  }
  totals.push(['back end', ...of(false)], ['back end on MySQL 8.0', ...of(true)])
}
const page = 'frontend/node_modules/.cache/luoshi'
if (existsSync(`${page}/unit.json`)) {
  const unit = JSON.parse(readFileSync(`${page}/unit.json`, 'utf8'))
  totals.push(['page', unit.numPassedTests, unit.numFailedTests, unit.numPendingTests])
}
if (existsSync(`${page}/journeys.json`)) {
  const { stats, suites } = JSON.parse(readFileSync(`${page}/journeys.json`, 'utf8'))
  const specsOf = suite => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
  for (const spec of suites.flatMap(specsOf))
    if (spec.tests.some(one => one.status === 'flaky')) second.push(`${spec.file}:${spec.line} ${spec.title}`)
  totals.push(['browser journeys', stats.expected + stats.flaky, stats.unexpected, stats.skipped])
}
for (const [name, passed, failed, skipped] of totals)
  console.log(`${name}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
for (const name of second) console.log(`passed the second time only: ${name}`)
const sum = at => totals.reduce((all, row) => all + row[at], 0)
console.log(`${sum(1)} passed, ${sum(2)} failed, ${sum(3)} skipped`)
JS
