import type { CountingStage, GroupingKey, PolicyDestination, RateDimension } from '@/shared/api/types'
import type { Search } from '@/shared/search'
import type { Cut } from './api'

/** Address of the list of graduates behind a number: the same people as were counted, no more and no fewer. */
export function behind(cut: Cut, more: Search = {}): Search {
  return { cohort: String(cut.cohort), college: cut.college, major: cut.major, counted: 'true', ...more }
}

/** The employed of a stage: the numerator of the rate (R2.3). */
export const employed = (stage: CountingStage): Search => countingAs(stage, 'EMPLOYED')

/** Those for whom no declaration counts at a stage. */
export const without = (stage: CountingStage): Search => countingAs(stage, 'NONE')

/** Whose review waited too long at that moment. */
export function overdue(asOf: string, days: number): Search {
  const before = new Date(asOf)
  before.setUTCDate(before.getUTCDate() - days)
  return { waitingBefore: before.toISOString() }
}

const filters: Record<RateDimension, string> = {
  college: 'college',
  major: 'major',
  class: 'class',
  programme: 'programme',
  gender: 'gender',
  difficulty: 'difficultyCode',
}

/** One group of a table of rates. */
export const group = (by: RateDimension, key: string): Search => ({ [filters[by]]: key })

/** One group of destinations, as the policy of the cohort puts them together. */
export function destinations(
  grouping: GroupingKey,
  key: string,
  stage: CountingStage,
  policy: PolicyDestination[],
): Search {
  if (key === 'NOT_DECLARED') return without(stage)
  const codes = policy.filter(one => keyOf(one, grouping) === key).map(one => one.code)
  return countingAs(stage, codes.join(','))
}

function keyOf(destination: PolicyDestination, grouping: GroupingKey): string | undefined {
  if (grouping === 'destination') return destination.code
  if (grouping === 'form') return destination.form
  return (destination.groups as Record<string, string>)[grouping]
}

function countingAs(stage: CountingStage, what: string): Search {
  return stage === 'reported' ? { reportedAs: what } : { verifiedAs: what }
}
