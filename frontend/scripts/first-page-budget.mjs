// Fails when what a graduate's phone loads for the first page grows over the budget (gzip JavaScript).
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const BUDGET_KB = 250
const FIRST_PAGE = [
  'index.html',
  'src/features/my-destination/HomePage.tsx',
  'src/features/my-destination/i18n/zh.json',
  'src/shared/i18n/zh.json',
]
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'))
const files = new Set()
const walk = key => {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`not in the manifest: ${key}`)
  if (files.has(chunk.file)) return
  files.add(chunk.file)
  for (const imported of chunk.imports ?? []) walk(imported)
}
FIRST_PAGE.forEach(walk)
const kb = [...files]
  .filter(file => file.endsWith('.js'))
  .reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length / 1000, 0)
console.log(
  `graduate's first page: ${kb.toFixed(1)} kB of gzip JavaScript in ${files.size} files (budget ${BUDGET_KB})`,
)
if (kb > BUDGET_KB) process.exit(1)
