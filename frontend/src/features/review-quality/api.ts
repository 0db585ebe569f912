import { queryOptions } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'

/** How reviews were done: one's own, and all of them for the office. */
export const reviewQualityQuery = (cohort: number) =>
  queryOptions({
    queryKey: ['review-quality', cohort],
    queryFn: () => ok(api.GET('/api/v1/statistics/review-quality', { params: { query: { cohort } } })),
  })
