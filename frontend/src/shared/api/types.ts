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
  cohort?: number | null
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
}
export interface Graduate {
  id: string
  studentNumber: string
  name: string
  cohort: number
  collegeName: string
  className: string
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
  flags?: Flag[]
}
export interface Flag {
  id: string
  kind: string
  outcome?: string | null
}
export interface Details {
  [field: string]: unknown
}
export interface Declaration {
  id: string
  version: number
  state: string
  destination: string
  details: Details
  graduate: Graduate
  evidence: Evidence[]
  slots: { slot: string; kinds: string[]; filledBy: string[] }[]
  missing: { slot: string; kinds: string[] }[]
  allowedActions: string[]
  enteredBy?: string
  submittedAt?: string | null
  countsAs?: string | null
  copyOf?: string | null
  dueOn?: string | null
}
export interface Step {
  action: string
  from: string
  to: string
  actor: string
  role: string
  at: string
  reasons?: string[]
  slots?: string[]
  comment?: string | null
}
