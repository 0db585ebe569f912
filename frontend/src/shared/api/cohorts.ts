import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useAddress } from '../search'
import { api, ok } from './client'
import type { Cohort } from './types'

/** All cohorts, the newest first. */
export const cohortsQuery = queryOptions({
  queryKey: ['cohorts'],
  queryFn: () => ok(api.GET('/api/v1/cohorts', { params: { query: { size: 200 } } })),
  staleTime: 5 * 60_000,
  select: page => page.items,
})

/** Colleges of a cohort with their majors and classes, as far as the person may see them. */
export const collegesQuery = (year: number) =>
  queryOptions({
    queryKey: ['cohorts', year, 'colleges'],
    queryFn: () =>
      ok(api.GET('/api/v1/cohorts/{year}/colleges', { params: { path: { year }, query: { size: 200 } } })),
    staleTime: 5 * 60_000,
    select: page => page.items,
  })

/** The cohort that the address names, or else the newest. */
export function useCohort(): { year: number | undefined; cohorts: Cohort[]; cohort: Cohort | undefined } {
  const [address] = useAddress()
  const cohorts = useSuspenseQuery(cohortsQuery).data
  const wanted = Number(address.cohort)
  const cohort = cohorts.find(one => one.year === wanted) ?? cohorts[0]
  return { year: cohort?.year, cohorts, cohort }
}
