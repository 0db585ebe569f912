import { queryOptions } from '@tanstack/react-query'
import { api, ok } from './client'
import { MOST, whole } from './whole'

/** One declaration with its evidence, what is missing and what may be done now. */
export const declarationQuery = (id: string) =>
  queryOptions({
    queryKey: ['declarations', id],
    queryFn: () => ok(api.GET('/api/v1/declarations/{id}', { params: { path: { id } } })),
  })

/** Every declaration of a graduate, the newest first. */
export const declarationsOfQuery = (graduateId: string) =>
  queryOptions({
    queryKey: ['declarations', 'of', graduateId],
    queryFn: () =>
      whole(page =>
        ok(api.GET('/api/v1/declarations', { params: { query: { graduateId, page, size: MOST } } })),
      ),
    select: page => [...page.items].sort((a, b) => Number(b.id) - Number(a.id)),
  })

/** Every step of a declaration, the oldest first. */
export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['declarations', id, 'history'],
    queryFn: () => ok(api.GET('/api/v1/declarations/{id}/history', { params: { path: { id } } })),
    select: answer => answer.items,
  })

/** A graduate with what the roster says. */
export const graduateQuery = (id: string) =>
  queryOptions({
    queryKey: ['graduates', id],
    queryFn: () => ok(api.GET('/api/v1/graduates/{id}', { params: { path: { id: Number(id) } } })),
  })
