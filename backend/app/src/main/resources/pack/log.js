// Signed notes of C2SP and proofs of RFC 9162, with Web Crypto and nothing else
const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
const ofHex = text => Uint8Array.from(text.match(/../g) ?? [], pair => Number.parseInt(pair, 16))
const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const leafOf = async text => hex(await sha256(Uint8Array.of(0, ...utf8(text))))
const nodeOf = async (left, right) => hex(await sha256(Uint8Array.of(1, ...ofHex(left), ...ofHex(right))))

/** Base64 in its one form: one text for the same bytes, so that not even an idle bit can change. */
function ofBase64(text) {
  const raw = atob(text)
  if (btoa(raw) !== text) throw new Error('not in the one form of base64')
  return Uint8Array.from(raw, letter => letter.charCodeAt(0))
}

/** @returns the signed text of a note that exactly one key signed
 * @throws Error for anything else */
async function signedText(note, keys) {
  const end = note.indexOf('\n\n')
  const line = note.slice(end + 2)
  if (end < 1 || line.indexOf('\n') !== line.length - 1) throw new Error('no signed text')
  const text = note.slice(0, end + 1)
  for (const key of keys) {
    const begin = `— ${key.name} `
    if (!line.startsWith(begin)) continue
    const signature = ofBase64(line.slice(begin.length, -1))
    if (signature.length !== 68 || hex(signature.slice(0, 4)) !== key.hash) continue
    const imported = await crypto.subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify'])
    if (await crypto.subtle.verify({ name: 'Ed25519' }, imported, signature.slice(4), utf8(text))) {
      key.signed = true
      return text
    }
  }
  throw new Error('no valid signature')
}

/** Reads a key `<name>+<hash>+<base64>` whose hash is that of name and key. */
async function keyOf(text) {
  const [, name, hash, base64] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const typed = ofBase64(base64 ?? '')
  if (!name || typed.length !== 33 || typed[0] !== 1) throw new Error('no key')
  if (hex((await sha256(Uint8Array.of(...utf8(`${name}\n`), ...typed))).slice(0, 4)) !== hash) throw new Error('no key')
  return { text, name, hash, bytes: typed.slice(1) }
}

/** @returns hex root of the tree over texts */
async function rootOf(leaves) {
  const whole = []
  for (const [place, leaf] of leaves.entries()) {
    let hash = await leafOf(leaf)
    for (let size = place; size % 2 === 1; size = Math.floor(size / 2)) hash = await nodeOf(whole.pop(), hash)
    whole.push(hash)
  }
  let root = whole.pop() ?? hex(await sha256(new Uint8Array()))
  while (whole.length > 0) root = await nodeOf(whole.pop(), root)
  return root
}

/** @returns whether an entry stands at that place of a log of that size and root (RFC 9162, 2.1.3.2) */
async function includes(entry, position, size, root, path) {
  let [place, last, hash] = [position, size - 1, await leafOf(entry)]
  if (place > last) return false
  const half = () => {
    place = Math.floor(place / 2)
    last = Math.floor(last / 2)
  }
  for (const sibling of path) {
    if (last === 0 || !/^[0-9a-f]{64}$/.test(sibling)) return false
    if (place % 2 === 1 || place === last) {
      hash = await nodeOf(sibling, hash)
      while (place % 2 === 0 && place !== 0) half()
    } else hash = await nodeOf(hash, sibling)
    half()
  }
  return last === 0 && hash === root
}
