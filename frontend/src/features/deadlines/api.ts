import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { ReminderRules, WebhookChange } from '@/shared/api/types'

/** What is due in a cohort, and what is overdue. */
export const calendarQuery = (cohort: number) =>
  queryOptions({
    queryKey: ['calendar', cohort],
    queryFn: () => ok(api.GET('/api/v1/cohorts/{year}/calendar', { params: { path: { year: cohort } } })),
  })

/** By which rules graduates who have not declared are reminded. */
export const rulesQuery = (cohort: number) =>
  queryOptions({
    queryKey: ['reminder-rules', cohort],
    queryFn: () =>
      ok(api.GET('/api/v1/cohorts/{year}/reminder-rules', { params: { path: { year: cohort } } })),
  })

/** Sets other rules. */
export function useRules(of: ReminderRules) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (wanted: { daysBefore: number; everyDays: number; atMost: number }) =>
      ok(
        api.PUT('/api/v1/cohorts/{year}/reminder-rules', {
          params: { path: { year: of.cohort } },
          body: { ...wanted, version: of.version },
        }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['reminder-rules', of.cohort] }),
  })
}

/** Where events go, and how the last ones fared. */
export const webhookQuery = queryOptions({
  queryKey: ['webhook'],
  queryFn: () => ok(api.GET('/api/v1/webhook')),
})

/** Sends them elsewhere; the answer shows a new secret once. */
export function useWebhook() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: WebhookChange) => ok(api.PUT('/api/v1/webhook', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: webhookQuery.queryKey }),
  })
}
