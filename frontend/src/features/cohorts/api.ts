import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { CohortChange, NewCohort } from '@/shared/api/types'

/** Opens a cohort. */
export function useOpenCohort() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewCohort) => ok(api.POST('/api/v1/cohorts', { body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cohorts'] }),
  })
}

/** Changes its dates. */
export function useChangeCohort(year: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: CohortChange) =>
      ok(api.PATCH('/api/v1/cohorts/{year}', { params: { path: { year } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['cohorts'] }),
  })
}
