import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { Notification, NotificationSettingsChange } from '@/shared/api/types'
import { paths } from '@/shared/paths'

export const PAGE_SIZE = 20

/** Everything I was told, a page of it. */
export const noticesQuery = (page: number) =>
  queryOptions({
    queryKey: ['notifications', 'all', page],
    queryFn: () => ok(api.GET('/api/v1/notifications', { params: { query: { page, size: PAGE_SIZE } } })),
  })

/** How I am told, beside the page. */
export const settingsQuery = queryOptions({
  queryKey: ['notification-settings'],
  queryFn: () => ok(api.GET('/api/v1/notification-settings')),
})

/** Sets it. */
export function useSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NotificationSettingsChange) => ok(api.PUT('/api/v1/notification-settings', { body })),
    onSettled: () => client.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  })
}

const places: Record<Notification['kind'], string> = {
  URGED: paths.myDestination,
  DECLARATION_RETURNED: paths.myDestination,
  DECLARATION_PROPOSED: paths.myDestination,
  DISPUTE_TO_RESOLVE: paths.disputes,
  LOG_DIFFERS: paths.audit,
  LOG_NOT_HELD: paths.audit,
  DECLARATION_DISPUTED: paths.graduates,
  DISPUTE_UPHELD: paths.myDestination,
  DISPUTE_ANNULLED: paths.myDestination,
  DECLARATION_ANNULLED: paths.myDestination,
  NOT_DECLARED: paths.myDestination,
  CORRECTION_DUE: paths.myDestination,
  CORRECTION_OVERDUE: paths.myDestination,
  REVIEWS_WAITING: paths.review,
  HELP_WAITING: paths.assistance,
  SHEET_DUE: paths.weeklySheets,
  SHEET_TO_SIGN: paths.weeklySheets,
  SHEET_OVERDUE: paths.weeklySheets,
  SIGNATURE_OVERDUE: paths.weeklySheets,
  SHEETS_OVERDUE: paths.weeklySheets,
  ANSWERABLE: paths.register,
  APPEAL_GRANTED: paths.register,
  APPEAL_REJECTED: paths.register,
  REPORT_AHEAD: paths.deadlines,
  PUBLICATION_AHEAD: paths.deadlines,
}

/** Where somebody does what they were told to do, with the cohort it is about. */
export function placeOf(notice: Notification): { to: string; search?: { cohort: string } } {
  const { cohort, graduate } = notice.params
  if (notice.kind === 'DECLARATION_DISPUTED' && graduate)
    return { to: paths.graduate.replace('$id', graduate) }
  const to = places[notice.kind]
  return cohort && to !== paths.myDestination ? { to, search: { cohort } } : { to }
}
