import { HttpResponse, http } from 'msw'
import type { Declaration, Evidence, Graduate, Me } from '@/shared/api/types'
import { declaration } from './declaration'
import { server } from './server'

/** A draft of a labour contract, made by the graduate. */
export const draft = (changes: Partial<Declaration> = {}) =>
  declaration({
    state: 'DRAFT',
    allowedActions: ['SUBMIT'],
    attestations: ['NOT_FORCED', 'NOT_FALSE'],
    editable: true,
    deletable: true,
    submittedAt: null,
    countsAs: null,
    ...changes,
  })

/** A file of the contract's box. */
export const file = (changes: Partial<Evidence> = {}): Evidence => ({
  id: '31',
  kind: 'LABOUR_CONTRACT',
  slot: 'contract',
  fileName: '合同.pdf',
  mediaType: 'application/pdf',
  size: 1000,
  sha256: 'aa',
  url: null,
  uploadedBy: '周雨桐',
  uploadedAt: '2022-06-02T01:00:00Z',
  flags: [],
  ...changes,
})

const graduate = {
  id: '1',
  cohort: 2022,
  studentNumber: '2022010101',
  name: '周雨桐',
  college: { code: '01', name: '机电工程学院' },
  major: { code: '460301', name: '机电一体化技术' },
  className: '机电2201班',
} as Graduate

/** The service as a graduate with these declarations meets it, the newest first; they may be changed meanwhile. */
export function serve(declarations: Declaration[]) {
  const answer = <T extends object>(body: T) => HttpResponse.json(body)
  server.use(
    http.get('*/api/v1/me', () => answer<Partial<Me>>({ graduateId: '1', roles: ['graduate'] })),
    http.get('*/api/v1/graduates/1', () => answer(graduate)),
    http.get('*/api/v1/declarations', () =>
      answer({ items: declarations, total: declarations.length, page: 0, size: 50 }),
    ),
    http.get('*/api/v1/declarations/:id', ({ params }) =>
      answer(declarations.find(one => one.id === params.id) ?? {}),
    ),
    http.get('*/api/v1/notifications', () => answer({ items: [], total: 0, page: 0, size: 20 })),
    http.get('*/api/v1/declarations/:id/history', () => answer({ items: [] })),
  )
}
