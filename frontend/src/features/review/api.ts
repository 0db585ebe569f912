import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { declarationQuery } from '@/shared/api/declarations'
import type {
  BatchReview,
  Declaration,
  Destination,
  FlagOutcome,
  ProofReading,
  QueueFilter,
  ReadField,
  Review,
} from '@/shared/api/types'
import type { Search } from '@/shared/search'

/** Reads out of the address which waiting declarations are meant. */
export function filterOf(address: Search): QueueFilter {
  return {
    cohort: address.cohort ? Number(address.cohort) : undefined,
    college: address.college,
    schoolClass: address.class,
    destination: address.destination as Destination | undefined,
    q: address.q,
    flagged: address.flagged === undefined ? undefined : address.flagged === 'true',
  }
}

export const PAGE = 50

/** What waits for me: risk first, then age. */
export const queueQuery = (filter: QueueFilter, page: number) =>
  queryOptions({
    queryKey: ['review-queue', filter, page],
    queryFn: () => {
      const { schoolClass, skip: _, ...rest } = filter
      const query = { ...rest, class: schoolClass, page, size: PAGE }
      return ok(api.GET('/api/v1/review-queue', { params: { query } }))
    },
  })

/** Claims the next one that no colleague holds; undefined when nothing is left. */
export function useClaimNext() {
  return useMutation({
    mutationFn: async (body: QueueFilter): Promise<Declaration | undefined> =>
      (await ok(api.POST('/api/v1/review-queue/next', { body }))) || undefined,
  })
}

/** What is decided; the version is added where it is sent. */
export type Decision = Omit<Review, 'version'>

/** Decides about one declaration. */
export function useDecide(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: Review) =>
      ok(api.POST('/api/v1/declarations/{id}/reviews', { params: { path: { id } }, body })),
    onSuccess: declaration => client.setQueryData(declarationQuery(id).queryKey, declaration),
  })
}

/** The same decision about everything that the filter leaves, if it is still as many as the reviewer saw. */
export function useBatch() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: BatchReview) => ok(api.POST('/api/v1/reviews/batch', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['review-queue'] }),
  })
}

/** Says what became of a flag. */
export function useDispose(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ flag, ...body }: { flag: string; outcome: FlagOutcome; comment?: string }) =>
      ok(
        api.POST('/api/v1/declarations/{id}/flags/{flag}/disposition', {
          params: { path: { id, flag } },
          body,
        }),
      ),
    onSuccess: declaration => client.setQueryData(declarationQuery(id).queryKey, declaration),
  })
}

const UNREAD: ProofReading['state'][] = ['WAITING', 'PICTURE']

/** What a machine read in a file; asked for again while it reads. */
export const readingQuery = (id: string) =>
  queryOptions({
    queryKey: ['evidence', id, 'reading'],
    queryFn: () => ok(api.GET('/api/v1/evidence/{id}/reading', { params: { path: { id } } })),
    refetchInterval: query =>
      query.state.data && UNREAD.includes(query.state.data.state) && query.state.dataUpdateCount < 60
        ? 2000
        : false,
  })

/** Records that a reviewer sees something in a file differently from what was read. */
export function useRemark(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (field: ReadField) =>
      ok(api.POST('/api/v1/evidence/{id}/reading/remarks', { params: { path: { id } }, body: { field } })),
    onSuccess: reading => client.setQueryData(readingQuery(id).queryKey, reading),
  })
}
