import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { api, ok } from '@/shared/api/client'
import { declarationQuery, declarationsOfQuery, graduateQuery } from '@/shared/api/declarations'
import type { Attestation, Declaration, DeclarationEdit, NewDeclaration, NewLink } from '@/shared/api/types'

/** Who I am in the roster and every declaration of mine, the newest first. */
export function useMyRecord(graduateId: string) {
  const graduate = useSuspenseQuery(graduateQuery(graduateId)).data
  const declarations = useSuspenseQuery(declarationsOfQuery(graduateId)).data
  return { graduate, declarations }
}

/** One declaration of mine with what may be done now. */
export const useDeclaration = (id: string) => useSuspenseQuery(declarationQuery(id)).data

/** The newest declaration in full, when there is one. */
export const useNewest = (id: string | undefined) =>
  useQuery({ ...declarationQuery(id ?? ''), enabled: id !== undefined })

/** Puts a changed declaration where the pages read it, and everything that depends on it out of date. */
function useKeep() {
  const client = useQueryClient()
  return (declaration: Declaration) => {
    client.setQueryData(declarationQuery(declaration.id).queryKey, declaration)
    void client.invalidateQueries({ queryKey: ['declarations'] })
    void client.invalidateQueries({ queryKey: ['graduates'] })
  }
}

/** Opens a draft; the key makes a repeated click or a lost answer open only one. */
export function useOpenDraft() {
  const keep = useKeep()
  return useMutation({
    mutationFn: ({ key, ...body }: NewDeclaration & { key: string }) =>
      ok<Declaration>(
        api.POST('/api/v1/declarations', { headers: { 'Idempotency-Key': key }, body }) as never,
      ),
    onSuccess: keep,
  })
}

/** Stores what was typed into a draft. */
export function useSaveDraft(id: string) {
  const keep = useKeep()
  return useMutation({
    mutationFn: (body: DeclarationEdit) =>
      ok(api.PUT('/api/v1/declarations/{id}', { params: { path: { id } }, body })),
    onSuccess: keep,
  })
}

/** Throws a draft away. */
export function useDropDraft(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (version: number) =>
      ok(api.DELETE('/api/v1/declarations/{id}', { params: { path: { id }, query: { version } } })),
    onSuccess: () => {
      client.removeQueries({ queryKey: ['declarations', id] })
      return client.invalidateQueries({ queryKey: ['declarations'] })
    },
  })
}

/** A step of the graduate: the last part of the address names it. */
export type OwnStep = 'submission' | 'proposal' | 'withdrawal' | 'confirmation' | 'decline' | 'dispute'

interface StepBody {
  version: number
  attestations?: Attestation[]
  reason?: string
}

/** Takes one step of the table; the service says whether it is legal. */
export function useStep(id: string, step: OwnStep) {
  const keep = useKeep()
  return useMutation({
    mutationFn: (body: StepBody) =>
      ok(api.POST(`/api/v1/declarations/{id}/${step}`, { params: { path: { id } }, body })),
    onSuccess: keep,
  })
}

/** Adds an address (a shop's page) as evidence. */
export function useAddLink(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: NewLink) =>
      ok(api.POST('/api/v1/declarations/{id}/links', { params: { path: { id } }, body })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['declarations', id] }),
  })
}

/** Takes a file or address out of a draft. */
export function useDropEvidence(declarationId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ok(api.DELETE('/api/v1/evidence/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['declarations', declarationId] }),
  })
}
