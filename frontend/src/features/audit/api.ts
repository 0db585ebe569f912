import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { ROWS } from '@/shared/ui/ListPages'

/** The runs that held the log against tables and store; asked again while one goes on. */
export const runsQuery = (page = 0) =>
  queryOptions({
    queryKey: ['audit', 'runs', page],
    queryFn: () => ok(api.GET('/api/v1/audit/verifications', { params: { query: { page, size: ROWS } } })),
    refetchInterval: query => (query.state.data?.items.some(one => one.status === 'RUNNING') ? 2000 : false),
  })

/** One run with what it found. */
export const runQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['audit', 'run', id],
    queryFn: () => ok(api.GET('/api/v1/audit/verifications/{id}', { params: { path: { id: id ?? '' } } })),
    enabled: id !== undefined,
  })

/** Whether the log's time lies ahead of now; asked again each minute. */
export const clockQuery = queryOptions({
  queryKey: ['audit', 'clock'],
  queryFn: () => ok(api.GET('/api/v1/audit/clock')),
  refetchInterval: 60_000,
})

/** Begins a run. */
export function useVerify() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => ok(api.POST('/api/v1/audit/verifications')),
    onSuccess: () => client.invalidateQueries({ queryKey: ['audit'] }),
  })
}
