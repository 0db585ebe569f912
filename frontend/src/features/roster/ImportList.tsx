import { Button, Modal, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, dateTime } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { importQuery, importsQuery } from './api'
import { ImportReport } from './ImportReport'

/** Earlier files of the cohort and what they did. */
export function ImportList({ year }: { year: number }) {
  const { t } = useTranslation('roster')
  const [{ report }, change] = useAddress()
  const imports = useQuery(importsQuery(year, usePage()))
  if (imports.isPending) return <Loading />
  if (imports.isError) return <ProblemPanel error={imports.error} onRetry={() => imports.refetch()} />
  if (imports.data.total === 0) return <Text size="sm">{t('noneYet')}</Text>
  return (
    <>
      <Modal
        opened={!!report}
        onClose={() => change({ report: undefined })}
        title={t('reportOf')}
        size="xl"
        closeButtonProps={{ 'aria-label': t('close') }}
      >
        {report && <OneReport year={year} id={report} />}
      </Modal>
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
              <Table.Td data-key>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  px={4}
                  aria-label={t('openReport', { name: one.fileName, at: dateTime(one.createdAt) })}
                  onClick={() => change({ report: one.id })}
                >
                  {one.fileName}
                </Button>
              </Table.Td>
              <Table.Td data-label={t('stateLabel')}>
                {t(`outcome.${one.status}`)}
                {one.dryRun && one.status !== 'CHECKED' && ` · ${t('dryRun')}`}
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
      <ListPages total={imports.data.total} />
    </>
  )
}

function OneReport({ year, id }: { year: number; id: string }) {
  const { t, i18n } = useTranslation('roster')
  const report = useQuery(importQuery(year, id, i18n.language))
  if (report.isPending) return <Loading />
  if (report.isError) return <ProblemPanel error={report.error} onRetry={() => report.refetch()} />
  return (
    <Stack gap="sm">
      <Text size="sm">
        {report.data.fileName} · {dateTime(report.data.createdAt)}
        {report.data.dryRun && report.data.status !== 'CHECKED' && ` · ${t('dryRun')}`}
      </Text>
      <ImportReport report={report.data} year={year} />
    </Stack>
  )
}
