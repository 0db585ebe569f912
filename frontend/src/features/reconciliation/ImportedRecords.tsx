import { Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAddress } from '@/shared/search'
import { Loading } from '@/shared/ui/Loading'
import { Pages } from '@/shared/ui/Pages'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { importedRecordsQuery, PAGE } from './api'

/** The records of an imported year; every line says that it is imported. */
export function ImportedRecords({ year }: { year: number }) {
  const { t } = useTranslation('reconciliation')
  const [address, change] = useAddress()
  const page = Number(address.page ?? 0)
  const list = useQuery(importedRecordsQuery(year, page))
  if (list.isPending) return <Loading />
  if (list.isError) return <ProblemPanel error={list.error} onRetry={() => list.refetch()} />
  return (
    <Stack>
      <WideTable minWidth={860} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imported.row')}</Table.Th>
            <Table.Th>{t('field.MAJOR')}</Table.Th>
            <Table.Th>{t('field.DESTINATION')}</Table.Th>
            <Table.Th>{t('field.INDUSTRY')}</Table.Th>
            <Table.Th>{t('field.LOCATION')}</Table.Th>
            <Table.Th>{t('imported.stated')}</Table.Th>
            <Table.Th>{t('imported.origin')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {list.data.items.map(one => (
            <Table.Tr key={one.row}>
              <Table.Td data-key>{t('row', { n: one.row })}</Table.Td>
              <Table.Td data-label={t('field.MAJOR')}>
                {one.major || one.majorCode || '—'}
                <Text size="xs">{one.level}</Text>
              </Table.Td>
              <Table.Td data-label={t('field.DESTINATION')}>
                {[one.destinationCode, one.destination].filter(Boolean).join(' ') || '—'}
              </Table.Td>
              <Table.Td data-label={t('field.INDUSTRY')}>{one.industry || '—'}</Table.Td>
              <Table.Td data-label={t('field.LOCATION')}>{one.location || '—'}</Table.Td>
              <Table.Td data-label={t('imported.stated')}>{t(`imported.as.${one.stated}`)}</Table.Td>
              <Table.Td data-label={t('imported.origin')}>{t('imported.mark')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Pages
        page={page}
        total={list.data.total}
        size={PAGE}
        onPage={next => change({ page: next > 0 ? String(next) : undefined })}
      />
    </Stack>
  )
}
