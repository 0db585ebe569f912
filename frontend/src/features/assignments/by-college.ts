import type { ClassGap } from '@/shared/api/types'

interface College {
  code: string
  name: string
  graduates: number
  classes: ClassGap[]
}

/** Gaps under their colleges, in the order in which they came. */
export function byCollege(gaps: ClassGap[]): College[] {
  const colleges = new Map<string, College>()
  for (const gap of gaps) {
    const college = colleges.get(gap.collegeCode) ?? {
      code: gap.collegeCode,
      name: gap.collegeName,
      graduates: 0,
      classes: [],
    }
    college.graduates += gap.graduates
    college.classes.push(gap)
    colleges.set(gap.collegeCode, college)
  }
  return [...colleges.values()]
}
