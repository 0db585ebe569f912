import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { AssistancePage, AssistanceTargets, NewAssistance } from '@/shared/api/types'
import { type Search, writeSearch } from '@/shared/search'

export const PAGE = 50
/** On a phone a line is a card. */
export const PHONE_PAGE = 15

/** What the address narrows the list by, as the service names it. */
export function assistanceSearch(
  {
    college,
    class: schoolClass,
    q,
    group,
    difficulty,
    standing,
    quiet,
    proofMissing,
    targetsMet,
    sort,
  }: Search,
  cohort: number | undefined,
) {
  return {
    cohort: cohort ?? 0,
    college,
    class: schoolClass,
    q,
    group,
    difficulty,
    standing,
    quiet,
    proofMissing,
    targetsMet,
    sort,
  }
}

type Wanted = ReturnType<typeof assistanceSearch>

/** A page of graduates and the help they got. */
export const assistanceQuery = (search: Wanted, page: number, size: number) =>
  queryOptions({
    queryKey: ['assistance', 'list', search, page, size],
    // the same address also answers files, which this does not ask for
    queryFn: () =>
      ok(
        api.GET('/api/v1/assistance', { params: { query: { ...search, page, size } as never } }),
      ) as Promise<AssistancePage>,
    placeholderData: keepPreviousData,
    enabled: search.cohort > 0,
  })

/** The same list whole, as a file. */
export const assistancePath = (search: Wanted) => `/api/v1/assistance${writeSearch(search)}`

/** The counts by college. */
export const boardQuery = (cohort: number | undefined) =>
  queryOptions({
    queryKey: ['assistance', 'board', cohort],
    queryFn: () =>
      ok(api.GET('/api/v1/assistance/board', { params: { query: { cohort: cohort as number } } })),
    enabled: cohort !== undefined,
  })

/** The help ledger of one graduate. */
export const ledgerQuery = (id: string) =>
  queryOptions({
    queryKey: ['assistance', 'ledger', id],
    queryFn: () => ok(api.GET('/api/v1/graduates/{id}/assistance', { params: { path: { id: Number(id) } } })),
  })

/** Adds an entry; the key makes a repeated click or a lost answer add only one. */
export function useRecord(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ...body }: NewAssistance & { key: string }) =>
      ok(
        api.POST('/api/v1/graduates/{id}/assistance', {
          params: { path: { id: Number(id) }, header: { 'Idempotency-Key': key } as never },
          body,
        }),
      ),
    onSuccess: ledger => {
      client.setQueryData(ledgerQuery(id).queryKey, ledger)
      for (const part of ['list', 'board']) void client.invalidateQueries({ queryKey: ['assistance', part] })
    },
  })
}

/** What each graduate in difficulty is to get at least. */
export const targetsQuery = (cohort: number) =>
  queryOptions({
    queryKey: ['assistance', 'targets', cohort],
    queryFn: () =>
      ok(api.GET('/api/v1/cohorts/{year}/assistance-targets', { params: { path: { year: cohort } } })),
  })

/** The five figures of the targets. */
export type TargetFigures = Pick<
  AssistanceTargets,
  'policyTalks' | 'guidances' | 'offers' | 'trainings' | 'quietDays'
>

/** Sets other targets. */
export function useTargets(of: AssistanceTargets) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: TargetFigures) =>
      ok(
        api.PUT('/api/v1/cohorts/{year}/assistance-targets', {
          params: { path: { year: of.cohort } },
          body: { ...wanted, version: of.version },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['assistance'] }),
  })
}
