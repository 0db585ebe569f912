import { Alert, List, Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RosterImport } from '@/shared/api/types'
import { count } from '@/shared/format'

/** Headings whose changes may put another person behind a number. */
const ID_NUMBER = '身份证号'

/** What a file changes in graduates who are there, cell by cell, and which colleges, majors and classes it brings. */
export function ChangeReport({ report }: { report: RosterImport }) {
  const { t } = useTranslation('roster')
  const total = report.changedColumns.reduce((sum, one) => sum + one.count, 0)
  const identities = report.changedColumns.find(one => one.column === ID_NUMBER)?.count ?? 0
  return (
    <Stack gap="sm">
      {identities > 0 && (
        <Alert color="orange" title={t('identities', { count: identities, n: count(identities) })}>
          {t('identitiesHint')}
        </Alert>
      )}
      {report.structureCount > 0 && (
        <Alert color="orange" title={t('structure', { n: count(report.structureCount) })}>
          <Text size="sm">{t('structureHint')}</Text>
          <List size="sm" mt={4}>
            {report.structure.map(one => (
              <List.Item key={one.kind + one.key}>
                {t(one.before === null ? `part.new.${one.kind}` : `part.renamed.${one.kind}`, {
                  key: one.key,
                  name: one.name,
                  before: one.before,
                })}
                {one.graduates !== null && ` · ${t('partGraduates', { n: count(one.graduates ?? 0) })}`}
              </List.Item>
            ))}
          </List>
          {report.structure.length < report.structureCount && (
            <Text size="sm">{t('shown', { shown: count(report.structure.length) })}</Text>
          )}
        </Alert>
      )}
      {total > 0 && (
        <>
          <Text size="sm" fw={600}>
            {t('changesTitle', { n: count(total) })}
          </Text>
          <Text size="sm">
            {report.changedColumns.map(one => `${one.column} ${count(one.count)}`).join(' · ')}
          </Text>
          <Table.ScrollContainer
            minWidth={640}
            mah={420}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('changesLabel') } }}
          >
            <Table striped stickyHeader>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('studentNumber')}</Table.Th>
                  <Table.Th>{t('row')}</Table.Th>
                  <Table.Th>{t('column')}</Table.Th>
                  <Table.Th>{t('before')}</Table.Th>
                  <Table.Th>{t('after')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {report.changes.map(one => (
                  <Table.Tr key={`${one.row}-${one.column}`}>
                    <Table.Td>{one.studentNumber}</Table.Td>
                    <Table.Td>{one.row}</Table.Td>
                    <Table.Td>{one.column}</Table.Td>
                    <Table.Td>{one.before || '—'}</Table.Td>
                    <Table.Td>{one.after || '—'}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          {report.changes.length < total && (
            <Text size="sm">{t('shown', { shown: count(report.changes.length) })}</Text>
          )}
        </>
      )}
    </Stack>
  )
}
