import { Stack, Table, Text, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssistanceLine } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { boardQuery } from './api'

/** What each number opens. */
const columns = [
  { name: 'graduates', search: {} },
  { name: 'placed', search: { standing: 'PLACED' } },
  { name: 'helped', search: { standing: 'HELPED' } },
  { name: 'noIntention', search: { standing: 'NO_INTENTION' } },
  { name: 'none', search: { standing: 'NONE' } },
  { name: 'quiet', search: { quiet: 'true' } },
  { name: 'proofMissing', search: { proofMissing: 'true' } },
] as const

/** The 100 % of R5.5 by college, as counts that add up. */
export function Board({ cohort }: { cohort: number | undefined }) {
  const { t } = useTranslation('assistance')
  const board = useQuery(boardQuery(cohort))
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  if (board.isPending) return <Loading />
  if (board.isError) return <ProblemPanel error={board.error} onRetry={() => board.refetch()} />
  const { items, total, quietDays, at } = board.data
  if (items.length === 0) return <Empty title={t('board.nobody')} />
  const lines = items.map(one => (
    <Line
      key={one.college}
      line={one}
      name={one.name}
      search={{ cohort: String(cohort), college: one.college }}
    />
  ))
  const all = <Line line={total} name={t('board.total')} search={{ cohort: String(cohort) }} />
  return (
    <Stack gap="xs" component="section" aria-labelledby="board">
      <Title order={2} size="h4" id="board">
        {t('board.title')}
      </Title>
      <Text size="sm">{t('board.text', { at: dateTime(at), days: quietDays })}</Text>
      {phone && items.length > 1 ? (
        // the whole at once, the colleges when asked for: seven cards of seven numbers hide the list below them
        <>
          <Numbers>{all}</Numbers>
          <details>
            <summary>{t('board.byCollege', { n: items.length })}</summary>
            <Numbers>{lines}</Numbers>
          </details>
        </>
      ) : (
        <Numbers foot={items.length > 1 && all}>{lines}</Numbers>
      )}
    </Stack>
  )
}

function Numbers({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  const { t } = useTranslation('assistance')
  return (
    <WideTable minWidth={760} striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('college')}</Table.Th>
          {columns.map(({ name }) => (
            <Table.Th key={name} ta="right">
              {t(`board.${name}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>{children}</Table.Tbody>
      {foot && <Table.Tfoot>{foot}</Table.Tfoot>}
    </WideTable>
  )
}

function Line({ line, name, search }: { line: AssistanceLine; name: string; search: Search }) {
  const { t } = useTranslation('assistance')
  return (
    <Table.Tr>
      <Table.Th scope="row" data-key>
        {name}
      </Table.Th>
      {columns.map(column => (
        <Table.Td
          key={column.name}
          ta="right"
          data-label={t(`board.${column.name}`)}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {line[column.name] === 0 ? (
            count(0)
          ) : (
            <TextLink
              to={paths.assistance}
              search={{ ...search, ...column.search }}
              aria-label={t('board.open', {
                college: name,
                what: t(`board.${column.name}`),
                n: count(line[column.name]),
              })}
            >
              {count(line[column.name])}
            </TextLink>
          )}
        </Table.Td>
      ))}
    </Table.Tr>
  )
}
