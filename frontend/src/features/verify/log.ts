/** The log's checkpoints, keys and proofs, checked with Web Crypto and nothing else (RFC 9162, C2SP signed notes): what
 * `backend/verifier` does outside of the browser. */

export type SchoolKey = { name: string; hash: string; bytes: Uint8Array<ArrayBuffer> }
export type Note = { text: string; signatures: string[] }
export type Checkpoint = { origin: string; size: number; root: string; text: string; signatures: string[] }

const ED25519 = 1
const hex = (bytes: Uint8Array) => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
const ofHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
const ofBase64 = (text: string) => Uint8Array.from(atob(text), letter => letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Reads a key `<name>+<hash>+<base64>`.
 * @throws Error for anything else */
export function parseKey(text: string): SchoolKey {
  const [, name, hash, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? []
  const typed = ofBase64(base64 ?? '')
  if (!name || !hash || typed.length !== 33 || typed[0] !== ED25519) throw new Error('not a key')
  return { name, hash, bytes: typed.slice(1) }
}

/** Reads a checkpoint: a signed note, or the JSON of the service that carries one as `note` or `checkpoint`.
 * @throws Error for anything else */
export function parseCheckpoint(given: string): Checkpoint {
  // tools that print a text add a line end of their own
  const plain = () => `${given.replaceAll('\r\n', '\n').trim()}\n`
  const note = given.trimStart().startsWith('{') ? noteOf(given) : plain()
  const end = note.lastIndexOf('\n\n')
  const text = note.slice(0, end + 1)
  const [origin, size, root] = text.split('\n')
  if (end < 1 || !origin || !size || !/^(0|[1-9][0-9]{0,14})$/.test(size) || !root)
    throw new Error('no checkpoint')
  const bytes = ofBase64(root)
  if (bytes.length !== 32 || text.includes('\n\n')) throw new Error('no checkpoint')
  const signatures = note
    .slice(end + 2)
    .split('\n')
    .map(line => line.trimEnd())
  return { origin, size: Number(size), root: hex(bytes), text, signatures }
}

function noteOf(json: string): string {
  const { note, checkpoint } = JSON.parse(json) as { note?: string; checkpoint?: string }
  return note ?? checkpoint ?? ''
}

/** @returns the key of the list that validly signed this very text, if one did */
export function signer(checkpoint: Checkpoint, keys: SchoolKey[]): Promise<SchoolKey | undefined> {
  return signerOf(
    checkpoint,
    keys.filter(one => one.name === checkpoint.origin),
  )
}

/** The same for any signed text. */
export async function signerOf(note: Note, keys: SchoolKey[]): Promise<SchoolKey | undefined> {
  for (const key of keys) {
    const begin = `— ${key.name} `
    for (const line of note.signatures.filter(one => one.startsWith(begin))) {
      if (await signed(note.text, ofBase64(line.slice(begin.length)), key)) return key
    }
  }
  return undefined
}

/** Reads any signed text: lines, an empty line, signatures.
 * @throws Error for anything else */
export function parseNote(note: string): Note {
  const end = note.lastIndexOf('\n\n')
  if (end < 1) throw new Error('no signed text')
  return { text: note.slice(0, end + 1), signatures: note.slice(end + 2).split('\n') }
}

/** @returns hex SHA-256 */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return hex(await sha256(bytes))
}

/** @returns whether an entry stands at that place in a log (RFC 9162, 2.1.3.2)
 * @param path hashes in hex, from the leaf's sibling to the root */
export async function includes(
  entry: string,
  position: number,
  log: Checkpoint,
  path: string[],
): Promise<boolean> {
  let place = position
  let last = log.size - 1
  if (place > last) return false
  let hash = hex(await sha256(new Uint8Array([0, ...utf8(entry)])))
  for (const sibling of path) {
    if (last === 0 || !/^[0-9a-f]{64}$/.test(sibling)) return false
    if (place % 2 === 1 || place === last) {
      hash = await node(sibling, hash)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else {
      hash = await node(hash, sibling)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && hash === log.root
}

async function signed(text: string, signature: Uint8Array<ArrayBuffer>, key: SchoolKey): Promise<boolean> {
  if (signature.length !== 68 || hex(signature.slice(0, 4)) !== key.hash || (await hashOf(key)) !== key.hash)
    return false
  const imported = await crypto.subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify'])
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature.slice(4), utf8(text))
}

async function hashOf(key: SchoolKey): Promise<string> {
  const named = new Uint8Array([...utf8(`${key.name}\n`), ED25519, ...key.bytes])
  return hex((await sha256(named)).slice(0, 4))
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

async function node(left: string, right: string): Promise<string> {
  return hex(await sha256(new Uint8Array([1, ...ofHex(left), ...ofHex(right)])))
}

/** @returns whether the newer log begins with all entries of the older one, in their order (RFC 9162, 2.1.4.2)
 * @param path hashes in hex */
export async function continues(older: Checkpoint, newer: Checkpoint, path: string[]): Promise<boolean> {
  if (older.origin !== newer.origin || older.size > newer.size) return false
  if (older.size === newer.size) return path.length === 0 && older.root === newer.root
  if (older.size === 0 || path.some(hash => !/^[0-9a-f]{64}$/.test(hash))) return false
  const rest = [...path]
  let place = older.size - 1
  let last = newer.size - 1
  while (place % 2 === 1) {
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  const first = isPowerOfTwo(older.size) ? older.root : rest.shift()
  if (first === undefined) return false
  let before = first
  let after = first
  for (const sibling of rest) {
    if (last === 0) return false
    if (place % 2 === 1 || place === last) {
      before = await node(sibling, before)
      after = await node(sibling, after)
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2)
        last = Math.floor(last / 2)
      }
    } else {
      after = await node(after, sibling)
    }
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  return last === 0 && before === older.root && after === newer.root
}

function isPowerOfTwo(size: number): boolean {
  let rest = size
  while (rest % 2 === 0) rest /= 2
  return rest === 1
}
