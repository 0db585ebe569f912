import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '@/shared/api/me'
import { usePolicy } from '@/shared/policy'
import { DetailsList } from '@/shared/ui/DetailsList'
import { Empty } from '@/shared/ui/Empty'
import { PageTitle } from '@/shared/ui/PageTitle'
import { StateBadge } from '@/shared/ui/StateBadge'
import { useMyRecord, useNewest } from './api'
import { NextStep } from './NextStep'
import { Notices } from './Notices'
import { StepsAhead, StepsLine } from './StepsLine'

const DisputeButton = lazy(async () => ({ default: (await import('./OwnSteps')).DisputeButton }))

/** Where my record stands; somebody whom no roster names yet is told what to do. */
export default function HomePage() {
  const { t } = useTranslation('my-destination')
  const { graduateId } = useMe()
  if (!graduateId) {
    return (
      <Empty title={t('home.notListed')}>
        <Text size="sm">{t('home.notListedHint')}</Text>
      </Empty>
    )
  }
  return <Record graduateId={graduateId} />
}

/** Where my record stands, as a line of steps, and one button for what comes next. */
function Record({ graduateId }: { graduateId: string }) {
  const { t } = useTranslation('my-destination')
  const { graduate, declarations } = useMyRecord(graduateId)
  const policy = usePolicy(graduate.cohort)
  const newest = useNewest(declarations[0]?.id)
  const counting = declarations.find(one => one.state === 'VERIFIED')
  const current = newest.data ?? declarations[0]
  return (
    <Stack maw={640} mx="auto" gap="md">
      <PageTitle>{t('home.title', { name: graduate.name })}</PageTitle>
      <Text size="sm" mt={-8}>
        {t('cohortYear', { year: graduate.cohort })} · {graduate.college.name} · {graduate.className}
      </Text>
      <Notices />
      <NextStep graduate={graduate} declaration={current} policy={policy} />
      {declarations.length === 0 && (
        <Paper withBorder p="md" component="section" aria-labelledby="ahead">
          <Stack gap="sm">
            <Title order={2} size="h4" id="ahead">
              {t('ahead.title')}
            </Title>
            <StepsAhead />
          </Stack>
        </Paper>
      )}
      {current && (
        <Paper withBorder p="md" component="section" aria-labelledby="current">
          <Stack gap="sm">
            <Title order={2} size="h4" id="current">
              {policy.destinationName(current.destination)} <StateBadge state={current.state} />
            </Title>
            <StepsLine declaration={current} policy={policy} />
            <DetailsList declaration={current} policy={policy} />
          </Stack>
        </Paper>
      )}
      {counting && counting.id !== current?.id && (
        <Paper withBorder p="md" component="section" aria-labelledby="counting">
          <Title order={2} size="h4" id="counting">
            {policy.destinationName(counting.destination)} <StateBadge state={counting.state} />
          </Title>
          <Text size="sm" mt={4}>
            {t(counting.countsAs === 'VERIFIED' ? 'home.stillCounts' : 'home.suspended')}
          </Text>
          {counting.allowedActions.includes('DISPUTE') && (
            <Group mt="sm">
              <Suspense>
                <DisputeButton declaration={counting} />
              </Suspense>
            </Group>
          )}
        </Paper>
      )}
    </Stack>
  )
}
