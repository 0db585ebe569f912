import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useAddress } from '../search'
import { api, ok } from './client'
import type { Cohort } from './types'
import { MOST, whole } from './whole'

/** All cohorts, the newest first. */
export const cohortsQuery = queryOptions({
  queryKey: ['cohorts'],
  queryFn: () => whole(page => ok(api.GET('/api/v1/cohorts', { params: { query: { page, size: MOST } } }))),
  staleTime: 5 * 60_000,
  select: page => page.items,
})

/** Colleges of a cohort with their majors and classes, as far as the person may see them. */
export const collegesQuery = (year: number) =>
  queryOptions({
    queryKey: ['cohorts', year, 'colleges'],
    queryFn: () =>
      whole(page =>
        ok(
          api.GET('/api/v1/cohorts/{year}/colleges', {
            params: { path: { year }, query: { page, size: MOST } },
          }),
        ),
      ),
    staleTime: 5 * 60_000,
    select: page => page.items,
  })

interface CohortInUse {
  year: number | undefined
  cohorts: Cohort[]
  cohort: Cohort | undefined
  /** What the address asks for where there is no such cohort. */
  unknown: string | undefined
}

/** The cohort that the address names, or else the newest; one that does not exist is named, never passed over in silence. */
export function useCohort(): CohortInUse {
  const [address] = useAddress()
  const cohorts = useSuspenseQuery(cohortsQuery).data
  const named = cohorts.find(one => String(one.year) === address.cohort)
  const cohort = named ?? cohorts[0]
  const unknown = address.cohort && !named ? address.cohort : undefined
  return { year: cohort?.year, cohorts, cohort, unknown }
}
