// Short names for the schemas of the contract. Everything comes from `openapi.yaml` through `npm run gen`.
import type { components } from './schema'

type Schema = components['schemas']

export type Text = Schema['Text']
export type Me = Schema['Me']
export type Role = Schema['Role']

export type Policy = Schema['PolicyView']
export type PolicyDestination = Schema['DestinationView']
export type PolicyField = Schema['FieldView']
export type Destination = Schema['Destination']
export type EvidenceKind = Schema['EvidenceKind']
export type Attestation = Schema['Attestation']
export type ReturnReason = Schema['ReturnReason']

export type Cohort = Schema['Cohort']
export type NewCohort = Schema['NewCohort']
export type CohortChange = Schema['CohortChange']
export type CollegeOfCohort = Schema['CollegeOfCohort']
export type RosterImport = Schema['RosterImport']
export type Assignment = Schema['Assignment']
export type AssignmentChange = Schema['AssignmentChange']
export type AssignableRole = Schema['AssignableRole']
export type ClassGap = Schema['ClassGap']

export type Graduate = Schema['Graduate']
export type GraduatesPage = Schema['PageOfGraduates']
export type GraduateChange = Schema['GraduateChange']

export type Declaration = Schema['Declaration']
export type State = Schema['State']
export type Action = Schema['Action']
export type Details = Schema['Details']
export type Evidence = Schema['EvidenceBrief']
export type Flag = Schema['RiskFlag']
export type FlagOutcome = Schema['FlagOutcome']
export type Returned = Schema['Returned']
export type Step = Schema['HistoryStep']
export type NewDeclaration = Schema['NewDeclaration']
export type DeclarationEdit = Schema['DeclarationEdit']

export type Review = Schema['Review']
export type QueueFilter = Schema['QueueFilter']
export type BatchReview = Schema['BatchReview']

export type Rates = Schema['Rates']
export type RateDimension = Schema['RateDimension']
export type CountingStage = Schema['CountingStage']
export type Destinations = Schema['Destinations']
export type GroupingKey = Schema['DestinationGroupingKey']
export type Progress = Schema['Progress']
export type ProgressFigures = Schema['ProgressFigures']
