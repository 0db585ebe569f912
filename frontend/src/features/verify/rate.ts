import { queryOptions } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { digest, includes, parseCheckpoint, parseNote, type SchoolKey, signer, signerOf } from './log'

const parts = ['signature', 'content', 'figures', 'log'] as const

/** What of a published rate was checked in this browser: that the school signed it, that the content is the one that was signed, that the
 * figures are those that were signed, and that the publication stands in the log. */
export type RateParts = Record<(typeof parts)[number], boolean>

/** Fetches a published rate and checks it against the school's keys. */
export const rateQuery = (year: number, keys: SchoolKey[]) =>
  queryOptions({
    queryKey: ['verify', 'rate', year],
    queryFn: async () => {
      const rate = await ok(api.GET('/api/v1/public/initial-rates/{year}', { params: { path: { year } } }))
      const content = await fetch(
        `/api/v1/public/initial-rates/${year}/signed.json?kind=${rate.kind}&number=${rate.number}`,
      )
      const sha256 = await digest(new Uint8Array(await content.arrayBuffer()))
      const note = parseNote(rate.verification.note)
      const lines = note.text.split('\n')
      const says = (name: string, value: unknown) => lines.includes(`${name} ${value ?? '-'}`)
      const checked: RateParts = {
        signature: (await signerOf(note, keys)) !== undefined,
        content: says('content sha256', sha256),
        figures:
          says('cohort', year) &&
          says('graduates', rate.graduates) &&
          says('employed', rate.employed) &&
          says('rate', rate.rate?.toFixed(2)),
        log: await inLog(rate.verification.proof, sha256, keys),
      }
      return { rate, checked, valid: parts.every(part => checked[part]) }
    },
    staleTime: 60_000,
  })

type Proof = { entry: string; position: number; path: string[]; checkpoint: string }

async function inLog(proof: Proof | null | undefined, sha256: string, keys: SchoolKey[]): Promise<boolean> {
  if (!proof) return false
  const checkpoint = parseCheckpoint(proof.checkpoint)
  const { payload } = JSON.parse(proof.entry) as { payload: { sha256?: string } }
  return (
    payload.sha256 === sha256 &&
    (await signer(checkpoint, keys)) !== undefined &&
    (await includes(proof.entry, proof.position, checkpoint, proof.path))
  )
}
