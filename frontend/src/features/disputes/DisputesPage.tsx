import { Accordion, Group, Stack, Text } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ok } from '@/shared/api/client'
import { useCohort } from '@/shared/api/cohorts'
import { count, dateTime } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { ListPages, ROWS, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { Dispute } from './Dispute'

const disputesQuery = (cohort: number | undefined, page: number) =>
  queryOptions({
    queryKey: ['declarations', 'disputed', cohort, page],
    queryFn: () =>
      ok(
        api.GET('/api/v1/declarations', {
          params: { query: { cohort, state: 'DISPUTED', page, size: ROWS } },
        }),
      ),
  })

/** What graduates say is not true about their own verified record: uphold or annul. */
export default function DisputesPage() {
  const { t } = useTranslation('disputes')
  const { year } = useCohort()
  const policy = usePolicy(year)
  const list = useQuery(disputesQuery(year, usePage()))
  const [opened, setOpened] = useState<string | null>(null)
  return (
    <Stack maw={900}>
      <PageTitle>{t('title')}</PageTitle>
      <Group>
        <CohortSelect />
      </Group>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <Text size="sm" role="status">
          {t('total', { n: count(list.data.total) })}
        </Text>
      )}
      {list.data?.items.length === 0 && (
        <Empty title={t('none')}>
          <Text size="sm">{t('noneHint')}</Text>
        </Empty>
      )}
      <Accordion variant="separated" value={opened} onChange={setOpened}>
        {list.data?.items.map(one => (
          <Accordion.Item key={one.id} value={one.id}>
            <Accordion.Control>
              <Text fw={600}>
                {one.graduate.name} · {policy.destinationName(one.destination)}
              </Text>
              <Text size="sm">
                {one.graduate.studentNumber} · {one.graduate.collegeName} · {one.graduate.className} ·{' '}
                {t('since', { at: dateTime(one.stateSince) })}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              {opened === one.id && <Dispute declaration={one} policy={policy} />}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {list.data && <ListPages total={list.data.total} />}
    </Stack>
  )
}
