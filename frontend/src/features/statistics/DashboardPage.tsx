import { Grid, Group, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { paths } from '@/shared/paths'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Exports } from '@/shared/ui/Exports'
import { ButtonLink } from '@/shared/ui/links'
import { PageTitle } from '@/shared/ui/PageTitle'
import { type Cut, progressPath, ratesPath } from './api'
import { DestinationMix } from './DestinationMix'
import { groupingOf } from './groupings'
import { KeyFigures } from './KeyFigures'
import { ProgressTable } from './ProgressTable'
import { RatesChart } from './RatesChart'
import { RatesTable } from './RatesTable'
import { Section } from './Section'

/** The school at a glance: rate by college at each stage, what waits, where graduates go. */
export default function DashboardPage() {
  const { t } = useTranslation('statistics')
  const { year, cohort } = useCohort()
  const [address] = useAddress()
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
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Section title={t('byCollege')}>
            <RatesChart cut={cut} by="college" />
          </Section>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Section title={t('mix')}>
            <DestinationMix cut={cut} grouping={groupingOf(address.grouping, cohort?.grouping)} />
          </Section>
        </Grid.Col>
      </Grid>
      <Section
        title={t('table')}
        end={<Exports path={ratesPath(cut, 'college', 'verified')} name={`rates-${year}-college`} />}
      >
        <RatesTable cut={cut} by="college" />
      </Section>
      <Section title={t('progress')} end={<Exports path={progressPath(cut)} name={`progress-${year}`} />}>
        <ProgressTable cut={cut} />
      </Section>
    </Stack>
  )
}
