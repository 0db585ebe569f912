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
      // case by case: where some were tried again, the numbers above them are those of the second try alone
      const cases = readFileSync(`${reports}/${name}`, 'utf8').split(/^  <testcase /m).slice(1)
      const having = what => cases.filter(one => new RegExp(`^    <(${what})[ >/]`, 'm').test(one))
      tests += cases.length
      failed += having('failure|error').length
      skipped += having('skipped').length
      for (const one of having('flakyFailure|flakyError'))
        second.push(`${one.match(/classname="([^"]*)"/)[1]} ${one.match(/name="([^"]*)"/)[1]} (${one.match(/message="([^"]*)"/)?.[1].split('\n')[0]})`)
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
