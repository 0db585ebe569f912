import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import type { RosterImport } from '@/shared/api/types'
import { upload } from '@/shared/api/upload'
import { writeSearch } from '@/shared/search'
import { ROWS } from '@/shared/ui/ListPages'

/** Roster files of a cohort, the newest first. */
export const importsQuery = (year: number, page: number) =>
  queryOptions({
    queryKey: ['roster', year, 'list', page],
    queryFn: () =>
      ok(
        api.GET('/api/v1/cohorts/{year}/roster-imports', {
          params: { path: { year }, query: { page, size: ROWS } },
        }),
      ),
  })

/** The report of one file, its messages in a language; asked again every second while it is being read. */
export const importQuery = (year: number, id: string, language: string) =>
  queryOptions({
    queryKey: ['roster', year, id, language],
    queryFn: () =>
      ok(
        api.GET('/api/v1/cohorts/{year}/roster-imports/{id}', { params: { path: { year, id: Number(id) } } }),
      ),
    refetchInterval: query => (query.state.data?.status === 'RUNNING' ? 1000 : false),
  })

export interface HandIn {
  file: File
  dryRun: boolean
  acceptPartial?: boolean
  removeMissing?: boolean
  expectedMissing?: number
  onProgress: (percent: number) => void
}

/** Hands in a file: a dry run only reports. */
export function useHandIn(year: number) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ file, onProgress, ...query }: HandIn) => {
      const form = new FormData()
      form.append('file', file)
      const path = `/api/v1/cohorts/${year}/roster-imports${writeSearch(query)}`
      return upload<RosterImport>({ path, form, onProgress })
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ['roster', year] })
      void client.invalidateQueries({ queryKey: ['cohorts'] })
      void client.invalidateQueries({ queryKey: ['graduates'] })
      void client.invalidateQueries({ queryKey: ['statistics'] })
    },
  })
}
