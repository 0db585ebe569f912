import type { GroupingKey } from '@/shared/api/types'

/** The groupings of destinations, the ministry's two first. */
export const groupings: GroupingKey[] = ['2021', '2024', 'form', 'destination']

/** What the address asks for, or else the grouping that the cohort reports in. */
export function groupingOf(asked: string | undefined, ofCohort: string | undefined): GroupingKey {
  return groupings.find(one => one === asked) ?? groupings.find(one => one === ofCohort) ?? '2021'
}
