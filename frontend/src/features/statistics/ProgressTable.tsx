import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProgressFigures, ProgressGrouping } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import type { Search } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { type Cut, progressQuery } from './api'
import { behind, group, overdue, without } from './behind'
import { Num, People } from './Num'

/** Who has not declared and what waits for whom, college by college or class by class. */
export function ProgressTable({ cut, by }: { cut: Cut; by: ProgressGrouping }) {
  const { t } = useTranslation('statistics')
  const progress = useQuery(progressQuery(cut, by))
  if (progress.isPending) return <Loading />
  if (progress.isError) return <ProblemPanel error={progress.error} onRetry={() => progress.refetch()} />
  const { total, groups, asOf, overdueAfterDays } = progress.data
  const late = overdue(asOf, overdueAfterDays)
  return (
    <>
      <WideTable minWidth={900} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(`by.${by}`)}</Table.Th>
            <Num head>{t('declared')}</Num>
            <Num head>{t('notDeclared')}</Num>
            <Num head>{t('returned')}</Num>
            <Num head>{t('inDifficulty')}</Num>
            <Num head>{t('atClass')}</Num>
            <Num head>{t('medianAtClass')}</Num>
            <Num head>{t('atCollege')}</Num>
            <Num head>{t('medianAtCollege')}</Num>
            <Num head>{t('overdue')}</Num>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {groups.map(one => (
            <Table.Tr key={one.key}>
              <Table.Td data-key style={{ whiteSpace: 'nowrap' }}>
                <TextLink to={paths.graduates} search={behind(cut, group(by, one.key))}>
                  {one.name}
                </TextLink>
              </Table.Td>
              <Cells figures={one.figures} cut={cut} of={group(by, one.key)} late={late} />
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th data-key>{t('together')}</Table.Th>
            <Cells figures={total} cut={cut} of={{}} late={late} />
          </Table.Tr>
        </Table.Tfoot>
      </WideTable>
      <Text size="sm">{t('progressMoment', { at: dateTime(asOf), days: overdueAfterDays })}</Text>
    </>
  )
}

interface CellsProps {
  figures: ProgressFigures
  cut: Cut
  /** The group, as conditions of the list of graduates. */
  of: Search
  late: Search
}

function Cells({ figures, cut, of, late }: CellsProps) {
  const { t } = useTranslation('statistics')
  const returned = figures.states.find(one => one.state === 'RETURNED')?.count ?? 0
  const hours = (n: number | null | undefined) => (n == null ? '—' : t('hours', { n: count(n) }))
  const people = (label: string, n: number, which: Search) => (
    <Num label={label}>
      <People n={n} search={behind(cut, { ...of, ...which })} />
    </Num>
  )
  return (
    <>
      <Num label={t('declared')}>{count(figures.declared)}</Num>
      {people(t('notDeclared'), figures.notDeclared, without('reported'))}
      {people(t('returned'), returned, { state: 'RETURNED' })}
      {people(t('inDifficulty'), figures.inDifficulty, { difficulty: 'true' })}
      {people(t('atClass'), figures.atClass.count, { state: 'AT_CLASS' })}
      <Num label={t('medianAtClass')}>{hours(figures.atClass.medianHours)}</Num>
      {people(t('atCollege'), figures.atCollege.count, { state: 'AT_COLLEGE' })}
      <Num label={t('medianAtCollege')}>{hours(figures.atCollege.medianHours)}</Num>
      {people(t('overdue'), figures.overdue, late)}
    </>
  )
}
