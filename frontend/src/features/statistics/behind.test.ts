import { describe, expect, it } from 'vitest'
import type { PolicyDestination } from '@/shared/api/types'
import { behind, destinations, employed, group, overdue, without } from './behind'

const policy = [
  { code: 'AGREEMENT', form: 'AGREEMENT', groups: { '2021': 'WORK', '2024': 'EMPLOYER' } },
  { code: 'CONTRACT', form: 'CONTRACT', groups: { '2021': 'WORK', '2024': 'EMPLOYER' } },
  { code: 'SEEKING', form: 'NOT_EMPLOYED', groups: { '2021': 'NOT_EMPLOYED', '2024': 'NOT_EMPLOYED' } },
] as unknown as PolicyDestination[]

describe('the list behind a number', () => {
  it('keeps the cut and asks for counted graduates only', () => {
    expect(behind({ cohort: 2022, college: '01' }, employed('verified'))).toEqual({
      cohort: '2022',
      college: '01',
      major: undefined,
      counted: 'true',
      verifiedAs: 'EMPLOYED',
    })
  })
  it('a group wins over the cut it lies in', () => {
    expect(behind({ cohort: 2022, college: '01' }, group('college', '02')).college).toBe('02')
    expect(group('difficulty', '2')).toEqual({ difficultyCode: '2' })
  })
  it('of a group of destinations names those destinations', () => {
    expect(destinations('2021', 'WORK', 'verified', policy)).toEqual({ verifiedAs: 'AGREEMENT,CONTRACT' })
    expect(destinations('form', 'CONTRACT', 'reported', policy)).toEqual({ reportedAs: 'CONTRACT' })
    expect(destinations('destination', 'SEEKING', 'verified', policy)).toEqual({ verifiedAs: 'SEEKING' })
    expect(destinations('2024', 'NOT_DECLARED', 'verified', policy)).toEqual(without('verified'))
  })
  it('of the overdue goes back whole days from the moment of the figures', () => {
    expect(overdue('2022-06-08T01:02:03Z', 7)).toEqual({ waitingBefore: '2022-06-01T01:02:03.000Z' })
  })
})
