import { queryOptions } from '@tanstack/react-query'
import { download } from '../../api/client'

/** The original bytes of a file. Opening is recorded by the service, so it is fetched only when looked at. */
export const contentQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id, 'content'],
    queryFn: () => download(`/api/v1/evidence/${id}/content`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
  })
