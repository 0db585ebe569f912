import { Button, Group, Pagination, SimpleGrid, Stack, Table, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download, save } from '@/shared/api/client'
import { collegesQuery } from '@/shared/api/cohorts'
import type { Difference, Reconciliation } from '@/shared/api/types'
import { count } from '@/shared/format'
import { paths } from '@/shared/paths'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { TextLink } from '@/shared/ui/links'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { SearchBox } from '@/shared/ui/SearchBox'
import { WideTable } from '@/shared/ui/WideTable'
import { differencesPath, differencesQuery, differencesSearch, PAGE } from './api'

const kinds = ['ONLY_HERE', 'ONLY_THERE', 'FIELD_DIFFERS', 'PROOF_MISSING', 'ROW_UNCLEAR']
export const owners = ['CLASS_STAFF', 'OFFICER', 'OFFICE']
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What does not agree, narrowed by whoever works it off. */
export function Differences({ run }: { run: Reconciliation }) {
  const { t } = useTranslation('reconciliation')
  const [address, change] = useAddress()
  const search = differencesSearch(address)
  const page = Number(address.page ?? 0)
  const list = useQuery(differencesQuery(run.cohort, run.id, search, page))
  const colleges = useQuery(collegesQuery(run.cohort)).data ?? []
  const file = useMutation({
    mutationFn: async () =>
      save(await download(differencesPath(run.cohort, run.id, search), XLSX), `differences-${run.id}.xlsx`),
  })
  const pages = Math.ceil((list.data?.total ?? 0) / PAGE)
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 6 }} spacing="sm">
        <SearchBox label={t('searchHint')} />
        <Choice
          name="college"
          label={t('college')}
          options={colleges.map(one => ({ value: one.code, label: one.name }))}
        />
        <Choice
          name="kind"
          label={t('kindLabel')}
          options={kinds.map(one => ({ value: one, label: t(`kind.${one}`) }))}
        />
        <Choice
          name="owner"
          label={t('ownerLabel')}
          options={owners.map(one => ({ value: one, label: t(`owner.${one}`) }))}
        />
        <Choice
          name="fixIn"
          label={t('fixLabel')}
          options={['HERE', 'REGISTER'].map(one => ({ value: one, label: t(`fix.${one}`) }))}
        />
        <Choice
          name="fresh"
          label={t('freshLabel')}
          options={[
            { value: 'true', label: t('freshOnly') },
            { value: 'false', label: t('oldOnly') },
          ]}
        />
      </SimpleGrid>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      <ProblemPanel error={file.error} />
      {list.data && (
        <>
          <Group justify="space-between">
            <Text size="sm">{t('found', { n: count(list.data.total) })}</Text>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconDownload size={16} aria-hidden />}
              loading={file.isPending}
              onClick={() => file.mutate()}
            >
              {t('asFile')}
            </Button>
          </Group>
          {list.data.items.length === 0 ? <Empty title={t('none')} /> : <Rows items={list.data.items} />}
          {pages > 1 && (
            <Pagination
              total={pages}
              value={page + 1}
              onChange={value => change({ page: value > 1 ? String(value - 1) : undefined })}
              getControlProps={control => ({ 'aria-label': t(control === 'next' ? 'next' : 'previous') })}
              getItemProps={item => ({ 'aria-label': String(item) })}
            />
          )}
        </>
      )}
    </Stack>
  )
}

function Rows({ items }: { items: Difference[] }) {
  const { t } = useTranslation('reconciliation')
  return (
    <WideTable minWidth={900} striped>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('graduate')}</Table.Th>
          <Table.Th>{t('kindLabel')}</Table.Th>
          <Table.Th>{t('here')}</Table.Th>
          <Table.Th>{t('there')}</Table.Th>
          <Table.Th>{t('ownerLabel')}</Table.Th>
          <Table.Th>{t('fixLabel')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(one => (
          <Table.Tr key={one.id}>
            <Table.Td data-key>
              {one.graduate ? (
                <TextLink to={paths.graduate} params={{ id: one.graduate.id }}>
                  {one.graduate.name}
                </TextLink>
              ) : (
                one.name || '—'
              )}
              <Text size="xs">
                {one.studentNumber}
                {one.graduate && ` · ${one.graduate.className}`}
              </Text>
            </Table.Td>
            <Table.Td data-label={t('kindLabel')}>
              {one.field ? t(`field.${one.field}`) : t(`kind.${one.kind}`)}
              {one.doubt && <Text size="xs">{t(`doubt.${one.doubt}`)}</Text>}
              {one.row != null && <Text size="xs">{t('row', { n: one.row })}</Text>}
            </Table.Td>
            <Table.Td data-label={t('here')}>{one.here || '—'}</Table.Td>
            <Table.Td data-label={t('there')}>{one.there || '—'}</Table.Td>
            <Table.Td data-label={t('ownerLabel')}>
              {t(`owner.${one.owner}`)}
              <Text size="xs">{one.ownerNames.join(t('and'))}</Text>
            </Table.Td>
            <Table.Td data-label={t('fixLabel')}>{t(`fix.${one.fixIn}`)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </WideTable>
  )
}
