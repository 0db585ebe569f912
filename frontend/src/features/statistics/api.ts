import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type {
  CountingStage,
  Destinations,
  GroupingKey,
  Progress,
  ProgressGrouping,
  RateDimension,
  Rates,
  Trend,
  TrendInterval,
} from '@/shared/api/types'
import { writeSearch } from '@/shared/search'

export interface Cut {
  cohort: number
  college?: string
  major?: string
}

// the same addresses serve csv and xlsx, which the contract types as text
const json = { headers: { Accept: 'application/json' } }

/** Rates by group at one stage. */
export const ratesQuery = (cut: Cut, by: RateDimension, stage: CountingStage) =>
  queryOptions({
    queryKey: ['statistics', 'rates', cut, by, stage],
    queryFn: async () =>
      (await ok(
        api.GET('/api/v1/statistics/rates', { ...json, params: { query: { ...cut, by, stage } } }),
      )) as Rates,
    placeholderData: keepPreviousData,
  })

/** Where the graduates went, in one grouping. */
export const destinationsQuery = (cut: Cut, grouping: GroupingKey, stage: CountingStage) =>
  queryOptions({
    queryKey: ['statistics', 'destinations', cut, grouping, stage],
    queryFn: async () =>
      (await ok(
        api.GET('/api/v1/statistics/destinations', {
          ...json,
          params: { query: { ...cut, grouping, stage } },
        }),
      )) as Destinations,
    placeholderData: keepPreviousData,
  })

/** Who has not declared, what waits, what is overdue, college by college or class by class. */
export const progressQuery = ({ cohort, college }: Cut, by: ProgressGrouping) =>
  queryOptions({
    queryKey: ['statistics', 'progress', cohort, college, by],
    queryFn: async () =>
      (await ok(
        api.GET('/api/v1/statistics/progress', { ...json, params: { query: { cohort, college, by } } }),
      )) as Progress,
  })

/** The three stages, day by day or week by week. */
export const trendQuery = ({ cohort, college }: Cut, interval: TrendInterval) =>
  queryOptions({
    queryKey: ['statistics', 'trend', cohort, college, interval],
    queryFn: async () =>
      (await ok(
        api.GET('/api/v1/statistics/trend', { ...json, params: { query: { cohort, college, interval } } }),
      )) as Trend,
    placeholderData: keepPreviousData,
  })

/** Earlier years as the national register had them: imported, never verified. */
export const importedYearsQuery = queryOptions({
  queryKey: ['imported-years'],
  queryFn: () => ok(api.GET('/api/v1/imported-years')),
})

/** Where the same figures can be downloaded. */
export const ratesPath = (cut: Cut, by: RateDimension, stage: CountingStage) =>
  `/api/v1/statistics/rates${writeSearch({ ...cut, by, stage })}`

export const destinationsPath = (cut: Cut, grouping: GroupingKey, stage: CountingStage) =>
  `/api/v1/statistics/destinations${writeSearch({ ...cut, grouping, stage })}`

export const trendPath = ({ cohort, college }: Cut, interval: TrendInterval) =>
  `/api/v1/statistics/trend${writeSearch({ cohort, college, interval })}`

export const progressPath = ({ cohort, college }: Cut, by: ProgressGrouping) =>
  `/api/v1/statistics/progress${writeSearch({ cohort, college, by })}`
