import {
  IconApi,
  IconCalendar,
  IconChartBar,
  IconChecklist,
  IconFileSpreadsheet,
  IconFlag,
  IconLayoutDashboard,
  IconScale,
  IconSchool,
  IconShieldLock,
  IconTrashX,
  IconUserCheck,
  IconUsers,
} from '@tabler/icons-react'
import { paths } from '@/shared/paths'

/** The sections this page has, by the keys of `GET /me`. Which of them a person sees, the service says. */
export const sections = {
  'my-destination': { to: paths.myDestination, icon: IconSchool },
  'my-data': { to: paths.myData, icon: IconShieldLock },
  dashboard: { to: paths.dashboard, icon: IconLayoutDashboard },
  review: { to: paths.review, icon: IconChecklist },
  graduates: { to: paths.graduates, icon: IconUsers },
  statistics: { to: paths.statistics, icon: IconChartBar },
  disputes: { to: paths.disputes, icon: IconScale },
  concerns: { to: paths.concerns, icon: IconShieldLock },
  risk: { to: paths.risk, icon: IconFlag },
  roster: { to: paths.roster, icon: IconFileSpreadsheet },
  assignments: { to: paths.assignments, icon: IconUserCheck },
  retention: { to: paths.retention, icon: IconTrashX },
  cohorts: { to: paths.cohorts, icon: IconCalendar },
  'api-access': { to: paths.apiAccess, icon: IconApi },
} as const

export type Section = keyof typeof sections

/** @returns the sections among the keys, in their order; keys of later versions are left out */
export function sectionsOf(navigation: readonly string[]): Section[] {
  return navigation.filter((key): key is Section => key in sections)
}
