import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { paths } from '@/shared/paths'
import { cleanSearch, readSearch, writeSearch } from '@/shared/search'
import { NotFound } from './NotFound'
import { RouteError } from './RouteError'
import { Shell } from './Shell'
import { Start } from './Start'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, validateSearch: cleanSearch })

const page = (path: string, load: () => Promise<{ default: React.ComponentType }>) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load) })

const routes = [
  createRoute({ getParentRoute: () => root, path: paths.home, component: Start }),
  page(paths.myDestination, () => import('@/features/my-destination/HomePage')),
  page(paths.declare, () => import('@/features/my-destination/ChoosePage')),
  page(paths.draft, () => import('@/features/my-destination/DraftPage')),
  page(paths.receipt, () => import('@/features/my-destination/ReceiptPage')),
  page(paths.statement, () => import('@/features/my-destination/StatementPage')),
  page(paths.review, () => import('@/features/review/ReviewPage')),
  page(paths.graduates, () => import('@/features/graduates/GraduatesPage')),
  page(paths.graduate, () => import('@/features/graduates/GraduatePage')),
  page(paths.responsibility, () => import('@/features/responsibility/ResponsibilityPage')),
  page(paths.myData, () => import('@/features/my-data/MyDataPage')),
  page(paths.retention, () => import('@/features/retention/RetentionPage')),
  page(paths.dashboard, () => import('@/features/statistics/DashboardPage')),
  page(paths.disputes, () => import('@/features/disputes/DisputesPage')),
  page(paths.concerns, () => import('@/features/concerns/ConcernsPage')),
  page(paths.reconciliation, () => import('@/features/reconciliation/ReconciliationPage')),
  page(paths.assistance, () => import('@/features/assistance/AssistancePage')),
  page(paths.graduateAssistance, () => import('@/features/assistance/LedgerPage')),
  page(paths.inspections, () => import('@/features/inspections/InspectionsPage')),
  page(paths.inspection, () => import('@/features/inspections/InspectionPage')),
  page(paths.inspectionSample, () => import('@/features/inspections/SamplePage')),
  page(paths.register, () => import('@/features/inspections/RegisterPage')),
  page(paths.risk, () => import('@/features/risk/RiskPage')),
  page(paths.statistics, () => import('@/features/statistics/StatisticsPage')),
  page(paths.reviewQuality, () => import('@/features/review-quality/ReviewQualityPage')),
  page(paths.weeklySheets, () => import('@/features/weekly-sheets/WeeklySheetsPage')),
  page(paths.weeklySheet, () => import('@/features/weekly-sheets/WeeklySheetPage')),
  page(paths.deadlines, () => import('@/features/deadlines/DeadlinesPage')),
  page(paths.notices, () => import('@/features/notices/NoticesPage')),
  page(paths.noticeSettings, () => import('@/features/notices/SettingsPage')),
  page(paths.provincialReport, () => import('@/features/provincial-report/ReportPage')),
  page(paths.roster, () => import('@/features/roster/RosterPage')),
  page(paths.assignments, () => import('@/features/assignments/AssignmentsPage')),
  page(paths.accounts, () => import('@/features/accounts/AccountsPage')),
  page(paths.cohorts, () => import('@/features/cohorts/CohortsPage')),
  page(paths.audit, () => import('@/features/audit/AuditPage')),
  page(paths.verifyLog, () => import('@/features/verify/VerifyPage')),
  page(paths.apiAccess, () => import('@/features/api-access/ApiAccessPage')),
]

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultErrorComponent: RouteError,
  defaultPreload: 'intent',
  scrollRestoration: true,
  parseSearch: readSearch,
  stringifySearch: writeSearch,
})
