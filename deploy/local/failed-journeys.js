// The journeys that failed, each with what was expected and what the page showed: the last lines of a log that is cut
const { existsSync, readFileSync } = require('node:fs')

const report = `frontend/${process.env.PLAYWRIGHT_JSON_OUTPUT_NAME}`
const plain = text => text.replace(/\u001b\[[0-9;]*m/g, '')
const specsOf = suite => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

const suites = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')).suites : []
for (const suite of suites) {
  for (const spec of specsOf(suite).filter(one => !one.ok)) {
    console.log(`FAILED ${spec.file}:${spec.line} ${spec.title}`)
    for (const { errors, attachments } of spec.tests.flatMap(one => one.results)) {
      for (const error of errors) console.log(plain(error.message).split('\n').slice(0, 30).join('\n'), error.location ?? '')
      const shown = attachments.find(one => one.name === 'error-context')
      if (shown) console.log(readFileSync(shown.path, 'utf8').split('\n').slice(0, 120).join('\n'))
    }
  }
}
for (const spec of suites.flatMap(specsOf).filter(one => one.tests.some(test => test.status === 'flaky')))
  console.log(`passed the second time only: ${spec.file}:${spec.line} ${spec.title}`)
