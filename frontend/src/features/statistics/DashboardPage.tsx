import { Grid, Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { useMe } from '@/shared/api/me'
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
import { TrendSection } from './TrendSection'
import { viewOf } from './view'
import { YearsSection } from './YearsSection'

/** What somebody answers for at a glance: rates at each stage, what waits, where graduates go. */
export default function DashboardPage() {
  const { t } = useTranslation('statistics')
  const { year, cohort } = useCohort()
  const [address] = useAddress()
  const me = useMe()
  const view = viewOf(me)
  if (year === undefined) {
    return (
      <Empty title={t('noCohort')}>
        <ButtonLink to={paths.cohorts}>{t('section.cohorts')}</ButtonLink>
      </Empty>
    )
  }
  const cut: Cut = { cohort: year }
  const rates = (
    <Section
      title={t(`tableBy.${view.rates}`)}
      end={<Exports path={ratesPath(cut, view.rates, 'verified')} name={`rates-${year}-${view.rates}`} />}
    >
      <RatesTable cut={cut} by={view.rates} />
    </Section>
  )
  const progress = (
    <Section
      title={t('progress')}
      end={<Exports path={progressPath(cut, view.progress)} name={`progress-${year}`} />}
    >
      <ProgressTable cut={cut} by={view.progress} />
    </Section>
  )
  const mix = (
    <Section title={t('mix')}>
      <DestinationMix cut={cut} grouping={groupingOf(address.grouping, cohort?.grouping)} />
    </Section>
  )
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end">
        <div>
          <PageTitle>{t(`overviewOf.${view.name}`)}</PageTitle>
          {view.queue && cohort && (
            <Text size="sm">{t('weeklyDue', { day: t(`weekday.${cohort.weeklyDue}`) })}</Text>
          )}
        </div>
        <CohortSelect />
      </Group>
      <KeyFigures cut={cut} view={view} />
      {view.name === 'classes' ? (
        <>
          {progress}
          {rates}
          {mix}
        </>
      ) : (
        <>
          <Grid gap="lg">
            <Grid.Col span={{ base: 12, lg: 7 }}>
              <Section title={t(`chartBy.${view.rates}`)}>
                <RatesChart cut={cut} by={view.rates} />
              </Section>
            </Grid.Col>
            <Grid.Col span={{ base: 12, lg: 5 }}>{mix}</Grid.Col>
          </Grid>
          <TrendSection cut={cut} />
          {view.name === 'school' && me.navigation.includes('reconciliation') && <YearsSection />}
          {view.name === 'college' ? progress : rates}
          {view.name === 'college' ? rates : progress}
        </>
      )}
    </Stack>
  )
}
