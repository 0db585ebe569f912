import type { LeaderDelegation } from '@/shared/api/types'

/** Whether somebody acts on a day of the school's calendar (Asia/Shanghai), does so later, or no longer. */
export function standing(
  one: Pick<LeaderDelegation, 'from' | 'until' | 'endedAt'>,
  now: Date,
): 'acts' | 'later' | 'ended' {
  const today = now.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  if (one.endedAt || one.until < today) return 'ended'
  return one.from > today ? 'later' : 'acts'
}
