import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { api, ok } from './client'
import type { Me } from './types'

/** Who is logged in, what they may reach. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => ok(api.GET('/api/v1/me')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** The person logged in; suspends until known. */
export function useMe(): Me {
  return useSuspenseQuery(meQuery).data
}

/** The same without suspending, for what is shown around the page. */
export function useMaybeMe(): Me | undefined {
  return useQuery(meQuery).data
}
