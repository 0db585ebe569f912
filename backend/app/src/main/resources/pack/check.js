// All that a pack claims, checked one by one: see docs/verify.md. A check that throws is a check that failed.
const json = (files, name) => JSON.parse(textOf(files.get(name) ?? utf8('')))
const lines = (files, name) =>
  textOf(files.get(name) ?? utf8('')).split('\n').filter(Boolean).map(line => JSON.parse(line))

/** @param files Map of name and bytes
 * @returns checks in order, each `{id, ok, n, wrong}`: how many were looked at, and the names of those that are not right */
async function check(files) {
  const checks = []
  const about = async (id, look) => {
    const wrong = []
    let n = 0
    try {
      n = await look(name => wrong.push(name))
    } catch (failed) {
      wrong.push(failed.message)
    }
    checks.push({ id, ok: wrong.length === 0, n, wrong })
  }

  let keys = []
  // whose signature vouches for all the rest, the other keys too: the one to be compared with the school's
  let signers = []
  let manifest = { files: [] }
  await about('signature', async bad => {
    keys = await Promise.all(json(files, 'log/keys.json').map(one => keyOf(one.key)))
    const text = await signedText(textOf(files.get('manifest.note')), keys)
    signers = keys.filter(one => one.signed)
    const digest = hex(await sha256(files.get('manifest.json')))
    manifest = json(files, 'manifest.json')
    if (text !== `luoshi inspection-pack\n${manifest.inspection}\nsha256:${digest}\n`) bad('manifest.json')
    return 1
  })
  await about('files', async bad => {
    const listed = new Map(manifest.files.map(one => [one.name, one]))
    for (const [name, one] of listed) {
      const bytes = files.get(name)
      if (!bytes || bytes.length !== one.size || hex(await sha256(bytes)) !== one.sha256) bad(name)
    }
    for (const name of files.keys())
      if (!listed.has(name) && name !== 'manifest.json' && name !== 'manifest.note') bad(name)
    return listed.size
  })

  const notes = new Map()
  const logOf = async note => {
    if (!notes.has(note)) {
      const [, size, root] = (await signedText(note, keys)).split('\n')
      notes.set(note, { size: Number(size), root: hex(ofBase64(root)) })
    }
    return notes.get(note)
  }
  const entries = new Map()
  await about('log', async bad => {
    const proofs = lines(files, 'log/entries.jsonl')
    for (const one of proofs) {
      const log = await logOf(one.checkpoint)
      const right = log.size === one.size && (await includes(one.entry, one.position, log.size, log.root, one.path))
      if (right) entries.set(one.position, JSON.parse(one.entry))
      else bad(String(one.position))
    }
    if (proofs.length === 0) bad('log/entries.jsonl')
    return proofs.length
  })

  let committed = { leaves: [], sample: [] }
  let population = []
  await about('population', async bad => {
    committed = json(files, 'population.json')
    population = committed.leaves.slice(1).map(leaf => JSON.parse(leaf))
    const root = await rootOf(committed.leaves)
    const said = [...entries.values()].find(
      one => one.event === 'inspection-committed' && one.subjectId === manifest.inspection,
    )
    if (root !== committed.root || said?.payload.root !== root) bad('population.json')
    return population.length
  })
  await about('draw', async bad => {
    const drawn = await sampleOf(committed, JSON.parse(committed.leaves[0]), population)
    const said = [...entries.values()].find(one => one.event === 'inspection-drawn' && one.subjectId === manifest.inspection)
    if (drawn.join() !== committed.sample.join() || said?.payload.seed !== committed.seed) bad('population.json')
    return drawn.length
  })
  await about('evidence', async bad => {
    const samples = json(files, 'samples.json')
    const leaves = new Map(population.map(one => [one.declaration, one]))
    const uploads = new Set([...entries.values()].map(one => one.payload.sha256).filter(Boolean))
    let n = 0
    for (const one of samples) {
      const leaf = leaves.get(one.declaration)
      if (!leaf || leaf.stratum !== one.stratum || leaf.version !== one.version) bad(one.declaration)
      const said = JSON.parse(one.content).evidence.join()
      const has = one.evidence.map(proof => `${proof.kind} ${proof.sha256 ?? proof.url}`).sort().join()
      if (leaf?.contentDigest !== hex(await sha256(utf8(one.content))) || said !== has) bad(one.declaration)
      for (const proof of one.evidence) {
        n++
        if (proof.url) continue
        const bytes = proof.file && files.get(proof.file)
        if (!leaf?.evidence.includes(proof.sha256) || !uploads.has(proof.sha256)) bad(proof.file ?? proof.sha256)
        else if (!bytes || hex(await sha256(bytes)) !== proof.sha256) bad(proof.file ?? proof.sha256)
      }
    }
    if (samples.map(one => one.declaration).sort().join() !== [...committed.sample].sort().join()) bad('samples.json')
    return n
  })
  return { checks, manifest, keys: signers, ok: checks.every(one => one.ok) }
}

/** The draw of docs/draw.mjs. */
async function sampleOf({ root, seed }, plan, population) {
  const strata = new Map()
  for (const one of population) {
    const ticket = hex(await sha256(utf8([root, seed, one.declaration].join('\n'))))
    strata.set(one.stratum, [...(strata.get(one.stratum) ?? []), { ...one, ticket }])
  }
  return [...strata.keys()].sort().flatMap(stratum => {
    const members = strata.get(stratum).sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    const size = plan.whole.includes(members[0].destination) ? members.length : plan.each
    return members.slice(0, size).map(one => one.declaration)
  })
}
