import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, download, ok, save } from '@/shared/api/client'
import type { ReportCheck, ReportKind, ReportPackage } from '@/shared/api/types'

const key = 'provincial-report'
const at = (year: number) => ({ params: { path: { year } } })

/** Checks, what was frozen, and what comes next. */
export const reportQuery = (year: number) =>
  queryOptions({
    queryKey: [key, year],
    queryFn: () => ok(api.GET('/api/v1/cohorts/{year}/provincial-report', at(year))),
  })

/** What one check found, line by line. */
export const findingsQuery = (year: number, check: ReportCheck, page: number) =>
  queryOptions({
    queryKey: [key, year, check, page],
    queryFn: () =>
      ok(
        api.GET('/api/v1/cohorts/{year}/provincial-report/checks/{check}', {
          params: { path: { year, check }, query: { page, size: 20 } },
        }),
      ),
  })

/** What is published of the cohort, and what can be. */
export const publicationQuery = (year: number) =>
  queryOptions({
    queryKey: [key, year, 'publication'],
    queryFn: () => ok(api.GET('/api/v1/cohorts/{year}/publication', at(year))),
  })

function useWrite<T, R>(write: (body: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSettled: () => client.invalidateQueries({ queryKey: [key] }),
  })
}

export const useFreeze = (year: number) =>
  useWrite((body: { kind: ReportKind; reason?: string }) =>
    ok(api.POST('/api/v1/cohorts/{year}/provincial-report', { ...at(year), body })),
  )

export const useConfirmProvince = (year: number) =>
  useWrite((body: { kind: ReportKind; number: number; confirmedOn: string; reference: string }) =>
    ok(api.POST('/api/v1/cohorts/{year}/provincial-report/confirmation', { ...at(year), body })),
  )

export const usePublish = (year: number) =>
  useWrite((kind: ReportKind) =>
    ok(api.POST('/api/v1/cohorts/{year}/publication', { ...at(year), body: { kind } })),
  )

/** Checks a stored report against log, sheets, store and signature. */
export const useVerify = (year: number, one: ReportPackage) =>
  useMutation({
    mutationFn: () =>
      ok(
        api.GET('/api/v1/cohorts/{year}/provincial-report/verification', {
          params: { path: { year }, query: { kind: one.kind, number: one.number } },
        }),
      ),
  })

/** The file for the province: always what was frozen. */
export async function saveExport(year: number, one: ReportPackage, title: string): Promise<void> {
  const file = await download(
    `/api/v1/cohorts/${year}/provincial-report/export.xlsx?kind=${one.kind}&number=${one.number}`,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  )
  save(file, `${title}-${year}-${one.number}.xlsx`)
}
