import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { Retention } from '@/shared/api/types'

/** How long each cohort's personal data is kept, and what its deletion would take. */
export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: () => ok(api.GET('/api/v1/retention')),
  select: answer => answer.items,
})

/** Keeps a cohort's personal data until another day. */
export function useKeepUntil(of: Retention) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (keepUntil: string) =>
      ok(
        api.PUT('/api/v1/retention/{year}', {
          params: { path: { year: of.cohort } },
          body: { keepUntil, version: of.version, expectedGraduates: of.graduates },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: retentionQuery.queryKey }),
  })
}
