// Reads a zip as its central directory lists it (APPNOTE 4.3.12), and refuses what the pack never has: so nothing hides beside the list.
const utf8 = text => new TextEncoder().encode(text)
const textOf = bytes => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** @returns Map of name and bytes
 * @throws Error for what is no such zip, a file twice, or a file that does not unpack */
async function unzip(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('no zip')
  let at = view.getUint32(end + 16, true)
  const files = new Map()
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('the list of files is damaged')
    const [method, packed, name, extra, comment] = [10, 20, 28, 30, 32].map(place =>
      place === 20 ? view.getUint32(at + place, true) : view.getUint16(at + place, true),
    )
    const path = textOf(bytes.subarray(at + 46, at + 46 + name))
    const local = view.getUint32(at + 42, true)
    if (files.has(path) || view.getUint32(local, true) !== 0x04034b50) throw new Error(`${path} is damaged`)
    const begin = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const content = bytes.subarray(begin, begin + packed)
    if (method !== 0 && method !== 8) throw new Error(`${path} is packed in another way`)
    files.set(path, method === 0 ? content : await inflated(content))
    at += 46 + name + extra + comment
  }
  return files
}
