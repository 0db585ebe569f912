import { Paper, Table, Text } from '@mantine/core'
import { useQueries, useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { count, rate } from '@/shared/format'
import { Loading } from '@/shared/ui/Loading'
import { WideTable } from '@/shared/ui/WideTable'
import { importedYearsQuery, ratesQuery } from './api'
import { Section } from './Section'

const YearsChart = lazy(() => import('./YearsChart'))
/** Own years beyond these are looked at one by one. */
const MOST = 8

/** The years beside each other, where earlier ones were imported: those are a series of their own, named as what they are. */
export function YearsSection() {
  const { t } = useTranslation('statistics')
  const own = useCohort().cohorts.slice(0, MOST)
  const imported = useQuery(importedYearsQuery).data?.items ?? []
  const rates = useQueries({
    queries: own.map(one => ({
      ...ratesQuery({ cohort: one.year }, 'college', 'verified'),
      enabled: imported.length > 0,
    })),
  })
  if (imported.length === 0) return null
  const years = [
    ...imported.map(one => ({
      year: one.year,
      origin: 'imported' as const,
      rate: one.importedRate ?? null,
      employed: one.employed,
      graduates: one.graduates,
    })),
    ...rates.flatMap(one =>
      one.data
        ? [
            {
              year: one.data.cohort,
              origin: 'verified' as const,
              rate: one.data.total.rate ?? null,
              employed: one.data.total.employed,
              graduates: one.data.total.graduates,
            },
          ]
        : [],
    ),
  ].sort((a, b) => a.year - b.year)
  const bars = years.map(one => ({
    year: one.year,
    verified: one.origin === 'verified' ? one.rate : null,
    imported: one.origin === 'imported' ? one.rate : null,
  }))
  return (
    <Section title={t('years.title')}>
      <Text size="sm">{t('years.text')}</Text>
      <Paper withBorder p="md" role="img" aria-label={t('years.label')}>
        <Suspense fallback={<Loading />}>
          <YearsChart bars={bars} />
        </Suspense>
      </Paper>
      <WideTable minWidth={480} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('years.year')}</Table.Th>
            <Table.Th>{t('years.origin')}</Table.Th>
            <Table.Th ta="right">{t('years.rate')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {years.map(one => (
            <Table.Tr key={one.year}>
              <Table.Th scope="row" data-key>
                {one.year}
              </Table.Th>
              <Table.Td data-label={t('years.origin')}>{t(`years.${one.origin}`)}</Table.Td>
              <Table.Td ta="right" data-label={t('years.rate')}>
                {rate(one.rate)} ({count(one.employed)} / {count(one.graduates)})
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </Section>
  )
}
