import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import type { Problem } from '@/shared/api/problem'
import type { Policy } from '@/shared/api/types'
import { policy } from './policy'

/** The service as far as a test needs it; answers are typed by the contract. */
export const server = setupServer(http.get('*/api/v1/policy', () => HttpResponse.json<Policy>(policy)))

/** An answer that refuses. */
export function refuse(status: number, slug: string, more: Partial<Problem> = {}) {
  return HttpResponse.json(
    { type: `/problems/${slug}`, title: slug, status, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}
