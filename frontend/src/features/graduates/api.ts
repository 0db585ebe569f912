import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { declarationQuery, graduateQuery } from '@/shared/api/declarations'
import type { Declaration, Graduate, GraduateChange, GraduatesPage, Review, Urging } from '@/shared/api/types'
import { type Search, writeSearch } from '@/shared/search'

export const PAGE = 50
/** What the address of the list may carry; the service knows each of them. */
export const names = [
  'college',
  'major',
  'class',
  'q',
  'state',
  'destination',
  'difficulty',
  'declared',
  'counted',
  'reportedAs',
  'verifiedAs',
  'programme',
  'gender',
  'difficultyCode',
  'waitingBefore',
  'sort',
] as const

/** The query of the address, only what the service knows. */
export function graduatesSearch(
  address: Search,
  cohort: number | undefined,
): Record<string, string | number> {
  const query: Record<string, string | number> = cohort ? { cohort } : {}
  for (const name of names) {
    const value = address[name]
    if (value) query[name] = value
  }
  return query
}

/** One page of graduates. */
export const graduatesQuery = (search: Record<string, string | number>, page: number) =>
  queryOptions({
    queryKey: ['graduates', 'list', search, page],
    // the same address serves csv, which the contract types as text
    queryFn: async () =>
      (await ok(
        api.GET('/api/v1/graduates', { params: { query: { ...search, page, size: PAGE } } }),
      )) as GraduatesPage,
    placeholderData: keepPreviousData,
  })

/** Where the whole filtered list can be downloaded. */
export const exportPath = (search: Record<string, string | number>) =>
  `/api/v1/graduates${writeSearch(search)}`

/** Changes contact data, and for the office the difficulty. */
export function useChangeGraduate(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: GraduateChange) =>
      ok(api.PATCH('/api/v1/graduates/{id}', { params: { path: { id: Number(id) } }, body })),
    onSuccess: graduate => client.setQueryData(graduateQuery(id).queryKey, graduate),
  })
}

/** A step of a declaration, after which everything that it counted in is out of date. */
function useMoved<T>(step: (input: T) => Promise<Declaration>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: step,
    onSuccess: declaration => {
      client.setQueryData(declarationQuery(declaration.id).queryKey, declaration)
      for (const key of ['declarations', 'graduates', 'statistics', 'review-queue'])
        void client.invalidateQueries({ queryKey: [key] })
    },
  })
}

/** Returns a verified declaration at the self-check (R5.2): it counts no more from this moment. */
export function useReturnVerified({ id, version }: Declaration) {
  return useMoved((body: Pick<Review, 'reasons' | 'slots' | 'comment'>) =>
    ok(
      api.POST('/api/v1/declarations/{id}/reviews', {
        params: { path: { id } },
        body: { ...body, action: 'RETURN', version },
      }),
    ),
  )
}

/** Takes back what one entered for a graduate, before they confirmed it. */
export function useTakeBack({ id, version }: Declaration) {
  return useMoved((_: undefined) =>
    ok(api.POST('/api/v1/declarations/{id}/withdrawal', { params: { path: { id } }, body: { version } })),
  )
}

/** Shows the whole ID number for a reason that is recorded. */
export function useReveal(id: string) {
  return useMutation({
    mutationFn: (reason: string) =>
      ok(
        api.POST('/api/v1/graduates/{id}/id-number-reveals', {
          params: { path: { id: Number(id) } },
          body: { reason },
        }),
      ),
  })
}

/** Whether anything was handed in, as the service sees it: a draft and an entry not yet confirmed do not count. */
export const declared = ({ declaration }: Graduate) =>
  !!declaration && !['DRAFT', 'AWAITING_GRADUATE'].includes(declaration.state)

/** Reminds graduates to declare. */
export function useUrge() {
  return useMutation({ mutationFn: (body: Urging) => ok(api.POST('/api/v1/urgings', { body })) })
}
