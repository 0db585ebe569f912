// The names the screens use for the schemas of the contract.
export interface Text {
  zh: string
  en: string
}
export interface Me {
  subject: string
  name: string
  roles: string[]
  navigation: string[]
  graduateId?: string | null
}
export interface Page<T> {
  items: T[]
  total: number
  page: number
  size: number
}
export interface NationalCode {
  code: string
  name: string
  confirmed: boolean
}
export interface PolicySlot {
  slot: string
  name: Text
  kinds: string[]
  onlyInDifficulty: boolean
}
export interface StageStatement {
  stage: 'SUBMIT' | 'CLASS' | 'COLLEGE'
  attestation: string
  onlyWith?: string | null
}
export interface PolicyField {
  name: string
  required: boolean
  kind: string
  label: Text
  codes?: string | null
}
export interface PolicyDestination {
  code: string
  employed: boolean
  rule: string
  form: string
  name: Text
  example: Text
  nationalCodes: NationalCode[]
  slots: PolicySlot[]
  attestations: StageStatement[]
  fields: PolicyField[]
  groups: { [grouping: string]: string }
}
export interface Policy {
  version: string
  cohort?: number | null
  destinations: PolicyDestination[]
  kinds: { code: string; name: Text; link: boolean; refused: boolean }[]
  attestations: { code: string; stage: string; rule: string; text: Text }[]
  reasons: { code: string; rule: string; name: Text; needsComment: boolean }[]
  fourNos: { code: string; rule: string; text: Text; attestation: string }[]
  groupings: { grouping: string; groups: { key: string; name: Text }[] }[]
  codes: { [table: string]: { code: string; name: Text }[] }
}
export interface Cohort {
  year: number
  opensOn: string
  reportDueOn: string
  publishDueOn: string
  weeklyDue: string
  grouping: string
  rosterVersion: number
  version: number
}
export interface CodeAndName {
  code: string
  name: string
}
export interface Graduate {
  id: string
  cohort: number
  studentNumber: string
  name: string
  gender: string
  idNumber: string
  college: CodeAndName
  major: CodeAndName
  className: string
  classKey: string
  programmeYears: number
  difficulty: number
  qualified: boolean
  counted: boolean
  onRoster: boolean
  phone?: string | null
  email?: string | null
  declaration?: { id: string; state: string; destination: string } | null
  version: number
}
export interface GraduateBrief {
  id: string
  cohort: number
  studentNumber: string
  name: string
  collegeCode: string
  college: string
  majorCode: string
  major: string
  schoolClass: string
  inDifficulty: boolean
  counted: boolean
}
export interface Evidence {
  id: string
  kind: string
  slot: string
  fileName?: string | null
  mediaType?: string | null
  size?: number | null
  sha256?: string | null
  url?: string | null
  uploadedBy: string
  uploadedAt: string
  flags: string[]
}
export interface Flag {
  id: string
  kind: string
  text: Text
  evidenceId?: string | null
  raisedAt: string
  outcome?: string | null
  comment?: string | null
  disposedAt?: string | null
}
export interface Details {
  [field: string]: unknown
}
export interface Returned {
  at: string
  byName: string
  byRole: string
  reasons: string[]
  slots: string[]
  comment?: string | null
}
export interface Declaration {
  id: string
  version: number
  state: string
  destination: string
  details: Details
  graduate: GraduateBrief
  evidence: Evidence[]
  slots: { slot: string; kinds: string[]; filledBy: string[] }[]
  missing: { slot: string; kinds: string[] }[]
  allowedActions: string[]
  attestations: string[]
  editable: boolean
  deletable: boolean
  enteredBy: { name: string; role: string; onBehalf: boolean }
  copyOf?: string | null
  createdAt: string
  stateSince: string
  submittedAt?: string | null
  dueOn?: string | null
  returned?: Returned | null
  flags: Flag[]
  claim?: { mine: boolean; until: string } | null
  countsAs: { reported?: string | null; verified?: string | null }
}
export interface Step {
  action: string
  from: string
  to: string
  by: string
  role: string
  at: string
  version: number
  attestations: string[]
  reasons: string[]
  slots: string[]
  comment?: string | null
  contentDigest: string
}
export interface CollegeOfCohort {
  code: string
  name: string
  majors: { code: string; name: string }[]
  classes: { key: string; name: string; graduates: number }[]
}
export interface Assignment {
  cohort: number
  staffNumber: string
  name: string
  role: string
  collegeCode?: string | null
  collegeName?: string | null
  classNames: string[]
  substitute: boolean
}
export interface ClassGap {
  collegeCode: string
  collegeName: string
  className: string
  classKey: string
  graduates: number
}
export interface RosterImport {
  id: string
  cohort: number
  version?: number | null
  status: string
  fileName: string
  dryRun: boolean
  rows: number
  processed: number
  added: number
  changed: number
  unchanged: number
  missing: number
  removed: number
  rejected: number
  errorCount: number
  errors: { row: number; column: string; message: string }[]
  createdAt: string
  finishedAt?: string | null
}
export interface Rate {
  graduates: number
  employed: number
  rate?: number | null
}
export interface Rates {
  cohort: number
  stage: string
  by: string
  asOf: string
  position: number
  rosterVersion: number
  policyVersion: string
  total: Rate
  groups: (Rate & { key: string; name: string })[]
}
export interface Destinations {
  cohort: number
  stage: string
  asOf: string
  total: Rate
  groups: { key: string; name: string; count: number; share?: number | null }[]
}
export interface ReviewWaiting {
  count: number
  medianHours?: number | null
  oldestSince?: string | null
  overdue: number
}
export interface ProgressFigures {
  graduates: number
  declared: number
  notDeclared: number
  states: { state: string; count: number }[]
  atClass: ReviewWaiting
  atCollege: ReviewWaiting
  overdue: number
}
export interface Progress {
  cohort: number
  asOf: string
  overdueAfterDays: number
  total: ProgressFigures
  groups: { key: string; name: string; figures: ProgressFigures }[]
}
export interface BatchOutcome {
  results: {
    id: string
    status: number
    version?: number | null
    problem?: { title?: string; detail?: string } | null
  }[]
}
