#!/usr/bin/env bash
# Lighthouse, as a phone, for the public page of a published rate; run by e2e.sh on its stack, behind the journey that publishes one.
# Performance 95 or better, accessibility and best practices 100; the table goes to bench/results.
set -euo pipefail
cd "$(dirname "$0")/../.."
year=2017
work=$(mktemp -d "${TMPDIR:-/tmp}/luoshi-lighthouse.XXXXXX")
trap 'rm -rf "$work"' EXIT
export CHROME_PATH=$CHROMIUM
for language in zh en; do
  npx --yes lighthouse@12.8.2 "$LUOSHI_PAGE_URL/public/$year?lang=$language" --quiet --output=json \
    --output-path="$work/$language.json" --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-quic" \
    --only-categories=performance,accessibility,best-practices,seo
done
result=bench/results/$(date +%Y-%m-%d)-lighthouse.md
node - "$work" "$result" <<'JS'
const { readFileSync, writeFileSync } = require('node:fs')
const [work, result] = process.argv.slice(2)
const wanted = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 0 }
const rows = []
let missed = false
for (const language of ['zh', 'en']) {
  const { categories, audits } = JSON.parse(readFileSync(`${work}/${language}.json`, 'utf8'))
  const scores = Object.keys(wanted).map(name => Math.round(categories[name].score * 100))
  const figure = name => audits[name].displayValue ?? '—'
  const kib = (audits['total-byte-weight'].numericValue / 1024).toFixed(0)
  rows.push(`| ${language} | ${scores.join(' | ')} | ${figure('first-contentful-paint')} | ${figure('largest-contentful-paint')} | ${figure('total-blocking-time')} | ${figure('cumulative-layout-shift')} | ${kib} KiB |`)
  Object.entries(wanted).forEach(([name, least], i) => {
    if (scores[i] >= least) return
    missed = true
    for (const { id } of categories[name].auditRefs)
      if (audits[id].score !== null && audits[id].score < 1) console.error(`${language}: ${name}: ${id}: ${audits[id].title} ${audits[id].displayValue ?? ''}`)
  })
}
const table = `# Lighthouse of ${new Date().toISOString().slice(0, 10)}

The public page of a published rate (\`/public/2017\`), as the usual phone of Lighthouse 12.8.2 (slow 4G, processor four times slower), through the stack of
\`make lighthouse\`: no JavaScript, one style sheet. Wanted: performance ≥ 95, accessibility 100, best practices 100.

| language | performance | accessibility | best practices | SEO | first paint | largest paint | blocked | layout shift | transferred |
|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`
writeFileSync(result, table)
console.log(table)
process.exit(missed ? 1 : 0)
JS
