import { Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCohort } from '@/shared/api/cohorts'
import type { ReportKind } from '@/shared/api/types'
import { day } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { CohortSelect } from '@/shared/ui/CohortSelect'
import { Empty } from '@/shared/ui/Empty'
import { Loading } from '@/shared/ui/Loading'
import { PageTitle } from '@/shared/ui/PageTitle'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { publicationQuery, reportQuery } from './api'
import { Steps } from './Steps'

/** From signed sheets to the published rate, one step after the other (R9). */
export default function ReportPage() {
  const { t } = useTranslation('provincial-report')
  const { year } = useCohort()
  const [address, change] = useAddress()
  if (!year) return <Empty title={t('noCohort')} />
  const kind: ReportKind = address.kind === 'YEAR_END' ? 'YEAR_END' : 'INITIAL'
  return (
    <Stack>
      <Group justify="space-between" align="end">
        <PageTitle>{t('title')}</PageTitle>
        <CohortSelect />
      </Group>
      <SegmentedControl
        aria-label={t('whichCut')}
        value={kind}
        onChange={value => change({ kind: value === 'INITIAL' ? undefined : value })}
        data={(['INITIAL', 'YEAR_END'] as const).map(value => ({ value, label: t(`kind.${value}`) }))}
        style={{ alignSelf: 'start' }}
      />
      <Cut key={`${year} ${kind}`} year={year} kind={kind} />
    </Stack>
  )
}

function Cut({ year, kind }: { year: number; kind: ReportKind }) {
  const { t } = useTranslation('provincial-report')
  const report = useQuery(reportQuery(year))
  const publication = useQuery(publicationQuery(year))
  const failed = report.error ?? publication.error
  if (report.isPending || publication.isPending) return <Loading />
  if (failed) {
    const again = () => Promise.all([report.refetch(), publication.refetch()])
    return <ProblemPanel error={failed} onRetry={again} />
  }
  if (!report.data || !publication.data) return null
  return (
    <>
      <Text size="sm">
        {kind === 'INITIAL'
          ? t('dates', { report: day(report.data.reportDueOn), publish: day(report.data.publishDueOn) })
          : t('yearEndHint')}
      </Text>
      <Steps report={report.data} publication={publication.data} kind={kind} />
    </>
  )
}
