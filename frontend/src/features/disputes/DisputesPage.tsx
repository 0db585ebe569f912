import { Paper, Stack, Text } from '@mantine/core'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ok } from '@/shared/api/client'
import { useCohort } from '@/shared/api/cohorts'
import { count } from '@/shared/format'
import { usePolicy } from '@/shared/policy'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { Dispute } from './Dispute'

const disputesQuery = (cohort: number | undefined) =>
  queryOptions({
    queryKey: ['declarations', 'disputed', cohort],
    queryFn: () =>
      ok(api.GET('/api/v1/declarations', { params: { query: { cohort, state: 'DISPUTED', size: 100 } } })),
  })

/** What graduates say is not true about their own verified record: uphold or annul. */
export default function DisputesPage() {
  const { t } = useTranslation('disputes')
  const { year } = useCohort()
  const policy = usePolicy(year)
  const list = useQuery(disputesQuery(year))
  return (
    <Stack maw={900}>
      <PageTitle>{t('title')}</PageTitle>
      <CohortSelect />
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <Text size="sm" role="status">
          {t('total', { n: count(list.data.total) })}
        </Text>
      )}
      {list.data?.items.length === 0 && <Empty title={t('none')} />}
      {list.data?.items.map(one => (
        <Paper key={one.id} withBorder p="md">
          <Dispute declaration={one} policy={policy} />
        </Paper>
      ))}
    </Stack>
  )
}
