import { Paper } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { RateDimension } from '@/shared/api/types'
import { Loading } from '@/shared/ui/Loading'
import { ProblemPanel } from '@/shared/ui/ProblemPanel'
import type { Cut } from './api'
import { useRates } from './useRates'

const RateChart = lazy(() => import('./RateChart'))
/** More bars than this nobody can read. */
const MANY = 30

/** The rates of the groups as bars; the table beside it says the same. */
export function RatesChart({ cut, by }: { cut: Cut; by: RateDimension }) {
  const { t } = useTranslation('statistics')
  const { lines, error, retry } = useRates(cut, by)
  if (error) return <ProblemPanel error={error} onRetry={retry} />
  if (!lines) return <Loading />
  if (lines.length === 0 || lines.length > MANY) return null
  const bars = lines.map(one => ({
    name: one.name,
    reported: one.reported?.rate ?? null,
    verified: one.verified.rate,
  }))
  return (
    <Paper withBorder p="md" role="img" aria-label={t('chartLabel')}>
      <Suspense fallback={<Loading />}>
        <RateChart bars={bars} />
      </Suspense>
    </Paper>
  )
}
