import { Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { ResponsiblePart } from '@/shared/api/types'
import { count } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { Pages } from '@/shared/ui/Pages'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { registerQuery, SAMPLES } from './api'
import { RegisterCard } from './RegisterCard'

const parts: ResponsiblePart[] = ['MADE', 'CLASS_PASSED', 'COLLEGE_PASSED', 'SIGNED']

/** Who answers for what inspections found untrue: one's own, for the office all. No shares and no order of people (R8.2). */
export default function RegisterPage() {
  const { t } = useTranslation('inspections')
  const { year } = useCohort()
  const [address, change] = useAddress()
  const page = Number(address.page ?? 0) || 0
  const list = useQuery(
    registerQuery({
      cohort: year,
      part: parts.find(one => one === address.part),
      person: address.person,
      appealed: address.appealed === 'yes' ? true : undefined,
      page,
    }),
  )
  return (
    <Stack maw={900}>
      <Group justify="space-between" align="end">
        <PageTitle>{t('register')}</PageTitle>
        <CohortSelect />
      </Group>
      <Text size="sm">{t('registerIntro')}</Text>
      <Group align="end">
        <Choice
          name="part"
          label={t('partLabel')}
          options={parts.map(one => ({ value: one, label: t(`part.${one}`) }))}
        />
        <Choice
          name="appealed"
          label={t('appealLabel')}
          options={[{ value: 'yes', label: t('appealOpen') }]}
        />
      </Group>
      {list.isPending && <Loading />}
      {list.isError && <ProblemPanel error={list.error} onRetry={() => list.refetch()} />}
      {list.data && (
        <Text size="sm" role="status">
          {t('total', { n: count(list.data.total) })}
        </Text>
      )}
      {list.data?.total === 0 && (
        <Empty title={t('registerEmpty')}>
          <Text size="sm">{t('registerEmptyHint')}</Text>
        </Empty>
      )}
      {list.data?.items.map(one => (
        <RegisterCard key={one.id} entry={one} />
      ))}
      {list.data && (
        <Pages
          page={page}
          total={list.data.total}
          size={SAMPLES}
          onPage={next => change({ page: next > 0 ? String(next) : undefined })}
        />
      )}
    </Stack>
  )
}
