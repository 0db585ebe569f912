import { queryOptions } from '@tanstack/react-query'
import { download } from '../../api/client'

/** What is shown of a file: its pixels without what a camera noted beside them. Opening is recorded by the service, so it is fetched only
 * when looked at. */
export const previewQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id, 'preview'],
    queryFn: () => download(`/api/v1/evidence/${id}/preview`),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
  })

/** The file as it was handed in, byte for byte; only ever fetched because somebody asks for it. */
export const original = (id: string) => download(`/api/v1/evidence/${id}/content`)
