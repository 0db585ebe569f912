import { queryOptions } from '@tanstack/react-query'
import { api, download, ok, save } from '@/shared/api/client'

/** What is held about me, why, and until when. */
export const heldDataQuery = (id: string) =>
  queryOptions({
    queryKey: ['graduates', id, 'held-data'],
    queryFn: () => ok(api.GET('/api/v1/graduates/{id}/held-data', { params: { path: { id: Number(id) } } })),
  })

/** Everything held about me, as one zip. */
export async function saveMyData(id: string, name: string): Promise<void> {
  save(await download(`/api/v1/graduates/${id}/data-export`, 'application/zip'), name)
}
