import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { derive } from './derive'

/** A population of 40: twenty contracts, seventeen of freelance work, three soldiers. */
function leaves(): string[] {
  const of = (i: number) => (i < 20 ? 'CONTRACT' : i < 37 ? 'FREELANCE' : 'ENLISTMENT')
  const members = Array.from({ length: 40 }, (_, i) =>
    JSON.stringify({ declaration: `${100 + i}`, destination: of(i), stratum: `01/${of(i)}` }),
  )
  return [JSON.stringify({ each: 5, whole: ['FREELANCE'] }), ...members]
}
const seed = '2026-09-05 03 08 14'

describe('a sample derived in the browser', () => {
  it('is the one of docs/draw.mjs, with the same root', async () => {
    const first = await derive({ leaves: leaves(), root: '', seed, sample: [] })
    const committed = { leaves: leaves(), root: first.root, seed, sample: [] as string[] }
    const { sample } = await derive(committed)
    expect(sample).toHaveLength(5 + 3 + 17)
    const file = join(mkdtempSync(join(tmpdir(), 'draw-')), 'population.json')
    writeFileSync(file, JSON.stringify({ ...committed, sample }))
    const script = join(process.cwd(), '..', 'docs', 'draw.mjs')
    expect(execFileSync('node', [script, file], { encoding: 'utf8' }).trim().split('\n')).toEqual(sample)
  })

  it('says which of the two does not agree', async () => {
    const { root } = await derive({ leaves: leaves(), root: '', seed, sample: [] })
    const { sample } = await derive({ leaves: leaves(), root, seed, sample: [] })
    const honest = await derive({ leaves: leaves(), root, seed, sample })
    expect([honest.rootAgrees, honest.sampleAgrees]).toEqual([true, true])
    const other = await derive({ leaves: leaves(), root, seed, sample: ['999', ...sample.slice(1)] })
    expect([other.rootAgrees, other.sampleAgrees]).toEqual([true, false])
    const changed = leaves().map((leaf, i) => (i === 7 ? leaf.replace('106', '999') : leaf))
    expect((await derive({ leaves: changed, root, seed, sample })).rootAgrees).toBe(false)
  })
})
