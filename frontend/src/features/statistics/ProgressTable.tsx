import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProgressFigures } from '@/shared/api/types'
import { count, dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { progressQuery } from './api'
import { Num } from './RatesView'

/** Who has not declared and what waits for whom, college by college. */
export function ProgressTable({ cohort }: { cohort: number }) {
  const { t } = useTranslation('statistics')
  const progress = useQuery(progressQuery(cohort))
  if (progress.isPending) return <Loading />
  if (progress.isError) return <ProblemPanel error={progress.error} onRetry={() => progress.refetch()} />
  const { total, groups, asOf, overdueAfterDays } = progress.data
  return (
    <>
      <Table.ScrollContainer minWidth={760} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table striped>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('by.college')}</Table.Th>
              <Num head>{t('graduates')}</Num>
              <Num head>{t('declared')}</Num>
              <Num head>{t('notDeclared')}</Num>
              <Num head>{t('atClass')}</Num>
              <Num head>{t('atCollege')}</Num>
              <Num head>{t('median')}</Num>
              <Num head>{t('overdue')}</Num>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {groups.map(one => (
              <Table.Tr key={one.key}>
                <Table.Td>{one.name}</Table.Td>
                <Cells figures={one.figures} cohort={cohort} college={one.key} />
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{t('together')}</Table.Th>
              <Cells figures={total} cohort={cohort} />
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" mt="xs">
        {t('progressMoment', { at: dateTime(asOf), days: overdueAfterDays })}
      </Text>
    </>
  )
}

function Cells({ figures, cohort, college }: { figures: ProgressFigures; cohort: number; college?: string }) {
  const { t } = useTranslation('statistics')
  const list = { cohort: String(cohort), college, counted: 'true' }
  const hours = Math.max(figures.atClass.medianHours ?? 0, figures.atCollege.medianHours ?? 0)
  return (
    <>
      <Num>{count(figures.graduates)}</Num>
      <Num>{count(figures.declared)}</Num>
      <Num>
        <TextLink to={paths.graduates} search={{ ...list, declared: 'false' }}>
          {count(figures.notDeclared)}
        </TextLink>
      </Num>
      <Num>
        <TextLink to={paths.graduates} search={{ ...list, state: 'AT_CLASS' }}>
          {count(figures.atClass.count)}
        </TextLink>
      </Num>
      <Num>
        <TextLink to={paths.graduates} search={{ ...list, state: 'AT_COLLEGE' }}>
          {count(figures.atCollege.count)}
        </TextLink>
      </Num>
      <Num>{hours ? t('hours', { n: count(hours) }) : '—'}</Num>
      <Num>{count(figures.overdue)}</Num>
    </>
  )
}
