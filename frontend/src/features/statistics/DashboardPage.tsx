import { Group, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { paths } from '@/shared/paths'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import type { Cut } from './api'
import { DestinationMix } from './DestinationMix'
import { KeyFigures } from './KeyFigures'
import { ProgressTable } from './ProgressTable'
import { RatesView } from './RatesView'

/** The school at a glance: rate by college at each stage, what waits, where graduates go. */
export default function DashboardPage() {
  const { t } = useTranslation('statistics')
  const { year } = useCohort()
  if (year === undefined) {
    return (
      <Empty title={t('noCohort')}>
        <ButtonLink to={paths.cohorts}>{t('section.cohorts')}</ButtonLink>
      </Empty>
    )
  }
  const cut: Cut = { cohort: year }
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end">
        <PageTitle>{t('dashboard')}</PageTitle>
        <CohortSelect />
      </Group>
      <KeyFigures cut={cut} />
      <Section title={t('byCollege')}>
        <RatesView cut={cut} by="college" />
      </Section>
      <Section title={t('progress')}>
        <ProgressTable cohort={year} />
      </Section>
      <Section title={t('mix')}>
        <DestinationMix cut={cut} />
      </Section>
    </Stack>
  )
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <Stack component="section" aria-label={title} gap="xs">
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  )
}
