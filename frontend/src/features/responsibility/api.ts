import { queryOptions } from '@tanstack/react-query'
import { api, download, ok, save } from '@/shared/api/client'

/** Who answers for a graduate, as the log has it. */
export const responsibilityQuery = (id: string) =>
  queryOptions({
    queryKey: ['graduates', id, 'responsibility'],
    queryFn: () =>
      ok(api.GET('/api/v1/graduates/{id}/responsibility', { params: { path: { id: Number(id) } } })),
  })

/** The card on paper. */
export async function savePdf(id: string, name: string): Promise<void> {
  save(await download(`/api/v1/graduates/${id}/responsibility.pdf`, 'application/pdf'), name)
}
