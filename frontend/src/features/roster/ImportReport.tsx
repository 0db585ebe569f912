import { Alert, Button, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download, save } from '@/shared/api/client'
import type { RosterImport } from '@/shared/api/types'
import { count } from '@/shared/format'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { ChangeReport } from './ChangeReport'

const figures = ['rows', 'added', 'changed', 'unchanged', 'missing', 'removed', 'rejected'] as const
const SHOWN = 200

/** What a file does or would do, and every wrong cell with what to do about it. */
export function ImportReport({ report, year }: { report: RosterImport; year: number }) {
  const { t } = useTranslation('roster')
  const sheet = useMutation({
    mutationFn: async () =>
      save(
        await download(`/api/v1/cohorts/${year}/roster-imports/${report.id}/errors.xlsx`),
        `roster-errors-${report.id}.xlsx`,
      ),
  })
  const good = report.errorCount === 0 && report.status !== 'FAILED' && report.status !== 'REJECTED'
  return (
    <Stack gap="sm">
      <Alert color={good ? 'teal' : 'orange'} role="status" title={t(`outcome.${report.status}`)}>
        {t(report.status === 'ACCEPTED' ? 'outcome.version' : 'outcome.nothing', { version: report.version })}
      </Alert>
      <SimpleGrid cols={{ base: 3, sm: 7 }} component="dl" m={0}>
        {figures.map(key => (
          <div key={key}>
            <Text component="dt" size="sm">
              {t(`figure.${key}`)}
            </Text>
            <Text component="dd" m={0} fw={700} fz="lg">
              {count(report[key])}
            </Text>
          </div>
        ))}
      </SimpleGrid>
      {report.ignoredColumns.length > 0 && (
        <Text size="sm">{t('ignoredColumns', { names: report.ignoredColumns.join('、') })}</Text>
      )}
      <ChangeReport report={report} />
      {report.errors.length > 0 && (
        <>
          <Table.ScrollContainer
            minWidth={560}
            mah={420}
            scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
          >
            <Table striped stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('row')}</Table.Th>
                  <Table.Th>{t('column')}</Table.Th>
                  <Table.Th>{t('message')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {report.errors.slice(0, SHOWN).map(error => (
                  <Table.Tr key={`${error.row}-${error.column}-${error.message}`}>
                    <Table.Td>{error.row}</Table.Td>
                    <Table.Td>{error.column}</Table.Td>
                    <Table.Td>{error.message}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Text size="sm">
            {t('errorCount', {
              n: count(report.errorCount),
              shown: count(Math.min(SHOWN, report.errors.length)),
            })}
          </Text>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={sheet.isPending}
            onClick={() => sheet.mutate()}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('errorSheet')}
          </Button>
          <ProblemPanel error={sheet.error} />
        </>
      )}
    </Stack>
  )
}
