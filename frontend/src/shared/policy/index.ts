import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ok } from '../api/client'
import type { Text } from '../api/types'

/** The decree as data for one cohort. It changes with a release, not during a session. */
export const policyQuery = (cohort?: number) =>
  queryOptions({
    queryKey: ['policy', cohort ?? 'newest'],
    queryFn: () => ok(api.GET('/api/v1/policy', { params: { query: cohort ? { cohort } : {} } })),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The decree with look-ups of names in the language of the page. Suspends until known. */
export function usePolicy(cohort?: number) {
  const { i18n } = useTranslation()
  const policy = useSuspenseQuery(policyQuery(cohort)).data
  const text = (both: Text | undefined) => (i18n.language === 'en' ? both?.en : both?.zh) ?? ''
  const destination = (code: string) => policy.destinations.find(one => one.code === code)
  return {
    policy,
    text,
    destination,
    destinationName: (code: string) => text(destination(code)?.name) || code,
    kindName: (code: string) => text(policy.kinds.find(one => one.code === code)?.name) || code,
    reasonName: (code: string) => text(policy.reasons.find(one => one.code === code)?.name) || code,
    attestationText: (code: string) => text(policy.attestations.find(one => one.code === code)?.text) || code,
    isLink: (kind: string) => policy.kinds.some(one => one.code === kind && one.link),
    /** The slot's name: the same key means the same in every destination that has it. */
    slotName: (slot: string) =>
      text(policy.destinations.flatMap(one => one.slots).find(one => one.slot === slot)?.name) || slot,
  }
}

export type PolicyLookup = ReturnType<typeof usePolicy>
