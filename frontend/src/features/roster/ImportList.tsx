import { Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, dateTime } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { importsQuery } from './api'

/** Earlier files of the cohort and what they did. */
export function ImportList({ year }: { year: number }) {
  const { t } = useTranslation('roster')
  const imports = useQuery(importsQuery(year))
  if (imports.isPending) return <Loading />
  if (imports.isError) return <ProblemPanel error={imports.error} onRetry={() => imports.refetch()} />
  if (!imports.data.items.length) return <Text size="sm">{t('noneYet')}</Text>
  return (
    <Table.ScrollContainer minWidth={700} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped>
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
              <Table.Td>{dateTime(one.createdAt)}</Table.Td>
              <Table.Td>{one.fileName}</Table.Td>
              <Table.Td>
                {t(`outcome.${one.status}`)}
                {one.dryRun && ` · ${t('dryRun')}`}
              </Table.Td>
              <Table.Td ta="right">{one.version ?? '—'}</Table.Td>
              <Table.Td ta="right">{count(one.rows)}</Table.Td>
              <Table.Td ta="right">{count(one.added)}</Table.Td>
              <Table.Td ta="right">{count(one.changed)}</Table.Td>
              <Table.Td ta="right">{count(one.rejected)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
