import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { acceptLanguage, api, ok, save, send } from '@/shared/api/client'
import { refusalOf } from '@/shared/api/problem'
import type { AccountKind, AccountRun, NewAccountRun } from '@/shared/api/types'
import type { Search } from '@/shared/search'

export const PAGE = 50

/** How many have an account, by class, or for staff by college. */
export const placesQuery = (cohort: number | undefined, kind: AccountKind) =>
  queryOptions({
    queryKey: ['accounts', 'places', cohort, kind],
    queryFn: () =>
      ok(api.GET('/api/v1/accounts/places', { params: { query: { cohort: cohort as number, kind } } })),
    enabled: cohort !== undefined,
  })

/** The last runs, looked at every second while one goes on. */
export const runsQuery = (cohort: number | undefined) =>
  queryOptions({
    queryKey: ['accounts', 'runs', cohort],
    queryFn: () => ok(api.GET('/api/v1/account-runs', { params: { query: { cohort: cohort as number } } })),
    enabled: cohort !== undefined,
    refetchInterval: query => (query.state.data?.items.some(goesOn) ? 1000 : false),
  })

/** Whether a run is still at work. */
export const goesOn = (run: AccountRun) => !run.finishedAt

/** Accounts one by one. */
export const accountsQuery = (cohort: number | undefined, kind: AccountKind, search: Search, page: number) =>
  queryOptions({
    queryKey: ['accounts', 'list', cohort, kind, search, page],
    queryFn: () =>
      ok(
        api.GET('/api/v1/accounts', {
          params: { query: { ...search, cohort, kind, page, size: PAGE } as never },
        }),
      ),
    placeholderData: keepPreviousData,
    enabled: cohort !== undefined,
  })

/** Makes the accounts of a class, a college or a cohort that are not there yet. */
export function useMakeAccounts() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewAccountRun) => ok(api.POST('/api/v1/account-runs', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  })
}

const formats = { pdf: 'application/pdf', csv: 'text/csv' } as const

/** New codes for those who have not activated theirs, as letters or as a list of links. */
export function useLetters() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ format, ...body }: NewAccountRun & { format: keyof typeof formats }) => {
      const answer = await send(
        new Request(new URL('/api/v1/activation-letters', window.location.origin), {
          method: 'POST',
          headers: {
            Accept: formats[format],
            'Content-Type': 'application/json',
            'Accept-Language': acceptLanguage(),
          },
          body: JSON.stringify(body),
        }),
      )
      if (!answer.ok) throw refusalOf(await answer.json().catch(() => undefined), answer.status)
      save(await answer.blob(), `activation-letters.${format}`)
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  })
}

/** Disables or enables an account. */
export function useEnable() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, enable }: { id: string; enable: boolean }) => {
      const path = { params: { path: { id: Number(id) } } }
      return enable
        ? ok(api.POST('/api/v1/accounts/{id}/enabling', path))
        : ok(api.POST('/api/v1/accounts/{id}/disabling', path))
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['accounts'] }),
  })
}
