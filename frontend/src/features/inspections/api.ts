import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api, download, ok, save } from '@/shared/api/client'
import type {
  AppealOutcome,
  InspectionFindingOutcome,
  NewInspection,
  NewInspectionCall,
  ResponsiblePart,
} from '@/shared/api/types'

const key = 'inspections'
const at = (id: string) => ({ params: { path: { id: Number(id) } } })
const sampleAt = (id: string, sample: string) => ({
  params: { path: { id: Number(id), sid: Number(sample) } },
})

export const SAMPLES = 50

/** The inspections of a cohort, the newest first. */
export const inspectionsQuery = (cohort: number, page: number) =>
  queryOptions({
    queryKey: [key, 'list', cohort, page],
    queryFn: () => ok(api.GET('/api/v1/inspections', { params: { query: { cohort, page, size: SAMPLES } } })),
  })

export const inspectionQuery = (id: string) =>
  queryOptions({ queryKey: [key, id], queryFn: () => ok(api.GET('/api/v1/inspections/{id}', at(id))) })

interface Wanted {
  outcome?: InspectionFindingOutcome
  open?: boolean
  disagreeing?: boolean
  page: number
}

export const samplesQuery = (id: string, wanted: Wanted) =>
  queryOptions({
    queryKey: [key, id, 'samples', wanted],
    queryFn: () =>
      ok(
        api.GET('/api/v1/inspections/{id}/samples', {
          params: { path: { id: Number(id) }, query: { ...wanted, size: SAMPLES } },
        }),
      ),
  })

export const sampleQuery = (id: string, sample: string) =>
  queryOptions({
    queryKey: [key, id, 'sample', sample],
    queryFn: () => ok(api.GET('/api/v1/inspections/{id}/samples/{sid}', sampleAt(id, sample))),
  })

export const resultQuery = (id: string) =>
  queryOptions({
    queryKey: [key, id, 'result'],
    queryFn: () => ok(api.GET('/api/v1/inspections/{id}/result', at(id))),
  })

/** What was committed, with root, seed and sample; fetched only to be checked. */
export const population = (id: string) => ok(api.GET('/api/v1/inspections/{id}/population.json', at(id)))

/** Hands the result to the person as a PDF. */
export async function saveResult(id: string, name: string): Promise<void> {
  save(await download(`/api/v1/inspections/${id}/result.pdf`), name)
}

/** Hands the whole inspection to the person, to be checked elsewhere. */
export async function savePack(id: string, name: string): Promise<void> {
  save(await download(`/api/v1/inspections/${id}/pack.zip`), name)
}

function useWrite<T, R>(write: (body: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => client.invalidateQueries({ queryKey: [key] }),
  })
}

export const useAnnounce = () =>
  useWrite((body: NewInspection) => ok(api.POST('/api/v1/inspections', { body })))

export const useCommit = (id: string) =>
  useWrite(() => ok(api.POST('/api/v1/inspections/{id}/commitment', at(id))))

export const useDraw = (id: string) =>
  useWrite((seed: string) => ok(api.POST('/api/v1/inspections/{id}/draw', { ...at(id), body: { seed } })))

export const useClose = (id: string) =>
  useWrite(() => ok(api.POST('/api/v1/inspections/{id}/closing', at(id))))

export const useWithdraw = (id: string) =>
  useWrite((reason: string) =>
    ok(api.POST('/api/v1/inspections/{id}/withdrawal', { ...at(id), body: { reason } })),
  )

export const useCall = (id: string, sample: string) =>
  useWrite((body: NewInspectionCall) =>
    ok(api.POST('/api/v1/inspections/{id}/samples/{sid}/calls', { ...sampleAt(id, sample), body })),
  )

export const useFind = (id: string, sample: string) =>
  useWrite((body: { outcome: InspectionFindingOutcome; comment?: string }) =>
    ok(api.POST('/api/v1/inspections/{id}/samples/{sid}/findings', { ...sampleAt(id, sample), body })),
  )

interface Entries {
  cohort?: number
  college?: string
  person?: string
  part?: ResponsiblePart
  appealed?: boolean
  page: number
}

/** Who answers for what inspections found untrue: one's own, for the office and inspectors all. */
export const registerQuery = (wanted: Entries) =>
  queryOptions({
    queryKey: [key, 'register', wanted],
    queryFn: () => ok(api.GET('/api/v1/responsibility', { params: { query: { ...wanted, size: SAMPLES } } })),
  })

export const useAppeal = (id: string) =>
  useWrite((reason: string) =>
    ok(api.POST('/api/v1/responsibility/{id}/appeal', { ...at(id), body: { reason } })),
  )

export const useDecide = (id: string) =>
  useWrite((body: { outcome: AppealOutcome; answer: string; version: number }) =>
    ok(api.POST('/api/v1/responsibility/{id}/appeal/decision', { ...at(id), body })),
  )
