import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, download, ok, save } from '@/shared/api/client'
import type { NewLeaderDelegation, SheetStatement, WeeklySheet } from '@/shared/api/types'
import { ROWS } from '@/shared/ui/ListPages'

const key = 'weekly-sheets'
const at = (id: string) => ({ params: { path: { id: Number(id) } } })

/** How each college stands with the sheet of a week, the present one if none is named. */
export const dueQuery = (cohort: number, week?: string) =>
  queryOptions({
    queryKey: [key, 'due', cohort, week],
    queryFn: () => ok(api.GET('/api/v1/weekly-reports/due', { params: { query: { cohort, week } } })),
  })

/** The sheets of a cohort, the newest first. */
export const sheetsQuery = (cohort: number, page: number) =>
  queryOptions({
    queryKey: [key, 'list', cohort, page],
    queryFn: () => ok(api.GET('/api/v1/weekly-reports', { params: { query: { cohort, page, size: ROWS } } })),
  })

export const sheetQuery = (id: string) =>
  queryOptions({ queryKey: [key, id], queryFn: () => ok(api.GET('/api/v1/weekly-reports/{id}', at(id))) })

export const driftQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id, 'drift'],
    queryFn: () => ok(api.GET('/api/v1/weekly-reports/{id}/drift', at(id))),
  })

export const sampleQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id, 'sample'],
    queryFn: () => ok(api.GET('/api/v1/weekly-reports/{id}/sample', at(id))),
  })

export const statementsQuery = queryOptions({
  queryKey: [key, 'statements'],
  queryFn: () => ok(api.GET('/api/v1/weekly-reports/statements')),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who acts for the leaders of a cohort's colleges, the newest first. */
export const delegationsQuery = (cohort: number, page: number) =>
  queryOptions({
    queryKey: [key, 'delegations', cohort, page],
    queryFn: () =>
      ok(api.GET('/api/v1/leader-delegations', { params: { query: { cohort, page, size: ROWS } } })),
  })

/** What a code on paper stands for; needs no log-in. */
export const publicQuery = (code: string) =>
  queryOptions({
    queryKey: [key, 'public', code],
    queryFn: () => ok(api.GET('/api/v1/public/weekly-reports/{code}', { params: { path: { code } } })),
    retry: false,
  })

function useWrite<T, R>(write: (body: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: [key] }),
  })
}

export const usePrepare = () =>
  useWrite((body: { cohort: number; college: string; week: string }) =>
    ok(api.POST('/api/v1/weekly-reports', { body })),
  )

export const useConfirm = (id: string) =>
  useWrite((selfCheck: { checked: number; corrected: number }) =>
    ok(api.POST('/api/v1/weekly-reports/{id}/confirmation', { ...at(id), body: { selfCheck } })),
  )

export const useExplain = (id: string) =>
  useWrite((body: { lines: string[]; explanation: string }) =>
    ok(api.POST('/api/v1/weekly-reports/{id}/drift/explanations', { ...at(id), body })),
  )

export const useLook = (id: string) =>
  useWrite((body: { declaration: string; outcome: 'CONSISTENT' | 'DOUBTFUL'; comment?: string }) =>
    ok(api.POST('/api/v1/weekly-reports/{id}/sample', { ...at(id), body })),
  )

export const useSendBack = (id: string) =>
  useWrite((reason: string) =>
    ok(api.POST('/api/v1/weekly-reports/{id}/return', { ...at(id), body: { reason } })),
  )

export const useSign = (id: string) =>
  useWrite((body: { statements: SheetStatement[]; title: string }) =>
    ok(api.POST('/api/v1/weekly-reports/{id}/signature', { ...at(id), body })),
  )

export const useDelegate = () =>
  useWrite((body: NewLeaderDelegation) => ok(api.POST('/api/v1/leader-delegations', { body })))

export const useEndDelegation = () =>
  useWrite((id: string) =>
    ok(api.DELETE('/api/v1/leader-delegations/{id}', { params: { path: { id: Number(id) } } })),
  )

/** Checks the stored sheet against log, store and signature. */
export const useVerify = (id: string) =>
  useMutation({ mutationFn: () => ok(api.GET('/api/v1/weekly-reports/{id}/verification', at(id))) })

/** The sheet as a file of its week. */
export async function saveSheet(sheet: WeeklySheet, ending: 'pdf' | 'xlsx', title: string): Promise<void> {
  const type =
    ending === 'pdf' ? 'application/pdf' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  const file = await download(`/api/v1/weekly-reports/${sheet.id}/sheet.${ending}`, type)
  save(file, `${title}-${sheet.collegeName}-${sheet.week}.${ending}`)
}
