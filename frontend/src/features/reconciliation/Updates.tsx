import { SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { collegesQuery } from '@/shared/api/cohorts'
import { count, dateTime } from '@/shared/format'
import { paths } from '@/shared/paths'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { Pages } from '@/shared/ui/Pages'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { PAGE, updatesQuery } from './api'
import { owners } from './Differences'

/** Verified here and still to be changed in the register (R5.3), the longest waiting first. */
export function Updates({ year }: { year: number }) {
  const { t } = useTranslation('reconciliation')
  const [address, change] = useAddress()
  const page = Number(address.page ?? 0)
  const list = useQuery(updatesQuery(year, address, page))
  const colleges = useQuery(collegesQuery(year)).data ?? []
  return (
    <Stack>
      <Text size="sm">{t('updates.text')}</Text>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <Choice
          name="college"
          label={t('college')}
          options={colleges.map(one => ({ value: one.code, label: one.name }))}
        />
        <Choice
          name="owner"
          label={t('ownerLabel')}
          options={owners.map(one => ({ value: one, label: t(`owner.${one}`) }))}
        />
        <Choice
          name="minDays"
          label={t('updates.age')}
          options={['3', '7', '14', '30'].map(n => ({ value: n, label: t('updates.atLeast', { n }) }))}
        />
      </SimpleGrid>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data && !list.data.importedAt && (
        <Empty title={t('updates.noFile')}>
          <Text size="sm">{t('updates.noFileHint')}</Text>
        </Empty>
      )}
      {list.data?.importedAt && (
        <>
          <Text size="sm" role="status">
            {t('updates.found', { n: count(list.data.total), at: dateTime(list.data.importedAt) })}
          </Text>
          {list.data.items.length === 0 ? (
            <Empty title={t('updates.none')} />
          ) : (
            <WideTable minWidth={860} striped>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('graduate')}</Table.Th>
                  <Table.Th>{t('here')}</Table.Th>
                  <Table.Th>{t('there')}</Table.Th>
                  <Table.Th>{t('updates.changes')}</Table.Th>
                  <Table.Th>{t('ownerLabel')}</Table.Th>
                  <Table.Th>{t('updates.age')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.data.items.map(one => (
                  <Table.Tr key={one.graduate.id}>
                    <Table.Td data-key>
                      <TextLink to={paths.graduate} params={{ id: one.graduate.id }}>
                        {one.graduate.name}
                      </TextLink>
                      <Text size="xs">
                        {one.graduate.studentNumber} · {one.graduate.className}
                      </Text>
                    </Table.Td>
                    <Table.Td data-label={t('here')}>{one.here || t('updates.annulled')}</Table.Td>
                    <Table.Td data-label={t('there')}>
                      {one.inRegister ? one.there || '—' : t('kind.ONLY_HERE')}
                    </Table.Td>
                    <Table.Td data-label={t('updates.changes')} data-wide>
                      {one.changes.map(each => (
                        <Text key={each.field} size="xs">
                          {t('updates.change', {
                            field: t(`field.${each.field}`),
                            here: each.here || '—',
                            there: each.there || '—',
                          })}
                        </Text>
                      ))}
                    </Table.Td>
                    <Table.Td data-label={t('ownerLabel')}>
                      {t(`owner.${one.owner}`)}
                      <Text size="xs">{one.ownerNames.join(t('and'))}</Text>
                    </Table.Td>
                    <Table.Td data-label={t('updates.age')}>
                      {t('updates.days', { count: one.days })}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </WideTable>
          )}
          <Pages
            page={page}
            total={list.data.total}
            size={PAGE}
            onPage={next => change({ page: next > 0 ? String(next) : undefined })}
          />
        </>
      )}
    </Stack>
  )
}
