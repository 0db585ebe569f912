import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { Assignment, AssignmentChange } from '@/shared/api/types'
import { MOST, whole } from '@/shared/api/whole'

/** Who serves whom in a cohort. */
export const assignmentsQuery = (cohort: number) =>
  queryOptions({
    queryKey: ['assignments', cohort],
    queryFn: () =>
      whole(page => ok(api.GET('/api/v1/assignments', { params: { query: { cohort, page, size: MOST } } }))),
  })

/** Classes that nobody reviews. */
export const gapsQuery = (cohort: number) =>
  queryOptions({
    queryKey: ['assignments', cohort, 'gaps'],
    queryFn: () =>
      whole(page =>
        ok(api.GET('/api/v1/assignments/gaps', { params: { query: { cohort, page, size: MOST } } })),
      ),
  })

/** Replaces what a person holds in a cohort and role. */
export function useAssign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ staffNumber, ...body }: AssignmentChange & { staffNumber: string }) =>
      ok(api.PUT('/api/v1/assignments/{staffNumber}', { params: { path: { staffNumber } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['assignments'] }),
  })
}

/** Takes it away again. */
export function useUnassign() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ staffNumber, cohort, role }: Assignment) =>
      ok(
        api.DELETE('/api/v1/assignments/{staffNumber}', {
          params: { path: { staffNumber }, query: { cohort, role } },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['assignments'] }),
  })
}
