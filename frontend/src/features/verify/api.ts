import { queryOptions } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { type Checkpoint, continues, parseCheckpoint, parseKey, signer } from './log'

/** What came of checking a checkpoint. `unsigned`: no key of the school signed it. `other`: the newest log does not continue it. */
export type Verdict = 'right' | 'unsigned' | 'other' | 'newer'

export type Checked = { checkpoint: Checkpoint; signedAt?: string; verdict: Verdict }

const CHECKED = 30

/** The keys, and the last published checkpoints, each checked in this browser against the newest. */
export const publishedQuery = queryOptions({
  queryKey: ['verify', 'published'],
  queryFn: async () => {
    const [listed, published] = await Promise.all([
      ok(api.GET('/api/v1/public/signing-keys')),
      ok(api.GET('/api/v1/public/checkpoints')),
    ])
    const keys = listed.map(one => parseKey(one.key))
    const notes = published.slice(0, CHECKED)
    const newest = notes[0] && parseCheckpoint(notes[0].note)
    const checked: Checked[] = []
    for (const one of notes) {
      const checkpoint = parseCheckpoint(one.note)
      checked.push({ checkpoint, signedAt: one.signedAt, verdict: await verdict(checkpoint, newest!, keys) })
    }
    return { keys, listed, newest, checked, all: published.length }
  },
  staleTime: 60_000,
})

/** Checks a checkpoint: its signature, and that the newest log begins with its log. */
export async function verdict(
  one: Checkpoint,
  newest: Checkpoint,
  keys: Parameters<typeof signer>[1],
): Promise<Verdict> {
  if (!(await signer(one, keys))) return 'unsigned'
  if (one.size > newest.size) return 'newer'
  const path =
    one.size === newest.size || one.size === 0
      ? []
      : (
          await ok(
            api.GET('/api/v1/public/consistency', {
              params: { query: { from: one.size, to: newest.size } },
            }),
          )
        ).path
  return (await continues(one, newest, path)) || one.size === 0 ? 'right' : 'other'
}
