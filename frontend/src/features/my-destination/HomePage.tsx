import { Paper, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { usePolicy } from '@/shared/policy'
import { DetailsList } from '@/shared/ui/DetailsList'
import { PageTitle } from '@/shared/ui/PageTitle'
import { StateBadge } from '@/shared/ui/StateBadge'
import { useMyRecord, useNewest } from './api'
import { NextStep } from './NextStep'
import { StepsLine } from './StepsLine'

/** Where my record stands, as a line of steps, and one button for what comes next. */
export default function HomePage() {
  const { t } = useTranslation('my-destination')
  const { graduate, declarations } = useMyRecord()
  const policy = usePolicy(graduate.cohort)
  const newest = useNewest(declarations[0]?.id)
  const counting = declarations.find(one => one.state === 'VERIFIED')
  const current = newest.data
  return (
    <Stack maw={640} mx="auto" gap="md">
      <PageTitle>{t('home.title', { name: graduate.name })}</PageTitle>
      <Text size="sm" mt={-8}>
        {t('cohortYear', { year: graduate.cohort })} · {graduate.college.name} · {graduate.className}
      </Text>
      <NextStep graduate={graduate} declaration={current} policy={policy} />
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
            {t('home.stillCounts')}
          </Text>
        </Paper>
      )}
    </Stack>
  )
}
