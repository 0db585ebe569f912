import {
  IconApi,
  IconArrowsDiff,
  IconBuildingBank,
  IconCalendar,
  IconCalendarDue,
  IconChartBar,
  IconChecklist,
  IconClockCheck,
  IconFileCheck,
  IconFileSpreadsheet,
  IconFlag,
  IconGavel,
  IconHeartHandshake,
  IconLayoutDashboard,
  IconScale,
  IconSchool,
  IconShieldCheck,
  IconShieldLock,
  IconTrashX,
  IconUserCheck,
  IconUserPlus,
  IconUsers,
  IconZoomCheck,
} from '@tabler/icons-react'
import type { Role } from '@/shared/api/types'
import { paths } from '@/shared/paths'

const staff: Role[] = ['counselor', 'class-adviser', 'officer', 'leader', 'office', 'inspector']

/** The sections this page has, by the keys of `GET /me`. Which of them a person sees, the service says; `who` only tells
 * somebody who came to another's section by an address whom to ask. */
export const sections = {
  'my-destination': { to: paths.myDestination, icon: IconSchool, who: ['graduate'] },
  'my-data': { to: paths.myData, icon: IconShieldLock, who: ['graduate'] },
  dashboard: { to: paths.dashboard, icon: IconLayoutDashboard, who: staff },
  review: { to: paths.review, icon: IconChecklist, who: ['counselor', 'class-adviser', 'officer'] },
  graduates: { to: paths.graduates, icon: IconUsers, who: staff },
  statistics: { to: paths.statistics, icon: IconChartBar, who: staff },
  'review-quality': {
    to: paths.reviewQuality,
    icon: IconClockCheck,
    who: ['counselor', 'class-adviser', 'officer', 'office'],
  },
  assistance: { to: paths.assistance, icon: IconHeartHandshake, who: ['graduate', ...staff] },
  'weekly-sheets': {
    to: paths.weeklySheets,
    icon: IconFileCheck,
    who: ['officer', 'leader', 'office', 'inspector'],
  },
  deadlines: { to: paths.deadlines, icon: IconCalendarDue, who: staff },
  'provincial-report': { to: paths.provincialReport, icon: IconBuildingBank, who: ['office'] },
  reconciliation: {
    to: paths.reconciliation,
    icon: IconArrowsDiff,
    who: ['counselor', 'class-adviser', 'officer', 'office'],
  },
  inspections: {
    to: paths.inspections,
    icon: IconZoomCheck,
    who: ['officer', 'leader', 'office', 'inspector'],
  },
  register: { to: paths.register, icon: IconGavel, who: ['graduate', ...staff] },
  disputes: { to: paths.disputes, icon: IconScale, who: ['office'] },
  concerns: { to: paths.concerns, icon: IconShieldLock, who: ['graduate', 'office', 'inspector'] },
  risk: { to: paths.risk, icon: IconFlag, who: ['office', 'inspector'] },
  roster: { to: paths.roster, icon: IconFileSpreadsheet, who: ['office'] },
  assignments: { to: paths.assignments, icon: IconUserCheck, who: ['office'] },
  accounts: { to: paths.accounts, icon: IconUserPlus, who: ['office'] },
  retention: { to: paths.retention, icon: IconTrashX, who: ['office'] },
  cohorts: { to: paths.cohorts, icon: IconCalendar, who: ['office'] },
  audit: { to: paths.audit, icon: IconShieldCheck, who: ['office', 'inspector'] },
  'api-access': { to: paths.apiAccess, icon: IconApi, who: ['office'] },
} satisfies Record<string, { to: string; icon: typeof IconApi; who: Role[] }>

export type Section = keyof typeof sections

/** @returns the sections among the keys, in their order; keys of later versions are left out */
export function sectionsOf(navigation: readonly string[]): Section[] {
  return navigation.filter((key): key is Section => key in sections)
}

/** @returns the section at an address, if it is one of a section and not of something in it */
export function sectionAt(path: string): Section | undefined {
  return (Object.keys(sections) as Section[]).find(key => sections[key].to === path.replace(/\/$/, ''))
}
