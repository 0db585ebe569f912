import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { ClusterKind, KnownEmployer, KnownEmployerEdit } from '@/shared/api/types'
import { ROWS } from '@/shared/ui/ListPages'

/** What graduates of several classes and colleges have in common. */
export const clustersQuery = (cohort: number | undefined, kind: ClusterKind | undefined, page: number) =>
  queryOptions({
    queryKey: ['risk', 'clusters', cohort, kind, page],
    queryFn: () =>
      ok(
        api.GET('/api/v1/risk/clusters', {
          params: { query: { cohort: cohort ?? 0, kind, page, size: ROWS } },
        }),
      ),
    enabled: cohort !== undefined,
  })

/** Every rule with its limits. */
export const rulesQuery = queryOptions({
  queryKey: ['risk', 'rules'],
  queryFn: () => ok(api.GET('/api/v1/risk/rules')),
})

/** The employers that the office knows. */
export const knownQuery = (q: string | undefined, page: number) =>
  queryOptions({
    queryKey: ['risk', 'known', q, page],
    queryFn: () =>
      ok(api.GET('/api/v1/risk/known-employers', { params: { query: { q, page, size: ROWS } } })),
  })

/** Adds an employer, or changes one; clusters and flags follow. */
export function useSaveKnown() {
  const client = useQueryClient()
  return useMutation<unknown, Error, { id?: string; body: KnownEmployerEdit }>({
    mutationFn: ({ id, body }) =>
      id
        ? ok(api.PUT('/api/v1/risk/known-employers/{id}', { params: { path: { id: Number(id) } }, body }))
        : ok(api.POST('/api/v1/risk/known-employers', { body }) as never),
    onSuccess: () => client.invalidateQueries({ queryKey: ['risk'] }),
  })
}

/** Takes an employer off the list. */
export function useForgetKnown() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (one: KnownEmployer) =>
      ok(api.DELETE('/api/v1/risk/known-employers/{id}', { params: { path: { id: Number(one.id) } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['risk'] }),
  })
}
