import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Texts = { [key: string]: string | Texts }
const src = join(process.cwd(), 'src')
const folders = ['shared', ...readdirSync(join(src, 'features')).map(name => `features/${name}`)]
const read = (folder: string, language: string): Texts =>
  JSON.parse(readFileSync(join(src, folder, 'i18n', `${language}.json`), 'utf8'))

function flat(texts: Texts, prefix = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(texts)) {
    if (typeof value === 'string') found.set(prefix + key, value)
    else for (const [inner, text] of flat(value, `${prefix}${key}.`)) found.set(inner, text)
  }
  return found
}
/** English says one and many in two forms of one key, as the plural rules of the language want. */
const whole = (key: string) => key.replace(/_(one|other)$/, '')
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(match => match[1]!).sort()
const shared = flat(read('shared', 'zh'))

describe.each(folders)('texts of %s', folder => {
  const zh = flat(read(folder, 'zh'))
  const en = flat(read(folder, 'en'))

  it('say the same things in both languages, with the same values in them', () => {
    expect([...new Set([...en.keys()].map(whole))].sort()).toEqual([...zh.keys()].sort())
    for (const [key, text] of en) {
      const wanted = holes(zh.get(whole(key))!)
      // one may be said without a figure: "the file"
      const left = key.endsWith('_one') ? wanted.filter(hole => holes(text).includes(hole)) : wanted
      expect([key, holes(text)]).toEqual([key, left])
    }
  })

  it('have Chinese punctuation beside Chinese characters', () => {
    const chinese = '[\\p{Script=Han}“”《》。，、；：（）？！]'
    const half = new RegExp(`(?<=${chinese})[,:;?!()]|[,:;?!()](?=${chinese})`, 'u')
    expect(half.test('文件是空的:请选择')).toBe(true)
    expect([...zh.values()].filter(text => half.test(text))).toEqual([])
  })

  it('have both forms where they have one', () => {
    const many = [...en.keys()].filter(key => key.endsWith('_other'))
    const one = [...en.keys()].filter(key => key.endsWith('_one'))
    expect(one.map(whole).sort()).toEqual(many.map(whole).sort())
  })

  it('have every key that the code of the folder asks for', () => {
    const code = readdirSync(join(src, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !name.includes('.test.'))
      .map(name => readFileSync(join(src, folder, name), 'utf8'))
      .join('\n')
    const asked = [...code.matchAll(/\bt\('([^']+)'/g)].map(match => match[1]!)
    expect(asked.filter(key => !zh.has(key) && !shared.has(key))).toEqual([])
    if (folder !== 'shared') expect(asked.length).toBeGreaterThan(0)
    expect(existsSync(join(src, folder, 'i18n/en.json'))).toBe(true)
  })
})
