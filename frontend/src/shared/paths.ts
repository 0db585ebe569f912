/** Every address of the page, in one place, so that features can link to each other without importing. */
export const paths = {
  home: '/',
  myDestination: '/my-destination',
  declare: '/my-destination/declare',
  draft: '/my-destination/declare/$id',
  statement: '/my-destination/statement/$id',
  receipt: '/my-destination/receipt/$id',
  review: '/review',
  graduates: '/graduates',
  graduate: '/graduates/$id',
  dashboard: '/dashboard',
  disputes: '/disputes',
  statistics: '/statistics',
  roster: '/roster',
  assignments: '/assignments',
  cohorts: '/cohorts',
  apiAccess: '/api-access',
} as const
