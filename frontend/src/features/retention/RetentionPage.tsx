import { Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { count, day, fileSize } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { retentionQuery } from './api'
import { KeepUntil } from './KeepUntil'

/** How long personal data is kept, cohort by cohort: a dry run of the deletion. */
export default function RetentionPage() {
  const { t } = useTranslation('retention')
  const list = useQuery(retentionQuery)
  return (
    <Stack>
      <PageTitle>{t('title')}</PageTitle>
      <Text size="sm">{t('intro')}</Text>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <WideTable minWidth={820}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('cohort')}</Table.Th>
              <Table.Th>{t('keepUntil')}</Table.Th>
              <Table.Th>{t('state')}</Table.Th>
              <Table.Th ta="end">{t('graduates')}</Table.Th>
              <Table.Th ta="end">{t('declarations')}</Table.Th>
              <Table.Th ta="end">{t('files')}</Table.Th>
              <Table.Th ta="end">{t('erased')}</Table.Th>
              <Table.Th />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.data.map(one => (
              <Table.Tr key={one.cohort}>
                <Table.Td data-key>{one.cohort}</Table.Td>
                <Table.Td data-label={t('keepUntil')}>
                  {day(one.keepUntil)}
                  <Text size="xs">{t(one.usual ? 'usual' : 'set')}</Text>
                </Table.Td>
                <Table.Td data-label={t('state')}>
                  {t(one.graduates === 0 ? 'nothing' : one.due ? 'due' : 'kept')}
                  {one.graduates > 0 && <Text size="xs">{t('goesOn', { day: day(one.deletedFrom) })}</Text>}
                </Table.Td>
                <Table.Td ta="end" data-label={t('graduates')}>
                  {count(one.graduates)}
                </Table.Td>
                <Table.Td ta="end" data-label={t('declarations')}>
                  {count(one.declarations)}
                </Table.Td>
                <Table.Td ta="end" data-label={t('files')}>
                  {count(one.files)}
                  <Text size="xs">{fileSize(one.bytes)}</Text>
                </Table.Td>
                <Table.Td ta="end" data-label={t('erased')}>
                  {count(one.erased)}
                  {one.erasedOn && <Text size="xs">{t('erasedOn', { day: day(one.erasedOn) })}</Text>}
                </Table.Td>
                <Table.Td data-wide>
                  <KeepUntil of={one} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </WideTable>
      )}
      <Text size="sm">{t('stays')}</Text>
    </Stack>
  )
}
