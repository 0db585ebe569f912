import { Group, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import { count, dateTime, rate } from '@/shared/format'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { WideTable } from '@/shared/ui/WideTable'
import { reviewQualityQuery } from './api'

/** Accuracy and timeliness of reviews by person, in the order of names; no employment rate stands here. */
export default function ReviewQualityPage() {
  const { t } = useTranslation('review-quality')
  const { year } = useCohort()
  if (year === undefined) return <Empty title={t('noCohort')} />
  return (
    <Stack>
      <Group justify="space-between" align="flex-end">
        <PageTitle>{t('title')}</PageTitle>
        <CohortSelect />
      </Group>
      <Text size="sm">{t('intro')}</Text>
      <Reviewers cohort={year} />
    </Stack>
  )
}

function Reviewers({ cohort }: { cohort: number }) {
  const { t } = useTranslation('review-quality')
  const quality = useQuery(reviewQualityQuery(cohort))
  if (quality.isPending) return <Loading />
  if (quality.isError) return <ProblemPanel error={quality.error} onRetry={() => quality.refetch()} />
  const { reviewers, asOf } = quality.data
  if (reviewers.length === 0) return <Empty title={t('none')} />
  return (
    <>
      <WideTable minWidth={820} striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('name')}</Table.Th>
            <Table.Th>{t('at')}</Table.Th>
            <Table.Th ta="end">{t('reviewed')}</Table.Th>
            <Table.Th ta="end">{t('passed')}</Table.Th>
            <Table.Th ta="end">{t('passedUnopened')}</Table.Th>
            <Table.Th ta="end">{t('returnedLater')}</Table.Th>
            <Table.Th ta="end">{t('share')}</Table.Th>
            <Table.Th ta="end">{t('waiting')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {reviewers.map((one, index) => (
            // two people may have one name
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole
            <Table.Tr key={index}>
              <Table.Td data-key>{one.name || t('nameGone')}</Table.Td>
              <Table.Td data-label={t('at')}>{t(one.stage === 'COLLEGE' ? 'college' : 'class')}</Table.Td>
              <Table.Td ta="end" data-label={t('reviewed')}>
                {count(one.reviewed)}
              </Table.Td>
              <Table.Td ta="end" data-label={t('passed')}>
                {count(one.passed)}
              </Table.Td>
              <Table.Td ta="end" data-label={t('passedUnopened')}>
                {count(one.passedUnopened)}
              </Table.Td>
              <Table.Td ta="end" data-label={t('returnedLater')}>
                {count(one.returnedLater)}
              </Table.Td>
              <Table.Td ta="end" data-label={t('share')}>
                {rate(one.returnedLaterShare)}
              </Table.Td>
              <Table.Td ta="end" data-label={t('waiting')}>
                {waited(one.medianWaitingMinutes, t)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
      <Text size="sm">{t('moment', { at: dateTime(asOf) })}</Text>
    </>
  )
}

type Say = (key: string, values: { n: string }) => string

function waited(minutes: number, t: Say) {
  if (minutes < 60) return t('minutes', { n: count(minutes) })
  return minutes < 48 * 60
    ? t('hours', { n: count(Math.round(minutes / 60)) })
    : t('days', { n: count(Math.round(minutes / 1440)) })
}
