import { webcrypto } from 'node:crypto'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { continues, includes, parseCheckpoint, parseKey, type SchoolKey, signer } from './log'

// what the simulated browser lacks and every real one has
beforeAll(() => {
  vi.stubGlobal('crypto', webcrypto)
})

const bytes = (text: string) => new TextEncoder().encode(text)
const sha = async (...parts: Uint8Array[]) =>
  new Uint8Array(await webcrypto.subtle.digest('SHA-256', Buffer.concat(parts)))

async function tree(leaves: Uint8Array[]): Promise<Uint8Array> {
  if (leaves.length === 1) return leaves[0]!
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha(Uint8Array.of(1), await tree(leaves.slice(0, split)), await tree(leaves.slice(split)))
}

// the definition of RFC 9162, 2.1.4.1, over the leaves themselves
async function proof(m: number, leaves: Uint8Array[], known = true): Promise<Uint8Array[]> {
  if (m === leaves.length) return known ? [] : [await tree(leaves)]
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return m <= split
    ? [...(await proof(m, leaves.slice(0, split), known)), await tree(leaves.slice(split))]
    : [...(await proof(m - split, leaves.slice(split), false)), await tree(leaves.slice(0, split))]
}

// the definition of RFC 9162, 2.1.3.1
async function inclusion(place: number, leaves: Uint8Array[]): Promise<Uint8Array[]> {
  if (leaves.length === 1) return []
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return place < split
    ? [...(await inclusion(place, leaves.slice(0, split))), await tree(leaves.slice(split))]
    : [...(await inclusion(place - split, leaves.slice(split))), await tree(leaves.slice(0, split))]
}

async function school() {
  const pair = (await webcrypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair
  const raw = new Uint8Array(await webcrypto.subtle.exportKey('raw', pair.publicKey))
  const hash = (await sha(bytes('school/log\n'), Uint8Array.of(1), raw)).slice(0, 4)
  const key: SchoolKey = parseKey(
    `school/log+${Buffer.from(hash).toString('hex')}+${Buffer.from([1, ...raw]).toString('base64')}`,
  )
  const note = async (size: number, root: Uint8Array) => {
    const text = `school/log\n${size}\n${Buffer.from(root).toString('base64')}\n`
    const signature = new Uint8Array(await webcrypto.subtle.sign('Ed25519', pair.privateKey, bytes(text)))
    return `${text}\n— school/log ${Buffer.concat([hash, signature]).toString('base64')}\n`
  }
  return { key, note }
}

describe('R8.1 the log checked in the browser', () => {
  test('a known key of another implementation is read; another form is refused', () => {
    const known = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    expect(parseKey(known)).toMatchObject({ name: 'PeterNeumann', hash: 'c74f20a3' })
    expect(() => parseKey(known.slice(0, -4))).toThrow()
    expect(() => parseCheckpoint('school/log\n1\nAA==\n\n— x\n')).toThrow()
  })

  test('a signature is right for this very text and key, as text and as JSON of the service', async () => {
    const { key, note } = await school()
    const text = await note(5, await sha(bytes('root')))
    expect(await signer(parseCheckpoint(text), [key])).toBe(key)
    expect(await signer(parseCheckpoint(`${text}\n`), [key])).toBe(key)
    expect(await signer(parseCheckpoint(text.trimEnd()), [key])).toBe(key)
    expect(await signer(parseCheckpoint(JSON.stringify({ size: 5, note: text })), [key])).toBe(key)
    expect(await signer(parseCheckpoint(text.replace('\n5\n', '\n6\n')), [key])).toBeUndefined()
    expect(await signer(parseCheckpoint(text), [(await school()).key])).toBeUndefined()
  })

  test('every older log of up to 20 entries is the beginning of every newer one, and with one hash changed of none', async () => {
    const leaves = await Promise.all(
      Array.from({ length: 20 }, (_, i) => sha(Uint8Array.of(0), bytes(`entry ${i}`))),
    )
    const { note } = await school()
    const at = async (size: number) => parseCheckpoint(await note(size, await tree(leaves.slice(0, size))))
    for (let to = 1; to <= leaves.length; to++) {
      const newer = await at(to)
      for (let from = 1; from <= to; from++) {
        const older = await at(from)
        const path = (await proof(from, leaves.slice(0, to))).map(one => Buffer.from(one).toString('hex'))
        expect(await continues(older, newer, path), `${from} ${to}`).toBe(true)
        expect(await continues({ ...older, root: 'ab'.repeat(32) }, newer, path)).toBe(false)
        if (path.length > 0) {
          expect(await continues(older, newer, ['ab'.repeat(32), ...path.slice(1)])).toBe(false)
          expect(await continues(older, newer, path.slice(1))).toBe(false)
        }
      }
    }
  })

  test('every entry of logs of up to 20 stands at its own place in them, and nowhere else', async () => {
    const entries = Array.from({ length: 20 }, (_, i) => `entry ${i}`)
    const leaves = await Promise.all(entries.map(one => sha(Uint8Array.of(0), bytes(one))))
    const { note } = await school()
    for (let size = 1; size <= leaves.length; size++) {
      const log = parseCheckpoint(await note(size, await tree(leaves.slice(0, size))))
      for (let place = 0; place < size; place++) {
        const path = (await inclusion(place, leaves.slice(0, size))).map(one =>
          Buffer.from(one).toString('hex'),
        )
        expect(await includes(entries[place]!, place, log, path), `${place} ${size}`).toBe(true)
        expect(await includes('another', place, log, path)).toBe(false)
        expect(await includes(entries[place]!, size, log, path)).toBe(false)
        if (path.length > 0) expect(await includes(entries[place]!, place, log, path.slice(1))).toBe(false)
      }
    }
  })
})
