import { Table } from '@mantine/core'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { TextLink } from '@/shared/ui/links'

interface NumProps {
  children: React.ReactNode
  head?: boolean
  /** The name of the column, for a phone. */
  label?: string
  /** On a phone it has the line to itself. */
  wide?: boolean
}

/** A number of a table, in figures of one width. */
export function Num({ children, head, label, wide }: NumProps) {
  const Cell = head ? Table.Th : Table.Td
  return (
    <Cell
      ta="right"
      data-label={label}
      data-wide={wide || undefined}
      style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: head ? undefined : 'nowrap' }}
    >
      {children}
    </Cell>
  )
}

/** A count that opens its graduates; nobody behind it, nothing to open. */
export function People({ n, search }: { n: number; search: Search }) {
  if (n === 0) return count(n)
  return (
    <TextLink to={paths.graduates} search={search}>
      {count(n)}
    </TextLink>
  )
}
