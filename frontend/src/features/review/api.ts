import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { declarationQuery } from '@/shared/api/declarations'
import type { BatchOutcome, Declaration, Page } from '@/shared/api/types'
import type { Search } from '@/shared/search'

/** Which waiting declarations are meant, as the address says it. */
export interface Filter {
  cohort?: number
  college?: string
  schoolClass?: string
  destination?: string
  q?: string
  flagged?: boolean
}

/** Reads the filter out of the address. */
export function filterOf(address: Search): Filter {
  return {
    cohort: address.cohort ? Number(address.cohort) : undefined,
    college: address.college,
    schoolClass: address.class,
    destination: address.destination,
    q: address.q,
    flagged: address.flagged === undefined ? undefined : address.flagged === 'true',
  }
}

export const PAGE = 50

/** What waits for me: risk first, then age. */
export const queueQuery = (filter: Filter, page: number) =>
  queryOptions({
    queryKey: ['review-queue', filter, page],
    queryFn: () => {
      const { schoolClass, ...rest } = filter
      const query = { ...rest, class: schoolClass, page, size: PAGE }
      return ok<Page<Declaration>>(api.GET('/api/v1/review-queue', { params: { query } }))
    },
  })

/** Claims the next one that no colleague holds; undefined when nothing is left. */
export function useClaimNext() {
  return useMutation({
    mutationFn: async (filter: Filter & { skip: string[] }) =>
      (await ok<Declaration | undefined>(api.POST('/api/v1/review-queue/next', { body: filter }))) ||
      undefined,
  })
}

export interface Decision {
  action: 'PASS' | 'RETURN'
  attestations?: string[]
  reasons?: string[]
  slots?: string[]
  comment?: string
}

/** Decides about one declaration. */
export function useDecide(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Decision & { version: number }) =>
      ok<Declaration>(api.POST('/api/v1/declarations/{id}/reviews', { params: { path: { id } }, body })),
    onSuccess: declaration => client.setQueryData(declarationQuery(id).queryKey, declaration),
  })
}

/** The same decision about everything that the filter leaves, if it is still as many as the reviewer saw. */
export function useBatch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Decision & { filter: Filter; expectedCount: number }) =>
      ok<BatchOutcome>(api.POST('/api/v1/reviews/batch', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['review-queue'] }),
  })
}

/** Says what became of a flag. */
export function useDispose(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ flag, ...body }: { flag: string; outcome: string; comment?: string }) =>
      ok<Declaration>(
        api.POST('/api/v1/declarations/{id}/flags/{flag}/disposition', {
          params: { path: { id, flag } },
          body,
        }),
      ),
    onSuccess: declaration => client.setQueryData(declarationQuery(id).queryKey, declaration),
  })
}
