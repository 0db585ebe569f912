import type { Assignment } from '@/shared/api/types'

const servesClasses = (one: Assignment) => one.role === 'counselor' || one.role === 'class-adviser'

/** @returns classes that nobody reviews any more once this assignment is gone */
export function leftWithout(gone: Assignment, all: Assignment[]): string[] {
  if (!servesClasses(gone)) return []
  const others = all.filter(one => one !== gone && servesClasses(one) && one.collegeCode === gone.collegeCode)
  return gone.classNames.filter(name => !others.some(one => one.classNames.includes(name)))
}

/** @returns whether a college has nobody of that role any more */
export function lastOfCollege(gone: Assignment, all: Assignment[]): boolean {
  if (gone.role !== 'officer' && gone.role !== 'leader') return false
  return !all.some(one => one !== gone && one.role === gone.role && one.collegeCode === gone.collegeCode)
}
