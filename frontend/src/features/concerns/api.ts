import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { Concern, ConcernOutcome, NewConcern } from '@/shared/api/types'
import { ROWS } from '@/shared/ui/ListPages'

interface Wanted {
  cohort?: number
  status?: Concern['status']
  kind?: Concern['kind']
  page: number
}

/** Own concerns, or for those who answer them all of a cohort; never with a sender. */
export const concernsQuery = (wanted: Wanted) =>
  queryOptions({
    queryKey: ['concerns', wanted],
    queryFn: () => ok(api.GET('/api/v1/concerns', { params: { query: { ...wanted, size: ROWS } } })),
  })

/** Sends one; the key makes a repeated click or a lost answer send only one. */
export function useFile() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: NewConcern & { key: string }) =>
      ok(api.POST('/api/v1/concerns', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['concerns'] }),
  })
}

/** Answers one; the sender reads it. */
export function useResolve(concern: Concern) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { outcome: ConcernOutcome; text: string }) =>
      ok(
        api.POST('/api/v1/concerns/{id}/resolution', {
          params: { path: { id: concern.id } },
          body: { ...body, version: concern.version },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['concerns'] }),
  })
}
