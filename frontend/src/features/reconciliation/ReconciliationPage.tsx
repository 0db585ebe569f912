import { Button, Group, NativeSelect, Stack, Tabs, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download, save } from '@/shared/api/client'
import { useCohort } from '@/shared/api/cohorts'
import { count, dateTime } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { runsQuery } from './api'
import { Differences } from './Differences'
import { HandInForm } from './HandInForm'
import { ImportedYears } from './ImportedYears'
import { RunProgress } from './Progress'
import { Updates } from './Updates'

/** The school and the national register, record by record: what does not agree, who mends it where, and what is still to be
 * changed there (R1.1, R5.3). */
export default function ReconciliationPage() {
  const { t } = useTranslation('reconciliation')
  const { year } = useCohort()
  const [address, change] = useAddress()
  const mayHandIn =
    useQuery({ ...runsQuery(year ?? 0), enabled: year !== undefined }).data?.mayHandIn ?? false
  const file = useMutation({
    mutationFn: async () =>
      save(await download(`/api/v1/cohorts/${year}/national-export.xlsx`), `national-export-${year}.xlsx`),
  })
  if (year === undefined) return <Empty title={t('noCohort')} />
  const clear = {
    college: undefined,
    fixed: undefined,
    year: undefined,
    owner: undefined,
    page: undefined,
    q: undefined,
  }
  return (
    <Stack maw={1280}>
      <PageTitle>{t('title')}</PageTitle>
      <Text size="sm">{t(mayHandIn ? 'intro' : 'introClass')}</Text>
      <Group align="flex-end">
        <CohortSelect />
        {mayHandIn && (
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={file.isPending}
            onClick={() => file.mutate()}
          >
            {t('exportNational')}
          </Button>
        )}
      </Group>
      <ProblemPanel error={file.error} />
      <Tabs
        value={address.tab ?? 'differences'}
        onChange={tab => change({ ...clear, tab: tab === 'differences' ? undefined : (tab ?? undefined) })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="differences">{t('tab.differences')}</Tabs.Tab>
          <Tabs.Tab value="updates">{t('tab.updates')}</Tabs.Tab>
          {mayHandIn && <Tabs.Tab value="imported">{t('tab.imported')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="differences">
          <Stack>
            {mayHandIn && <HandInForm key={year} year={year} />}
            <Runs year={year} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="updates">
          <Updates year={year} />
        </Tabs.Panel>
        {mayHandIn && (
          <Tabs.Panel value="imported">
            <ImportedYears cohort={year} />
          </Tabs.Panel>
        )}
      </Tabs>
    </Stack>
  )
}

function Runs({ year }: { year: number }) {
  const { t } = useTranslation('reconciliation')
  const [address, change] = useAddress()
  const runs = useQuery(runsQuery(year))
  if (runs.isPending) return <Loading />
  if (runs.isError) return <ProblemPanel error={runs.error} onRetry={() => runs.refetch()} />
  const items = runs.data.items
  const run = items.find(one => one.id === address.run) ?? items[0]
  if (!run) {
    return (
      <Empty title={t('noneYet')}>
        <Text size="sm">{t(runs.data.mayHandIn ? 'noneYetHint' : 'noneYetClass')}</Text>
      </Empty>
    )
  }
  return (
    <>
      {items.length > 1 && (
        <NativeSelect
          label={t('earlier')}
          value={run.id}
          onChange={event => change({ run: event.currentTarget.value, page: undefined })}
          data={items.map(one => ({
            value: one.id,
            label: t('oneRun', {
              at: dateTime(one.createdAt),
              file: one.fileName,
              n: count(one.differences),
            }),
          }))}
          maw={560}
        />
      )}
      <RunProgress run={run} />
      {run.differences > 0 && <Differences key={run.id} run={run} />}
    </>
  )
}
