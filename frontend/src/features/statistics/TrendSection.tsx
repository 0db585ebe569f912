import { Group, Paper, SegmentedControl, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrendInterval } from '@/shared/api/types'
import { count, dateTime, rate } from '@/shared/format'
import { useAddress } from '@/shared/search'
import { Exports } from '@/shared/ui/Exports'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import { type Cut, trendPath, trendQuery } from './api'
import { Section } from './Section'

const TrendChart = lazy(() => import('./TrendChart'))
const intervals: TrendInterval[] = ['day', 'week']

/** The rates at the three stages over days or weeks; the last point is that of now. */
export function TrendSection({ cut }: { cut: Cut }) {
  const { t } = useTranslation('statistics')
  const [address, change] = useAddress()
  const interval: TrendInterval = address.interval === 'week' ? 'week' : 'day'
  const trend = useQuery(trendQuery(cut, interval))
  const last = trend.data?.points.at(-1)
  return (
    <Section
      title={t('trend')}
      end={<Exports path={trendPath(cut, interval)} name={`trend-${cut.cohort}-${interval}`} />}
    >
      <Group>
        <SegmentedControl
          aria-label={t('interval')}
          value={interval}
          onChange={value => change({ interval: value })}
          data={intervals.map(one => ({ value: one, label: t(`intervals.${one}`) }))}
        />
      </Group>
      {trend.isPending && <Loading />}
      {trend.isError && <ProblemPanel error={trend.error} onRetry={() => trend.refetch()} />}
      {trend.data && !last && <Text size="sm">{t('trendEmpty')}</Text>}
      {trend.data && last && (
        <>
          <Paper withBorder p="md" role="img" aria-label={t('trendLabel')}>
            <Suspense fallback={<Loading />}>
              <TrendChart points={trend.data.points} />
            </Suspense>
          </Paper>
          <Text size="sm">
            {t('trendLast', {
              at: dateTime(last.asOf),
              reported: rate(last.reportedRate),
              verified: rate(last.verifiedRate),
              signed: rate(last.signedRate),
              graduates: count(last.graduates),
            })}
          </Text>
        </>
      )}
    </Section>
  )
}
