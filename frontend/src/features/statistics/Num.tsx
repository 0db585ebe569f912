import { Table } from '@mantine/core'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { TextLink } from '@/shared/ui/links'

/** A number of a table, in figures of one width. */
export function Num({ children, head }: { children: React.ReactNode; head?: boolean }) {
  const Cell = head ? Table.Th : Table.Td
  return (
    <Cell ta="right" style={{ fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' }}>
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
