import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download, save } from '@/shared/api/client'
import { collegesQuery } from '@/shared/api/cohorts'
import type { Reconciliation } from '@/shared/api/types'
import { count } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { Pages } from '@/shared/ui/Pages'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { SearchBox } from '@/shared/ui/SearchBox'
import { differencesPath, differencesQuery, differencesSearch, PAGE } from './api'
import { DifferenceRows } from './DifferenceRows'

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
  return (
    <Stack>
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }} spacing="sm">
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
        <Choice
          name="fixed"
          label={t('fixed.label')}
          options={[
            { value: 'false', label: t('fixed.open') },
            { value: 'true', label: t('fixed.marked') },
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
          {list.data.items.length === 0 ? (
            <Empty title={t('none')} />
          ) : (
            <DifferenceRows run={run} items={list.data.items} />
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
