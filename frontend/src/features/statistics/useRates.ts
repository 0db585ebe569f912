import { useQuery } from '@tanstack/react-query'
import type { RateDimension, RateGroup } from '@/shared/api/types'
import { type Cut, ratesQuery } from './api'

/** A group at both stages. */
export interface Line {
  key: string
  name: string
  reported: RateGroup | undefined
  verified: RateGroup
}

/** The rates of a cut at both stages, joined group by group. */
export function useRates(cut: Cut, by: RateDimension) {
  const reported = useQuery(ratesQuery(cut, by, 'reported'))
  const verified = useQuery(ratesQuery(cut, by, 'verified'))
  const before = new Map(reported.data?.groups.map(one => [one.key, one]))
  const lines: Line[] | undefined =
    reported.data &&
    verified.data?.groups.map(one => ({
      key: one.key,
      name: one.name,
      reported: before.get(one.key),
      verified: one,
    }))
  return {
    reported: reported.data,
    verified: verified.data,
    lines,
    error: verified.error ?? reported.error,
    retry: () => Promise.all([reported.refetch(), verified.refetch()]),
  }
}
