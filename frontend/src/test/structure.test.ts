import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const src = join(process.cwd(), 'src')
const files = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'schema.d.ts')
  .map(entry => relative(src, join(entry.parentPath, entry.name)))
const area = (path: string) => path.split('/')[0]!
const feature = (path: string) => path.split('/')[1]!

/** Files of `src` that a file imports, as paths below `src`. */
function imports(file: string): string[] {
  const text = readFileSync(join(src, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)]
    .map(match => match[1]!)
    .filter(target => target.startsWith('@/') || target.startsWith('.'))
    .map(target => (target.startsWith('@/') ? target.slice(2) : join(file, '..', target)))
}

describe('direction of imports', () => {
  it('sees the folders it speaks about', () => {
    expect(new Set(files.map(area))).toEqual(new Set(['app', 'features', 'shared', 'test']))
    expect(files.flatMap(imports).length).toBeGreaterThan(100)
  })
  it('shared knows neither features nor app', () => {
    const wrong = files
      .filter(file => area(file) === 'shared')
      .flatMap(file => imports(file).map(target => [file, target]))
      .filter(
        ([file, target]) =>
          area(target!) !== 'shared' && !(area(target!) === 'test' && file!.includes('.test.')),
      )
    expect(wrong).toEqual([])
  })
  it('no feature knows another, or the app', () => {
    const wrong = files
      .filter(file => area(file) === 'features')
      .flatMap(file => imports(file).map(target => [file, target] as const))
      .filter(
        ([file, target]) =>
          area(target) === 'app' || (area(target) === 'features' && feature(target) !== feature(file)),
      )
    expect(wrong).toEqual([])
  })
  it('no file is longer than 250 lines', () => {
    const long = files.filter(file => readFileSync(join(src, file), 'utf8').split('\n').length > 250)
    expect(long).toEqual([])
  })
})
