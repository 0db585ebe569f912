import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Declaration } from '../api/types'
import { day } from '../format'
import type { PolicyLookup } from '../policy'
import { typedOf } from '../policy/details'
import classes from './DetailsList.module.css'

/** What somebody typed, label by label, in the order in which the destination asks for it. */
export function DetailsList({
  declaration,
  policy,
}: {
  declaration: Pick<Declaration, 'destination' | 'details'>
  policy: PolicyLookup
}) {
  const destination = policy.destination(declaration.destination)
  const typed = typedOf(declaration.details)
  const fields = destination?.fields ?? []
  const national = destination?.nationalCodes.find(code => code.code === typed.nationalCode)
  return (
    <dl className={classes.list}>
      {national && <Row label={`${national.code}`}>{national.name}</Row>}
      {fields
        .filter(field => typed[field.name])
        .map(field => (
          <Row key={field.name} label={policy.text(field.label)}>
            {shown(typed[field.name]!, field.kind, field.codes, policy)}
          </Row>
        ))}
    </dl>
  )
}

function shown(value: string, kind: string, table: string | null | undefined, policy: PolicyLookup) {
  if (kind === 'DATE') return day(value)
  if (!table) return value
  const entry = policy.policy.codes[table]?.find(code => code.code === value)
  return entry ? policy.text(entry.name) : value
}

/** One label and its value. */
export function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <Text component="dt" size="sm" className={classes.label}>
        {label}
      </Text>
      <Text component="dd" size="sm" m={0} style={{ overflowWrap: 'anywhere' }}>
        {children}
      </Text>
    </div>
  )
}
