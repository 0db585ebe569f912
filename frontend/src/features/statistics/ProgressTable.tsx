import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProgressFigures } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import type { Search } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type Cut, progressQuery } from './api'
import { behind, overdue, without } from './behind'
import { Num, People } from './Num'

/** Who has not declared and what waits for whom, college by college. */
export function ProgressTable({ cut }: { cut: Cut }) {
  const { t } = useTranslation('statistics')
  const progress = useQuery(progressQuery(cut))
  if (progress.isPending) return <Loading />
  if (progress.isError) return <ProblemPanel error={progress.error} onRetry={() => progress.refetch()} />
  const { total, groups, asOf, overdueAfterDays } = progress.data
  const late = overdue(asOf, overdueAfterDays)
  return (
    <>
      <Table.ScrollContainer minWidth={820} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('by.college')}</Table.Th>
              <Num head>{t('declared')}</Num>
              <Num head>{t('notDeclared')}</Num>
              <Num head>{t('returned')}</Num>
              <Num head>{t('atClass')}</Num>
              <Num head>{t('median')}</Num>
              <Num head>{t('atCollege')}</Num>
              <Num head>{t('median')}</Num>
              <Num head>{t('overdue')}</Num>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(one => (
              <Table.Tr key={one.key}>
                <Table.Td>{one.name}</Table.Td>
                <Cells figures={one.figures} cut={{ ...cut, college: one.key }} late={late} />
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('together')}</Table.Th>
              <Cells figures={total} cut={cut} late={late} />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm">{t('progressMoment', { at: dateTime(asOf), days: overdueAfterDays })}</Text>
    </>
  )
}

function Cells({ figures, cut, late }: { figures: ProgressFigures; cut: Cut; late: Search }) {
  const { t } = useTranslation('statistics')
  const returned = figures.states.find(one => one.state === 'RETURNED')?.count ?? 0
  const hours = (n: number | null | undefined) => (n == null ? '—' : t('hours', { n: count(n) }))
  return (
    <>
      <Num>{count(figures.declared)}</Num>
      <Num>
        <People n={figures.notDeclared} search={behind(cut, without('reported'))} />
      </Num>
      <Num>
        <People n={returned} search={behind(cut, { state: 'RETURNED' })} />
      </Num>
      <Num>
        <People n={figures.atClass.count} search={behind(cut, { state: 'AT_CLASS' })} />
      </Num>
      <Num>{hours(figures.atClass.medianHours)}</Num>
      <Num>
        <People n={figures.atCollege.count} search={behind(cut, { state: 'AT_COLLEGE' })} />
      </Num>
      <Num>{hours(figures.atCollege.medianHours)}</Num>
      <Num>
        <People n={figures.overdue} search={behind(cut, late)} />
      </Num>
    </>
  )
}
