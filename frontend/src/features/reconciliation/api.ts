import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { Refusal } from '@/shared/api/problem'
import type { DifferencesPage, FoundHeading, ImportedYear, Reconciliation } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'
import { MOST, whole } from '@/shared/api/whole'
import { type Search, writeSearch } from '@/shared/search'

export const PAGE = 50

/** Files of the national register that were held against the school, the newest first. */
export const runsQuery = (year: number) =>
  queryOptions({
    queryKey: ['reconciliation', year, 'runs'],
    queryFn: () =>
      whole(page =>
        ok(
          api.GET('/api/v1/cohorts/{year}/reconciliations', {
            params: { path: { year }, query: { page, size: MOST } },
          }),
        ),
      ),
  })

/** What the address narrows the list of differences by, as the service names it. */
export function differencesSearch({ college, kind, owner, fixIn, field, fresh, fixed, q }: Search) {
  return { college, kind, owner, fixIn, field, fresh, fixed, q }
}

/** A page of the differences of a file. */
export const differencesQuery = (
  year: number,
  id: string,
  search: ReturnType<typeof differencesSearch>,
  page: number,
) =>
  queryOptions({
    queryKey: ['reconciliation', year, id, search, page],
    // the same address also answers a file, which this does not ask for
    queryFn: () =>
      ok(
        api.GET('/api/v1/cohorts/{year}/reconciliations/{id}/differences', {
          params: {
            path: { year, id: Number(id) },
            query: { ...search, page, size: PAGE } as never,
          },
        }),
      ) as Promise<DifferencesPage>,
  })

/** The same list whole, as a file. */
export const differencesPath = (
  year: number,
  id: string,
  search: ReturnType<typeof differencesSearch>,
): string => `/api/v1/cohorts/${year}/reconciliations/${id}/differences${writeSearch(search)}`

/** Verified here and still to be changed in the register (R5.3), the longest waiting first. */
export const updatesQuery = (year: number, { college, owner, minDays }: Search, page: number) =>
  queryOptions({
    queryKey: ['reconciliation', year, 'updates', college, owner, minDays, page],
    queryFn: () =>
      ok(
        api.GET('/api/v1/cohorts/{year}/register-updates', {
          params: { path: { year }, query: { college, owner, minDays, page, size: PAGE } as never },
        }),
      ),
  })

/** Every column of the layout, and the headings that the school explained. */
export const mappingQuery = (year: number) =>
  queryOptions({
    queryKey: ['reconciliation', year, 'mapping'],
    queryFn: () => ok(api.GET('/api/v1/cohorts/{year}/column-mapping', { params: { path: { year } } })),
  })

export interface HandIn {
  file: File
  /** Heading to column; an empty one leaves the column out. */
  mapping?: Record<string, string>
  onProgress: (percent: number) => void
}

/** Hands in a file of the register. */
export function useHandIn(year: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, mapping, onProgress }: HandIn) => {
      const form = new FormData()
      form.append('file', file)
      if (mapping) form.append('mapping', JSON.stringify(mapping))
      return upload<Reconciliation>({ path: `/api/v1/cohorts/${year}/reconciliations`, form, onProgress })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['reconciliation', year] }),
  })
}

/** Says that a difference is mended where it has to be, or takes that back. */
export function useFixedMark(year: number, run: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, fixed }: { id: string; fixed: boolean }) => {
      const params = { path: { year, id: Number(run), difference: Number(id) } }
      const path = '/api/v1/cohorts/{year}/reconciliations/{id}/differences/{difference}/fixed'
      return ok(fixed ? api.PUT(path, { params }) : api.DELETE(path, { params }))
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['reconciliation', year] }),
  })
}

/** Earlier years as the register had them. */
export const importedYearsQuery = () =>
  queryOptions({
    queryKey: ['imported-years'],
    queryFn: () => ok(api.GET('/api/v1/imported-years')),
  })

/** A page of the records of such a year. */
export const importedRecordsQuery = (year: number, page: number) =>
  queryOptions({
    queryKey: ['imported-years', year, page],
    queryFn: () =>
      ok(
        api.GET('/api/v1/imported-years/{year}/records', {
          params: { path: { year }, query: { page, size: PAGE } },
        }),
      ),
  })

/** Takes an earlier year over. */
export function useImportYear() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ year, file, mapping, onProgress }: HandIn & { year: number }) => {
      const form = new FormData()
      form.append('file', file)
      if (mapping) form.append('mapping', JSON.stringify(mapping))
      return upload<ImportedYear>({ path: `/api/v1/imported-years/${year}`, form, onProgress })
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['imported-years'] }),
  })
}

/** Takes such an import back as a whole. */
export function useUndoImport() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (year: number) =>
      ok(api.DELETE('/api/v1/imported-years/{year}', { params: { path: { year } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['imported-years'] }),
  })
}

/** The headings of a file that the service could not tell apart. */
export function headingsIn(error: unknown): FoundHeading[] | undefined {
  if (!(error instanceof Refusal) || error.slug !== 'register-rejected') return undefined
  return error.problem.headings as FoundHeading[] | undefined
}
