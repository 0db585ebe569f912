import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import { api, ok } from '@/shared/api/client'
import { declarationQuery, declarationsOfQuery, graduateQuery } from '@/shared/api/declarations'
import { Refusal } from '@/shared/api/problem'
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

/** One request at a time: a second click while the first is on its way gets the answer of the first. */
function useOnce<A, R>(call: (argument: A) => Promise<R>): (argument: A) => Promise<R> {
  const flying = useRef<Promise<R>>(undefined)
  return argument => {
    flying.current ??= call(argument).finally(() => {
      flying.current = undefined
    })
    return flying.current
  }
}

/** Whether it was refused because it changed since it was read. */
export const changedMeanwhile = (error: unknown) =>
  error instanceof Refusal && error.slug === 'changed-meanwhile'

/** Where a declaration changed since it was read, reads it again: nobody has to reload the page. */
function useReadAgain(id: string) {
  const client = useQueryClient()
  return useCallback(
    (error: unknown) => {
      if (changedMeanwhile(error)) void client.invalidateQueries({ queryKey: ['declarations', id] })
    },
    [client, id],
  )
}

/** Opens a draft; the key makes a repeated click or a lost answer open only one. */
export function useOpenDraft() {
  const client = useQueryClient()
  const keep = useKeep()
  return useMutation({
    mutationFn: useOnce(({ key, ...body }: NewDeclaration & { key: string }) =>
      ok<Declaration>(
        api.POST('/api/v1/declarations', { headers: { 'Idempotency-Key': key }, body }) as never,
      ),
    ),
    onSuccess: keep,
    // what is open already was perhaps opened elsewhere
    onError: () => client.invalidateQueries({ queryKey: ['declarations'] }),
  })
}

/** Stores what was typed into a draft. */
export function useSaveDraft(id: string) {
  const keep = useKeep()
  const onError = useReadAgain(id)
  return useMutation({
    mutationFn: useOnce((body: DeclarationEdit) =>
      ok(api.PUT('/api/v1/declarations/{id}', { params: { path: { id } }, body })),
    ),
    onSuccess: keep,
    onError,
  })
}

/** Gives a draft another destination. Proof that has no place there is taken out, so that nobody reviews it. */
export function useChangeDestination(id: string) {
  const client = useQueryClient()
  const onError = useReadAgain(id)
  return useMutation({
    mutationFn: useOnce(async (body: DeclarationEdit) => {
      const path = { id }
      const draft = await ok<Declaration>(
        api.PUT('/api/v1/declarations/{id}', { params: { path }, body }) as never,
      )
      for (const { id: stray } of draft.evidence.filter(one => !one.slot)) {
        await ok(api.DELETE('/api/v1/evidence/{id}', { params: { path: { id: stray } } }))
      }
    }),
    onSettled: () => client.invalidateQueries({ queryKey: ['declarations'] }),
    onError,
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
  const onError = useReadAgain(id)
  return useMutation({
    mutationFn: useOnce((body: StepBody) =>
      ok(api.POST(`/api/v1/declarations/{id}/${step}`, { params: { path: { id } }, body })),
    ),
    onSuccess: keep,
    onError,
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
