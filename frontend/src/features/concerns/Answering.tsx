import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { Concern } from '@/shared/api/types'
import { count } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { ListPages, usePage } from '@/shared/ui/ListPages'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { concernsQuery } from './api'
import { ConcernCard } from './ConcernCard'
import { kinds } from './ReportForm'
import { ResolutionForm } from './ResolutionForm'

const statuses: Concern['status'][] = ['OPEN', 'REFERRED', 'RESOLVED']

/** What graduates reported, past class and college; nobody here learns who did. */
export function Answering() {
  const { t } = useTranslation('concerns')
  const { year } = useCohort()
  const [address] = useAddress()
  const list = useQuery(
    concernsQuery({
      cohort: year,
      status: address.status as Concern['status'] | undefined,
      kind: address.kind as Concern['kind'] | undefined,
      page: usePage(),
    }),
  )
  return (
    <Stack maw={900}>
      <PageTitle>{t('answeringTitle')}</PageTitle>
      <Text size="sm">{t('answeringIntro')}</Text>
      <Group align="flex-end">
        <CohortSelect />
        <Choice
          name="status"
          label={t('stateLabel')}
          options={statuses.map(one => ({ value: one, label: t(`status.${one}`) }))}
        />
        <Choice
          name="kind"
          label={t('kindLabel')}
          options={kinds.map(one => ({ value: one, label: t(`short.${one}`) }))}
        />
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
      {list.data?.items.map(one => (
        <ConcernCard key={one.id} concern={one}>
          {one.resolvable && <ResolutionForm concern={one} />}
        </ConcernCard>
      ))}
      {list.data && <ListPages total={list.data.total} />}
    </Stack>
  )
}
