import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, dateTime } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { importsQuery } from './api'

/** Earlier files of the cohort and what they did. */
export function ImportList({ year }: { year: number }) {
  const { t } = useTranslation('roster')
  const imports = useQuery(importsQuery(year))
  if (imports.isPending) return <Loading />
  if (imports.isError) return <ProblemPanel error={imports.error} onRetry={() => imports.refetch()} />
  if (!imports.data.items.length) return <Text size="sm">{t('noneYet')}</Text>
  return (
    <WideTable minWidth={700} striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('at')}</Table.Th>
          <Table.Th>{t('file')}</Table.Th>
          <Table.Th>{t('stateLabel')}</Table.Th>
          <Table.Th ta="right">{t('versionLabel')}</Table.Th>
          <Table.Th ta="right">{t('figure.rows')}</Table.Th>
          <Table.Th ta="right">{t('figure.added')}</Table.Th>
          <Table.Th ta="right">{t('figure.changed')}</Table.Th>
          <Table.Th ta="right">{t('figure.rejected')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {imports.data.items.map(one => (
          <Table.Tr key={one.id}>
            <Table.Td data-label={t('at')}>{dateTime(one.createdAt)}</Table.Td>
            <Table.Td data-key>{one.fileName}</Table.Td>
            <Table.Td data-label={t('stateLabel')}>
              {t(`outcome.${one.status}`)}
              {one.dryRun && ` · ${t('dryRun')}`}
            </Table.Td>
            <Table.Td ta="right" data-label={t('versionLabel')}>
              {one.version ?? '—'}
            </Table.Td>
            <Table.Td ta="right" data-label={t('figure.rows')}>
              {count(one.rows)}
            </Table.Td>
            <Table.Td ta="right" data-label={t('figure.added')}>
              {count(one.added)}
            </Table.Td>
            <Table.Td ta="right" data-label={t('figure.changed')}>
              {count(one.changed)}
            </Table.Td>
            <Table.Td ta="right" data-label={t('figure.rejected')}>
              {count(one.rejected)}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}
