import { expect, it } from 'vitest'
import { standing } from './acting-standing'

const days = { from: '2026-06-01', until: '2026-06-07', endedAt: null }

it('somebody acts on the first and the last day, as the school counts them', () => {
  expect(standing(days, new Date('2026-05-31T15:59:00Z'))).toBe('later')
  expect(standing(days, new Date('2026-05-31T16:00:00Z'))).toBe('acts')
  expect(standing(days, new Date('2026-06-07T15:59:00Z'))).toBe('acts')
  expect(standing(days, new Date('2026-06-07T16:00:00Z'))).toBe('ended')
})

it('what was ended early has ended on whatever day', () => {
  expect(standing({ ...days, endedAt: '2026-06-02T00:00:00Z' }, new Date('2026-06-03T00:00:00Z'))).toBe(
    'ended',
  )
})
