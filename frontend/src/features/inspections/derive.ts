/** The sample of an inspection derived again with Web Crypto and nothing else, as `docs/draw.mjs` does outside of the browser. */

export interface Committed {
  /** Canonical JSON, each one a text: the plan, then one for each declaration. */
  leaves: string[]
  root: string
  seed: string
  sample: string[]
}

export interface Derived {
  /** The leaves have the committed root. */
  rootAgrees: boolean
  /** The seed gives the very sample that the service drew. */
  sampleAgrees: boolean
  root: string
  sample: string[]
}

type Bytes = Uint8Array<ArrayBuffer>
interface Member {
  declaration: string
  destination: string
  stratum: string
}

const utf8 = (text: string): Bytes => new TextEncoder().encode(text)
const hex = (bytes: Uint8Array) => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
const joined = (first: number, ...parts: Bytes[]): Bytes =>
  new Uint8Array([first, ...parts.flatMap(part => [...part])])

/** @returns the root of the Merkle tree of RFC 9162 over these leaves */
async function rootOf(leaves: string[]): Promise<Bytes> {
  let row = await Promise.all(leaves.map(leaf => sha256(joined(0, utf8(leaf)))))
  if (row.length === 0) return sha256(utf8(''))
  // one left over at the end of a row goes up as it is
  while (row.length > 1) {
    const pairs: Promise<Bytes>[] = []
    for (let i = 0; i + 1 < row.length; i += 2) pairs.push(sha256(joined(1, row[i]!, row[i + 1]!)))
    const last = row.length % 2 === 1 ? [row[row.length - 1]!] : []
    row = [...(await Promise.all(pairs)), ...last]
  }
  return row[0]!
}

async function drawn(committed: Committed): Promise<string[]> {
  const [plan, ...population] = committed.leaves.map(leaf => JSON.parse(leaf))
  const strata = new Map<string, { declaration: string; destination: string; ticket: string }[]>()
  for (const { declaration, destination, stratum } of population as Member[]) {
    const ticket = hex(await sha256(utf8([committed.root, committed.seed, declaration].join('\n'))))
    const members = strata.get(stratum) ?? []
    members.push({ declaration, destination, ticket })
    strata.set(stratum, members)
  }
  const { whole, each } = plan as { whole: string[]; each: number }
  return [...strata.keys()].sort().flatMap(stratum => {
    const members = strata.get(stratum)!
    const size = whole.includes(members[0]!.destination) ? members.length : each
    members.sort((one, other) => (one.ticket < other.ticket ? -1 : 1))
    return members.slice(0, size).map(one => one.declaration)
  })
}

/** Works root and sample out again and says whether they are those of the service. */
export async function derive(committed: Committed): Promise<Derived> {
  const root = hex(await rootOf(committed.leaves))
  const sample = await drawn(committed)
  return {
    root,
    sample,
    rootAgrees: root === committed.root,
    sampleAgrees: sample.join() === committed.sample.join(),
  }
}
