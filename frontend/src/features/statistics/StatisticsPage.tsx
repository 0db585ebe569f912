import { Group, SimpleGrid, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { collegesQuery, useCohort } from '@/shared/api/cohorts'
import type { RateDimension } from '@/shared/api/types'
import { useAddress } from '@/shared/search'
import { Choice } from '@/shared/ui/Choice'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Exports } from '@/shared/ui/Exports'
import { PageTitle } from '@/shared/ui/PageTitle'
import { type Cut, destinationsPath, ratesPath } from './api'
import { DestinationMix } from './DestinationMix'
import { groupingOf } from './groupings'
import { RatesChart } from './RatesChart'
import { RatesTable } from './RatesTable'
import { Section } from './Section'

const dimensions: RateDimension[] = ['college', 'major', 'class', 'programme', 'gender', 'difficulty']

/** The employment rate in any cut that the decree knows; never by the person who reviews. */
export default function StatisticsPage() {
  const { t } = useTranslation('statistics')
  const [address] = useAddress()
  const { year, cohort } = useCohort()
  const colleges = useQuery({ ...collegesQuery(year ?? 0), enabled: year !== undefined }).data ?? []
  if (year === undefined) return <Empty title={t('noCohort')} />
  const by = dimensions.find(one => one === address.by) ?? 'college'
  const cut: Cut = { cohort: year, college: address.college, major: address.major }
  const grouping = groupingOf(address.grouping, cohort?.grouping)
  const majors = colleges
    .filter(one => !address.college || one.code === address.college)
    .flatMap(one => one.majors)
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle>{t('title')}</PageTitle>
        <Exports path={ratesPath(cut, by, 'verified')} name={`rates-${year}-${by}`} />
      </Group>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing="sm">
        <CohortSelect />
        <Choice
          name="by"
          label={t('groupBy')}
          fixed="college"
          options={dimensions.map(one => ({ value: one, label: t(`by.${one}`) }))}
        />
        <Choice
          name="college"
          label={t('college')}
          clears={['major']}
          options={colleges.map(one => ({ value: one.code, label: one.name }))}
        />
        <Choice
          name="major"
          label={t('major')}
          options={majors.map(one => ({ value: one.code, label: one.name }))}
        />
      </SimpleGrid>
      <RatesChart cut={cut} by={by} />
      <RatesTable cut={cut} by={by} />
      <Text size="sm">{t('definition')}</Text>
      <Section
        title={t('mix')}
        end={<Exports path={destinationsPath(cut, grouping, 'verified')} name={`destinations-${year}`} />}
      >
        <DestinationMix cut={cut} grouping={grouping} />
      </Section>
    </Stack>
  )
}
