/** Where this school's service and log-in are, and what a script calls itself. */
export interface Place {
  /** Address of the page, which the service stands behind. */
  origin: string
  /** Address of the Keycloak realm. */
  issuer: string
  cohort: number
  college: string
}

export const SECRET = 'LUOSHI_SECRET'

/** The line that puts a token into $TOKEN, for the client `luoshi-reporting`. */
export const tokenCommand = ({ issuer }: Place) =>
  [
    `TOKEN=$(curl -s ${issuer}/protocol/openid-connect/token -d grant_type=client_credentials \\`,
    `  -d client_id=luoshi-reporting -d client_secret="$${SECRET}" | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
  ].join('\n')

const csv = 'text/csv'

/** What is asked most, each with the path that answers it and the format. */
export const questions = [
  { key: 'byCollege', path: (p: Place) => `/statistics/rates?cohort=${p.cohort}&by=college` },
  { key: 'reported', path: (p: Place) => `/statistics/rates?cohort=${p.cohort}&by=college&stage=reported` },
  {
    key: 'byClass',
    path: (p: Place) => `/statistics/rates?cohort=${p.cohort}&by=class&college=${p.college}`,
  },
  { key: 'csv', path: (p: Place) => `/statistics/rates?cohort=${p.cohort}&by=major`, accept: csv },
  { key: 'mix', path: (p: Place) => `/statistics/destinations?cohort=${p.cohort}&grouping=2024` },
  { key: 'progress', path: (p: Place) => `/statistics/progress?cohort=${p.cohort}` },
] as const

export type Question = (typeof questions)[number]

/** The path of a question below the origin. */
export const pathOf = (question: Question, place: Place) => `/api/v1${question.path(place)}`

/** The `curl` line that asks it with the token from before. */
export function command(question: Question, place: Place): string {
  const accept = 'accept' in question ? ` -H "Accept: ${question.accept}"` : ''
  return `curl -s -H "Authorization: Bearer $TOKEN"${accept} "${place.origin}${pathOf(question, place)}"`
}
