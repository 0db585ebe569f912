// Checks a pack with the scripts of its own page: node flip.mjs pack.zip [flips]
// With flips, turns that many bytes, one at a time and in every file of the pack in turn, and prints those that nobody noticed.
import { readFileSync } from 'node:fs'
import { createContext, runInContext } from 'node:vm'

const context = createContext({
  crypto, TextEncoder, TextDecoder, Blob, Response, DecompressionStream, DataView, Uint8Array, atob, btoa,
  navigator: { language: 'zh' },
})
const begin = readFileSync(process.argv[2])
// the page's own part needs a browser; the rest is the same here
const zip = readFileSync(new URL('../../../main/resources/pack/zip.js', import.meta.url), 'utf8')
runInContext(zip, context)
const files = await context.unzip(new Uint8Array(begin))
const page = new TextDecoder().decode(files.get('verify.html'))
const script = page.slice(page.indexOf("'use strict'"), page.indexOf('// The page of the pack'))
const own = createContext({ ...context, unzip: undefined })
runInContext(`(function () { ${script}; globalThis.check = check })()`, own)

const whole = await own.check(files)
console.log(JSON.stringify(whole.checks))
console.log(`signed by ${whole.keys.map(key => key.text).join(' ')}`)
let random = 20260905
const below = n => {
  random = (Math.imul(random, 1103515245) + 12345) & 0x7fffffff
  return random % n
}
const names = [...files.keys()]
for (let flip = 0; flip < Number(process.argv[3] ?? 0); flip++) {
  const name = names[flip % names.length]
  const bytes = new Uint8Array(files.get(name))
  const at = below(bytes.length)
  bytes[at] ^= 1 + below(255)
  const { ok } = await own.check(new Map(files).set(name, bytes))
  if (ok) console.log(`unnoticed: ${name} ${at}`)
}
process.exitCode = whole.ok ? 0 : 1
