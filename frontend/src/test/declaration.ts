import type { Declaration } from '@/shared/api/types'

/** A labour contract that waits at the class, whose reader may pass and return it. */
export function declaration(changes: Partial<Declaration> = {}): Declaration {
  return {
    id: '7',
    version: 3,
    state: 'AT_CLASS',
    destination: 'CONTRACT',
    details: { employer: { name: '长沙机电有限公司' } },
    graduate: {
      id: '1',
      cohort: 2022,
      studentNumber: '2022010101',
      name: '周雨桐',
      collegeCode: '01',
      college: '机电工程学院',
      majorCode: '460301',
      major: '机电一体化技术',
      schoolClass: '机电2201班',
      inDifficulty: false,
      counted: true,
    },
    evidence: [],
    slots: [{ slot: 'contract', kinds: ['LABOUR_CONTRACT'], filledBy: [] }],
    missing: [],
    allowedActions: ['PASS', 'RETURN'],
    attestations: [],
    editable: false,
    deletable: false,
    enteredBy: { name: '周雨桐', role: 'graduate', onBehalf: false },
    copyOf: null,
    createdAt: '2022-06-01T01:00:00Z',
    stateSince: '2022-06-02T01:00:00Z',
    submittedAt: '2022-06-02T01:00:00Z',
    dueOn: null,
    returned: null,
    flags: [],
    claim: null,
    countsAs: { reported: 'CONTRACT', verified: null },
    ...changes,
  } as Declaration
}
