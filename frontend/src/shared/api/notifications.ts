import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from './client'

/** What I was told and have not read yet, the newest first. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: () => ok(api.GET('/api/v1/notifications', { params: { query: { unread: true, size: 20 } } })),
})

/** Notes that I read some of them. */
export function useRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (ids: string[]) =>
      Promise.all(
        ids.map(id =>
          ok(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id: Number(id) } } })),
        ),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  })
}
